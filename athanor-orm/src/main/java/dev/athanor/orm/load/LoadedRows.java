package dev.athanor.orm.load;

import dev.athanor.engine.result.RowShape;
import dev.athanor.engine.result.RowSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of which all objects are loaded. */
final class LoadedRows implements RowSource {

    private final RowShape shape;
    private final List<@Nullable Object> values;
    private final boolean single;
    private final boolean repeats;
    private int next;

    /**
     * Creates a source.
     *
     * @param values for rows of one value these, for all others the arrays of theirs
     * @param repeats whether an object may stand in several rows because a collection of it is joined
     */
    LoadedRows(RowShape shape, List<@Nullable Object> values, boolean single, boolean repeats) {
        this.shape = shape;
        this.values = values;
        this.single = single;
        this.repeats = repeats;
    }

    RowShape shape() {
        return shape;
    }

    @Override
    public @Nullable Object @Nullable [] next() {
        if (next == values.size()) {
            return null;
        }
        Object value = values.get(next++);
        return single ? new @Nullable Object[] {value} : (@Nullable Object[]) value;
    }

    @Override
    public void close() {}

    @Override
    public @Nullable String lost() {
        return null;
    }
}
