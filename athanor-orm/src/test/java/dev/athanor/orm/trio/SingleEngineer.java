package dev.athanor.orm.trio;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;
import org.jspecify.annotations.Nullable;

/** An engineer, who knows a language. */
@Entity
@Polymorphic(identity = "engineer")
class SingleEngineer extends SingleEmployee {

    @Column(length = 20)
    private @Nullable String language;

    SingleEngineer(String name, SingleCompany company, String language) {
        super(name, company);
        this.language = language;
    }

    @Nullable
    String language() {
        return language;
    }
}
