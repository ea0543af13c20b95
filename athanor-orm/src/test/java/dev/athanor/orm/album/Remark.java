package dev.athanor.orm.album;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A remark. */
@Entity
public class Remark {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String text;

    @ForeignKey("album.id")
    private @Nullable Integer albumId;

    public Remark(String text) {
        this.text = text;
    }

    public @Nullable Integer id() {
        return id;
    }

    public String text() {
        return text;
    }

    public void text(String newText) {
        this.text = newText;
    }

    public @Nullable Integer albumId() {
        return albumId;
    }
}
