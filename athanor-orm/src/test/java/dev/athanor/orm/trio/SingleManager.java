package dev.athanor.orm.trio;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;
import org.jspecify.annotations.Nullable;

/** A manager of an area. */
@Entity
@Polymorphic(identity = "manager")
class SingleManager extends SingleEmployee {

    @Column(length = 20)
    private @Nullable String area;

    SingleManager(String name, SingleCompany company, String area) {
        super(name, company);
        this.area = area;
    }

    @Nullable
    String area() {
        return area;
    }
}
