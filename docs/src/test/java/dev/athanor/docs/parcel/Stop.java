package dev.athanor.docs.parcel;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
public class Stop {

    @Id
    private @Nullable Integer id;

    // tag::itself[]
    @ForeignKey("stop.id")
    private @Nullable Integer previousId;

    @Relationship(backPopulates = "next")
    private @Nullable Stop previous;

    @Relationship(backPopulates = "previous", remoteSide = "previousId")
    private @Nullable Stop next;
    // end::itself[]

    // tag::graph[]
    @Relationship(secondary = "road", primaryJoin = "isFrom", secondaryJoin = "isTo")
    private List<Stop> roads = new ArrayList<>();

    static Expression<Boolean> isFrom(Stop_ stop, FromClause road) {
        return stop.id.eq(road.c("stop_id", Integer.class));
    }

    static Expression<Boolean> isTo(Stop_ stop, FromClause road) {
        return stop.id.eq(road.c("related_stop_id", Integer.class));
    }
    // end::graph[]

    public Stop() {}

    public @Nullable Integer previousId() {
        return previousId;
    }

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable Stop previous() {
        return previous;
    }

    public void previous(@Nullable Stop newPrevious) {
        this.previous = newPrevious;
    }

    public @Nullable Stop next() {
        return next;
    }

    public List<Stop> roads() {
        return roads;
    }
}
