package dev.athanor.orm.depot;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Generated;
import dev.athanor.orm.annotation.Hybrid;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.orm.annotation.Version;
import dev.athanor.sql.ast.Expression;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter in a parcel, whose key ascends with the time, and whose version is one. */
@Entity
public class Letter extends Dated {

    @Id(generated = Generated.UUID_V7)
    private @Nullable UUID id;

    private int pages;

    private @Nullable Colour colour;

    @Version
    private @Nullable Instant version;

    @Relationship(backPopulates = "letters")
    private @Nullable Parcel parcel;

    public Letter(int pages) {
        this.pages = pages;
    }

    public boolean isLongerThan(int limit) {
        return pages > limit;
    }

    @Hybrid
    static Expression<Boolean> isLongerThan(Letter_ letter, int limit) {
        return letter.pages.gt(limit);
    }

    public @Nullable UUID id() {
        return id;
    }

    public int pages() {
        return pages;
    }

    public void pages(int count) {
        this.pages = count;
    }

    public @Nullable Colour colour() {
        return colour;
    }

    public void colour(@Nullable Colour newColour) {
        this.colour = newColour;
    }

    public @Nullable Instant version() {
        return version;
    }

    public @Nullable Parcel parcel() {
        return parcel;
    }

    public void parcel(@Nullable Parcel newParcel) {
        this.parcel = newParcel;
    }
}
