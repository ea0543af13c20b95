package dev.athanor.orm.model;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A folder, in another one or in none; what is in it goes with it. */
@Entity
public class Folder {
    @Id
    private @Nullable Integer id;

    @Column(length = 10)
    private @Nullable String title;

    @ForeignKey("folder.id")
    private @Nullable Integer parentId;

    @Relationship(backPopulates = "children", remoteSide = "id")
    private @Nullable Folder parent;

    @Relationship(backPopulates = "parent", cascade = Cascade.ALL)
    private List<Folder> children = new ArrayList<>();

    public @Nullable Integer id() {
        return id;
    }

    public void id(@Nullable Integer newId) {
        this.id = newId;
    }

    public @Nullable String title() {
        return title;
    }

    public void title(@Nullable String newTitle) {
        this.title = newTitle;
    }

    public @Nullable Integer parentId() {
        return parentId;
    }

    public void parentId(@Nullable Integer newParentId) {
        this.parentId = newParentId;
    }

    public @Nullable Folder parent() {
        return parent;
    }

    public void parent(@Nullable Folder newParent) {
        this.parent = newParent;
    }

    public List<Folder> children() {
        return children;
    }
}
