package dev.athanor.orm.trio;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A company, whose employees are in tables of their own. */
@Entity
@SuppressWarnings("UnusedVariable") // the session reads and writes the fields
class ConcreteCompany {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private String name;

    ConcreteCompany(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }
}
