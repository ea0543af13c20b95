package dev.athanor.orm.archive;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** What papers are about. */
@Entity
public class Topic extends Kept {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private String name;

    @ForeignKey("paper.id")
    private @Nullable Integer billId;

    @Relationship
    private @Nullable Bill bill;

    public Topic(String name) {
        this.name = name;
    }

    public @Nullable Integer id() {
        return id;
    }

    public String name() {
        return name;
    }

    public @Nullable Integer billId() {
        return billId;
    }

    public @Nullable Bill bill() {
        return bill;
    }
}
