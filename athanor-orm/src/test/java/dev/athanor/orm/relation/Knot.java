package dev.athanor.orm.relation;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A graph: knots are tied to others; and a chain of them, in which each knows the one before it. */
@Entity
public class Knot {

    @Id
    private @Nullable Integer id;

    @ForeignKey("knot.id")
    private @Nullable Integer previousId;

    @Relationship(backPopulates = "next")
    private @Nullable Knot previous;

    @Relationship(backPopulates = "previous", remoteSide = "previousId")
    private @Nullable Knot next;

    @Relationship(
            secondary = "rope",
            primaryJoin = "isOne",
            secondaryJoin = "isOther",
            backPopulates = "tiedFrom",
            orderBy = "id")
    private List<Knot> tiedTo = new ArrayList<>();

    @Relationship(
            secondary = "rope",
            primaryJoin = "isOther",
            secondaryJoin = "isOne",
            backPopulates = "tiedTo",
            orderBy = "id")
    private List<Knot> tiedFrom = new ArrayList<>();

    public Knot() {}

    static Expression<Boolean> isOne(Knot_ knot, FromClause rope) {
        return knot.id.eq(rope.c("knot_id", Integer.class));
    }

    static Expression<Boolean> isOther(Knot_ knot, FromClause rope) {
        return knot.id.eq(rope.c("related_knot_id", Integer.class));
    }

    public @Nullable Integer previousId() {
        return previousId;
    }

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable Knot previous() {
        return previous;
    }

    public void previous(@Nullable Knot newPrevious) {
        this.previous = newPrevious;
    }

    public @Nullable Knot next() {
        return next;
    }

    public void next(@Nullable Knot newNext) {
        this.next = newNext;
    }

    public List<Knot> tiedTo() {
        return tiedTo;
    }

    public List<Knot> tiedFrom() {
        return tiedFrom;
    }
}
