package dev.athanor.orm.firm;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Polymorphic;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.orm.annotation.Version;
import org.jspecify.annotations.Nullable;

/** Somebody in a firm. */
@Entity
@Polymorphic(
        on = "kind",
        identity = "1",
        subclasses = {Coder.class, SeniorCoder.class, Lead.class, Chief.class, Deputy.class})
public class Person {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String name;

    private int kind;

    @Version
    private int version;

    @Relationship(backPopulates = "people")
    private @Nullable Firm firm;

    public Person(String name) {
        this.name = name;
    }

    public @Nullable Integer id() {
        return id;
    }

    public String name() {
        return name;
    }

    public void name(String newName) {
        this.name = newName;
    }

    public int kind() {
        return kind;
    }

    public void kind(int newKind) {
        this.kind = newKind;
    }

    public int version() {
        return version;
    }

    public @Nullable Firm firm() {
        return firm;
    }

    public void firm(@Nullable Firm newFirm) {
        this.firm = newFirm;
    }
}
