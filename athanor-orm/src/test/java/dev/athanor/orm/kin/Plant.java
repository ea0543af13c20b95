package dev.athanor.orm.kin;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Polymorphic;
import org.jspecify.annotations.Nullable;

/** A plant, known by its code. */
@Entity
@Polymorphic(
        on = "kind",
        identity = "plant",
        subclasses = {Tree.class, Oak.class})
public class Plant {

    @Id
    @Column(length = 10)
    private String code;

    @Column(length = 20)
    private @Nullable String kind;

    @Column(length = 20)
    private String name;

    public Plant(String code, String name) {
        this.code = code;
        this.name = name;
    }

    public String code() {
        return code;
    }

    public void code(String newCode) {
        this.code = newCode;
    }

    public @Nullable String kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public void name(String newName) {
        this.name = newName;
    }
}
