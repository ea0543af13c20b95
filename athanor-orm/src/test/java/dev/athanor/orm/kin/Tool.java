package dev.athanor.orm.kin;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Polymorphic;
import org.jspecify.annotations.Nullable;

/** A tool; tools that come later are in no list here. */
@Entity
@Polymorphic(
        on = "kind",
        identity = "TOOL",
        subclasses = {Saw.class, Drill.class})
public class Tool {

    @Id
    private @Nullable Integer id;

    private @Nullable ToolKind kind;

    @Column(length = 20)
    private String name;

    public Tool(String name) {
        this.name = name;
    }

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable ToolKind kind() {
        return kind;
    }

    public void kind(@Nullable ToolKind newKind) {
        this.kind = newKind;
    }

    public String name() {
        return name;
    }
}
