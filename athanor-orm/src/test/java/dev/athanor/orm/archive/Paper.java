package dev.athanor.orm.archive;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Polymorphic;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A paper, in a folder or not. */
@Entity
@Polymorphic(on = "kind", identity = "paper", subclasses = Bill.class)
public class Paper extends Kept {

    @Id
    private @Nullable Integer id;

    @Column(length = 10)
    private @Nullable String kind;

    @ForeignKey("folder.id")
    private @Nullable Integer folderId;

    @Relationship(backPopulates = "papers")
    private @Nullable Folder folder;

    @Relationship(secondary = "paper_topic", orderBy = "id")
    private List<Topic> topics = new ArrayList<>();

    public Paper() {}

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable String kind() {
        return kind;
    }

    public @Nullable Integer folderId() {
        return folderId;
    }

    public @Nullable Folder folder() {
        return folder;
    }

    public List<Topic> topics() {
        return topics;
    }
}
