package dev.athanor.docs.notes;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A notebook. */
@Entity
public class Notebook extends Deletable {

    @Id
    private @Nullable Integer id;

    private String title;

    @Relationship(backPopulates = "notebook", cascade = Cascade.ALL, orderBy = "id")
    private List<Note> notes = new ArrayList<>();

    public Notebook(String title) {
        this.title = title;
    }

    public Notebook withNote(Note note) {
        notes.add(note);
        return this;
    }

    public @Nullable Integer id() {
        return id;
    }

    public String title() {
        return title;
    }

    public List<Note> notes() {
        return notes;
    }
}
