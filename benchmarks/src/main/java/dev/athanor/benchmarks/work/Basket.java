package dev.athanor.benchmarks.work;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parent that is deleted together with its lines. */
@Entity
class Basket {

    @Id
    private @Nullable Integer id;

    @Column(length = 40)
    private String label;

    @Relationship(
            backPopulates = "basket",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Line> lines = new ArrayList<>();

    Basket(@Nullable Integer id, String label) {
        this.id = id;
        this.label = label;
    }

    @Nullable
    Integer id() {
        return id;
    }

    String label() {
        return label;
    }

    List<Line> lines() {
        return lines;
    }
}
