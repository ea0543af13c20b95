package dev.athanor.orm.shop;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of a tree. */
@Entity
public class Node {

    @Id
    private @Nullable Integer id;

    @ForeignKey("node.id")
    private @Nullable Integer parentId;

    @Column(length = 50)
    private String name;

    @Relationship(backPopulates = "parent", orderBy = "id")
    private List<Node> children = new ArrayList<>();

    @Relationship(backPopulates = "children", remoteSide = "id")
    private @Nullable Node parent;

    public Node(String name) {
        this.name = name;
    }

    public @Nullable Integer id() {
        return id;
    }

    public void id(Integer newId) {
        this.id = newId;
    }

    public @Nullable Integer parentId() {
        return parentId;
    }

    public String name() {
        return name;
    }

    public void name(String newName) {
        this.name = newName;
    }

    public List<Node> children() {
        return children;
    }

    public @Nullable Node parent() {
        return parent;
    }

    public void parent(@Nullable Node newParent) {
        this.parent = newParent;
    }

    @Override
    public String toString() {
        return "Node " + name;
    }
}
