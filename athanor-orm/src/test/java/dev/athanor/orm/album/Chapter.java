package dev.athanor.orm.album;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A chapter, which may be without title. */
@Entity
public class Chapter {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private @Nullable String title;

    @Relationship(backPopulates = "chapters")
    private @Nullable Album album;

    public Chapter(@Nullable String title) {
        this.title = title;
    }

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable String title() {
        return title;
    }

    public void title(@Nullable String newTitle) {
        this.title = newTitle;
    }

    public @Nullable Album album() {
        return album;
    }

    public void album(@Nullable Album newAlbum) {
        this.album = newAlbum;
    }
}
