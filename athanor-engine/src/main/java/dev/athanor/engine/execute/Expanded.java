package dev.athanor.engine.execute;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.compile.Compiled;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The text of a shape for lists of certain lengths, and for certain numbers that stand in the text.
 *
 * @param shaping for each place what the text has of it: a list's length, the number that stands there, or 0
 * @param text the text
 * @param places where values are bound, those of lists once for each value
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Expanded(long[] shaping, String text, Place[] places) {

    private static final long NO_NUMBER = Long.MIN_VALUE;

    static Expanded of(Compiled compiled, Place[] places, List<Bind<?>> binds) {
        long[] shaping = new long[places.length];
        List<Place> spread = new ArrayList<>();
        List<Bind<?>> actual = new ArrayList<>(places.length);
        for (int i = 0; i < places.length; i++) {
            Place place = places[i];
            Bind<?> bind = StatementPlan.bind(place, binds);
            actual.add(bind);
            shaping[i] = shaping(place, bind);
            if (place.expanding()) {
                List<Place> each = place.elements().isEmpty() ? List.of(place) : place.elements();
                Collections.nCopies(bind.values().size(), each).forEach(spread::addAll);
            } else if (!place.literal()) {
                spread.add(place);
            }
        }
        return new Expanded(shaping, compiled.sql(actual), spread.toArray(Place[]::new));
    }

    boolean fits(Place[] all, List<Bind<?>> binds) {
        for (int i = 0; i < all.length; i++) {
            // A literal that is no whole number is not remembered, so it fits no other.
            if (shaping[i] == NO_NUMBER || shaping[i] != shaping(all[i], StatementPlan.bind(all[i], binds))) {
                return false;
            }
        }
        return true;
    }

    private static long shaping(Place place, Bind<?> bind) {
        if (place.expanding()) {
            return bind.values().size();
        }
        if (!place.literal()) {
            return 0;
        }
        Object value = bind.value();
        return value instanceof Integer || value instanceof Long || value instanceof Short
                ? ((Number) value).longValue()
                : NO_NUMBER;
    }
}
