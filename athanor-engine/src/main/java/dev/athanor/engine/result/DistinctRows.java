package dev.athanor.engine.result;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of another source that, by what they are turned into, were not met before. */
final class DistinctRows extends CursorRows {

    private final Function<@Nullable Object[], ? extends @Nullable Object> mapping;
    private final Set<@Nullable Object> seen = new HashSet<>();

    DistinctRows(Cursor cursor, Function<@Nullable Object[], ? extends @Nullable Object> mapping) {
        super(cursor);
        this.mapping = mapping;
    }

    @Override
    public @Nullable Object @Nullable [] next() {
        @Nullable Object[] values = cursor().next();
        while (values != null && !seen.add(cursor().identity(mapping.apply(values)))) {
            values = cursor().next();
        }
        return values;
    }
}
