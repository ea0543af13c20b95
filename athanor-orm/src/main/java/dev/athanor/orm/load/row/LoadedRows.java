package dev.athanor.orm.load.row;

import dev.athanor.engine.result.RowShape;
import dev.athanor.engine.result.RowSource;
import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.state.Instrumented;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of which all objects are loaded. */
public final class LoadedRows implements RowSource {

    private final RowShape shape;
    private final List<@Nullable Object> values;
    private final @Nullable Object @Nullable [] single;
    private boolean repeats;
    private int next;

    /**
     * Creates a source.
     *
     * @param values for rows of one value these, for all others the arrays of theirs
     * @param single whether rows have one value
     * @param repeats whether an object may stand in several rows because a collection of it is joined
     */
    public LoadedRows(RowShape shape, List<@Nullable Object> values, boolean single, boolean repeats) {
        this.shape = shape;
        this.values = values;
        this.single = single ? new @Nullable Object[1] : null;
        this.repeats = repeats;
    }

    /** {@return what the rows are made of} */
    public RowShape shape() {
        return shape;
    }

    @Override
    public @Nullable Object @Nullable [] next() {
        if (repeats) {
            throw new LoadException(
                    "O050",
                    "a collection is joined, so that an object stands in as many rows as the collection has members; call"
                            + " unique() on the result before it is read, or load the collection with selectinLoad(...)");
        }
        if (next == values.size()) {
            return null;
        }
        Object value = values.get(next++);
        if (single == null) {
            return (@Nullable Object[]) value;
        }
        single[0] = value;
        return single;
    }

    @Override
    public boolean reusesRow() {
        return single != null;
    }

    @Override
    public void unique() {
        repeats = false;
    }

    /** Objects are told apart by identity, whatever their {@code equals} says. */
    @Override
    public @Nullable Object identity(@Nullable Object value) {
        return value instanceof Instrumented entity ? new Identity(entity) : RowSource.super.identity(value);
    }

    /** An object, told from others by being another. */
    public static final class Identity {

        private final Instrumented entity;

        /** Creates what tells {@code entity} from others. */
        public Identity(Instrumented entity) {
            this.entity = entity;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Identity that && entity == that.entity;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(entity);
        }
    }

    @Override
    public void close() {
        next = values.size();
    }

    @Override
    public @Nullable String lost() {
        return null;
    }
}
