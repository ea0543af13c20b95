package dev.athanor.orm.archive;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A folder of papers. */
@Entity
public class Folder extends Kept {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private String title;

    @Relationship(backPopulates = "folder", orderBy = "id")
    private List<Paper> papers = new ArrayList<>();

    public Folder(String title) {
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

    public List<Paper> papers() {
        return papers;
    }
}
