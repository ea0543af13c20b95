package dev.athanor.orm.club;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** What a sponsor wants to be read. */
@Entity
public class Advert {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String text;

    @ForeignKey("sponsor.id")
    private @Nullable Integer sponsorId;

    public Advert(String text) {
        this.text = text;
    }

    public @Nullable Integer id() {
        return id;
    }

    public String text() {
        return text;
    }

    public @Nullable Integer sponsorId() {
        return sponsorId;
    }
}
