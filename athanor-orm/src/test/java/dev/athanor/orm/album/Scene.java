package dev.athanor.orm.album;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A scene, which is numbered in steps. */
@Entity
public class Scene {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String title;

    @Column(length = 10)
    private @Nullable String step;

    @Relationship(backPopulates = "scenes")
    private @Nullable Album album;

    public Scene(String title) {
        this.title = title;
    }

    public @Nullable Integer id() {
        return id;
    }

    public String title() {
        return title;
    }

    public void title(String newTitle) {
        this.title = newTitle;
    }

    public @Nullable String step() {
        return step;
    }

    public void step(@Nullable String newStep) {
        this.step = newStep;
    }

    public @Nullable Album album() {
        return album;
    }

    public void album(@Nullable Album newAlbum) {
        this.album = newAlbum;
    }
}
