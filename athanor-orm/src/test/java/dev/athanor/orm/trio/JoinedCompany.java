package dev.athanor.orm.trio;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A company, whose employees are in joined tables. */
@Entity
@SuppressWarnings("UnusedVariable") // the session reads and writes the fields
class JoinedCompany {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private String name;

    @Relationship(backPopulates = "company", orderBy = "id")
    private List<JoinedEmployee> employees = new ArrayList<>();

    JoinedCompany(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    List<JoinedEmployee> employees() {
        return employees;
    }
}
