package dev.athanor.orm.firm;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

/** Somebody who writes programs. */
@Entity(table = "coder")
@Polymorphic(identity = "2", keyColumn = "person_id")
public class Coder extends Person {

    @Column(length = 20)
    private String language;

    @Relationship(backPopulates = "coder", cascade = Cascade.ALL, orderBy = "id")
    private List<Machine> machines = new ArrayList<>();

    public Coder(String name, String language) {
        super(name);
        this.language = language;
    }

    public String language() {
        return language;
    }

    public void language(String newLanguage) {
        this.language = newLanguage;
    }

    public List<Machine> machines() {
        return machines;
    }
}
