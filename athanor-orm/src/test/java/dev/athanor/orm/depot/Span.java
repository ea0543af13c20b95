package dev.athanor.orm.depot;

import static dev.athanor.sql.Sql.assigned;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Hybrid;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.metamodel.Settable;
import dev.athanor.sql.ast.Expression;
import org.jspecify.annotations.Nullable;

/** What is between two numbers, whose length and middle are no columns. */
@Entity
public class Span {

    @Id
    private @Nullable Integer id;

    private int low;

    private int high;

    public Span(int low, int high) {
        this.low = low;
        this.high = high;
    }

    public @Nullable Integer id() {
        return id;
    }

    public int low() {
        return low;
    }

    public int high() {
        return high;
    }

    public int length() {
        return high - low;
    }

    public void length(int length) {
        high = low + length;
    }

    @Hybrid
    static Settable<Integer> length(Span_ span) {
        return Settable.of(span.high.minus(span.low))
                .computed(
                        span.high,
                        length -> assigned(span.low).plus(length),
                        (length, row) -> row.get("low") instanceof Integer low ? low + length : length);
    }

    @Hybrid
    static Settable<Integer> both(Span_ span) {
        return Settable.of(span.low).with(span.low, value -> value).with(span.high, value -> value);
    }

    @Hybrid
    static Settable<Integer> doubled(Span_ span) {
        return Settable.of(span.high.times(2))
                .computed(span.high, value -> assigned(span.low).times(value));
    }

    @Hybrid
    static Expression<Boolean> isEmpty(Span_ span) {
        return span.high.eq(span.low);
    }
}
