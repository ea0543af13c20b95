package dev.athanor.orm.trio;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** An employee of no further kind. */
@Entity
@SuppressWarnings("UnusedVariable") // the session reads and writes the fields
class ConcreteEmployee {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private String name;

    @Relationship
    private @Nullable ConcreteCompany company;

    ConcreteEmployee(String name, ConcreteCompany company) {
        this.name = name;
        this.company = company;
    }

    String name() {
        return name;
    }

    @Nullable
    ConcreteCompany company() {
        return company;
    }
}
