package dev.athanor.orm.model;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Polymorphic;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.orm.annotation.Version;
import org.jspecify.annotations.Nullable;

/** What a member has, or nobody: no two of its tags are the same, of whatever kind. */
@Entity
@Polymorphic(
        on = "sort",
        subclasses = {Rope.class, Tent.class, Dome.class})
public abstract class Gear {
    @Id
    private @Nullable Integer id;

    @Column(length = 10)
    private @Nullable String sort;

    @Column(length = 10, unique = true)
    private @Nullable String tag;

    @Version
    private int version;

    @ForeignKey("member.id")
    private @Nullable Integer keeperId;

    @Relationship(backPopulates = "gear")
    private @Nullable Member keeper;

    public @Nullable Integer id() {
        return id;
    }

    public void id(@Nullable Integer newId) {
        this.id = newId;
    }

    public @Nullable String sort() {
        return sort;
    }

    public @Nullable String tag() {
        return tag;
    }

    public void tag(@Nullable String newTag) {
        this.tag = newTag;
    }

    public int version() {
        return version;
    }

    public @Nullable Integer keeperId() {
        return keeperId;
    }

    public void keeperId(@Nullable Integer newKeeperId) {
        this.keeperId = newKeeperId;
    }

    public @Nullable Member keeper() {
        return keeper;
    }

    public void keeper(@Nullable Member newKeeper) {
        this.keeper = newKeeper;
    }
}
