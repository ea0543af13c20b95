package dev.athanor.orm.trio;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Polymorphic;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** An employee of no further kind. */
@Entity
@Polymorphic(
        on = "type",
        identity = "employee",
        subclasses = {SingleEngineer.class, SingleManager.class})
@SuppressWarnings("UnusedVariable") // the session reads and writes the fields
class SingleEmployee {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private String name;

    @Relationship(backPopulates = "employees")
    private @Nullable SingleCompany company;

    SingleEmployee(String name, SingleCompany company) {
        this.name = name;
        this.company = company;
    }

    String name() {
        return name;
    }

    @Nullable
    SingleCompany company() {
        return company;
    }
}
