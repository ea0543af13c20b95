package dev.athanor.docs.notes;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A note in a notebook. */
@Entity
public class Note extends Deletable {

    @Id
    private @Nullable Integer id;

    private String text;

    @Relationship(backPopulates = "notes")
    private @Nullable Notebook notebook;

    public Note(String text) {
        this.text = text;
    }

    public @Nullable Integer id() {
        return id;
    }

    public String text() {
        return text;
    }

    public @Nullable Notebook notebook() {
        return notebook;
    }
}
