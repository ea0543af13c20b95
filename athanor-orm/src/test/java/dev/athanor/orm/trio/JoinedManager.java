package dev.athanor.orm.trio;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;

/** A manager of an area. */
@Entity(table = "joined_manager")
@Polymorphic(identity = "manager")
class JoinedManager extends JoinedEmployee {

    @Column(length = 20)
    private String area;

    JoinedManager(String name, JoinedCompany company, String area) {
        super(name, company);
        this.area = area;
    }

    String area() {
        return area;
    }
}
