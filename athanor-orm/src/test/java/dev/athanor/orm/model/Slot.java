package dev.athanor.orm.model;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Generated;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Version;
import org.jspecify.annotations.Nullable;

/** A slot, known by two numbers, which may change; the database takes its holder away when that goes. */
@Entity
public class Slot {
    @Id(generated = Generated.NO)
    private int room;

    @Id(generated = Generated.NO)
    private int shelf;

    @Column(length = 10)
    private @Nullable String label;

    @Version
    private long version;

    @ForeignKey(value = "member.id", onDelete = "SET NULL")
    private @Nullable Integer holderId;

    private @Nullable Member holder;

    public int room() {
        return room;
    }

    public void room(int newRoom) {
        this.room = newRoom;
    }

    public int shelf() {
        return shelf;
    }

    public void shelf(int newShelf) {
        this.shelf = newShelf;
    }

    public @Nullable String label() {
        return label;
    }

    public void label(@Nullable String newLabel) {
        this.label = newLabel;
    }

    public long version() {
        return version;
    }

    public @Nullable Integer holderId() {
        return holderId;
    }

    public void holderId(@Nullable Integer newHolderId) {
        this.holderId = newHolderId;
    }

    public @Nullable Member holder() {
        return holder;
    }

    public void holder(@Nullable Member newHolder) {
        this.holder = newHolder;
    }
}
