package dev.athanor.orm.trio;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;

/** A manager of an area. */
@Entity(table = "concrete_manager")
@Polymorphic(concrete = true)
class ConcreteManager extends ConcreteEmployee {

    @Column(length = 20)
    private String area;

    ConcreteManager(String name, ConcreteCompany company, String area) {
        super(name, company);
        this.area = area;
    }

    String area() {
        return area;
    }
}
