package dev.athanor.orm.firm;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;
import org.jspecify.annotations.Nullable;

/** Somebody who leads; which way, those say that extend it. */
@Entity
@Polymorphic
public abstract class Lead extends Person {

    @Column(length = 20)
    private @Nullable String area;

    protected Lead(String name, @Nullable String area) {
        super(name);
        this.area = area;
    }

    public @Nullable String area() {
        return area;
    }
}
