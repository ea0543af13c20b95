package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.Fragment;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.error.SchemaException;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of a column come from when a statement gives none: from the database, or from the engine.
 *
 * @param serverDefault the default the database fills in, an expression or a {@link Fragment}, or {@code null}
 * @param identity how the database counts the values, or {@code null}
 * @param computed what the database computes the values of, or {@code null}
 * @param filling when the database fills them in by means that no definition says, a trigger for example
 * @param sentinel whether it numbers the rows of an insert, so that they can be told apart
 * @param sequence the sequence that the engine takes numbers from, or {@code null}
 * @param onInsert what the engine fills in where an insert gives no value, or {@code null}
 * @param onUpdate what the engine fills in where an update gives no value, or {@code null}
 * @param <T> the Java type of the values
 */
public record ColumnValues<T>(
        @Nullable SqlNode serverDefault,
        @Nullable Identity identity,
        @Nullable Computed computed,
        Filling filling,
        boolean sentinel,
        @Nullable Sequence sequence,
        @Nullable ColumnDefault<? extends T> onInsert,
        @Nullable ColumnDefault<? extends T> onUpdate) {

    /** When the database fills values in by means that no definition says. */
    public enum Filling {
        /** Never. */
        NEVER,
        /** Where an insert gives none. */
        ON_INSERT,
        /** Where an update gives none. */
        ON_UPDATE,
        /** Both. */
        ALWAYS;

        /** {@return whether it fills them in where an insert gives none} */
        public boolean isOnInsert() {
            return this == ON_INSERT || this == ALWAYS;
        }

        /** {@return whether it fills them in where an update gives none} */
        public boolean isOnUpdate() {
            return this == ON_UPDATE || this == ALWAYS;
        }
    }

    private static final ColumnValues<?> NONE =
            new ColumnValues<>(null, null, null, Filling.NEVER, false, null, null, null);

    /** Returns no source at all: what no statement gives is NULL. */
    @SuppressWarnings("unchecked") // it holds no value
    static <T> ColumnValues<T> none() {
        return (ColumnValues<T>) NONE;
    }

    ColumnValues<T> withServerDefault(SqlNode value) {
        requireNonNull(value, "value");
        return new ColumnValues<>(value, identity, computed, filling, sentinel, sequence, onInsert, onUpdate);
    }

    ColumnValues<T> withIdentity(Identity counter) {
        requireNonNull(counter, "counter");
        return new ColumnValues<>(serverDefault, counter, computed, filling, sentinel, sequence, onInsert, onUpdate);
    }

    ColumnValues<T> withComputed(Computed computation) {
        requireNonNull(computation, "computation");
        return new ColumnValues<>(
                serverDefault, identity, computation, filling, sentinel, sequence, onInsert, onUpdate);
    }

    ColumnValues<T> withFilling(Filling more) {
        Filling all = filling == Filling.NEVER || filling == more ? more : Filling.ALWAYS;
        return new ColumnValues<>(serverDefault, identity, computed, all, sentinel, sequence, onInsert, onUpdate);
    }

    ColumnValues<T> withSentinel() {
        return new ColumnValues<>(serverDefault, identity, computed, filling, true, sequence, onInsert, onUpdate);
    }

    ColumnValues<T> withSequence(Sequence numbers) {
        return new ColumnValues<>(serverDefault, identity, computed, filling, sentinel, numbers, onInsert, onUpdate);
    }

    ColumnValues<T> withOnInsert(ColumnDefault<? extends T> value) {
        requireNonNull(value, "value");
        return new ColumnValues<>(serverDefault, identity, computed, filling, sentinel, sequence, value, onUpdate);
    }

    ColumnValues<T> withOnUpdate(ColumnDefault<? extends T> value) {
        requireNonNull(value, "value");
        return new ColumnValues<>(serverDefault, identity, computed, filling, sentinel, sequence, onInsert, value);
    }

    /**
     * Fails if the database cannot do all of this at once ({@code S022}).
     *
     * @param column the name of the column
     * @param uncounted whether it is said that the database does not count the values
     */
    void check(String column, boolean uncounted) {
        String contradiction =
                identity != null && uncounted ? "an identity, but autoincrement(false)" : contradiction();
        if (contradiction != null) {
            throw new SchemaException(
                    "S022", "column " + column + " is to have " + contradiction + "; leave one of the two out");
        }
    }

    private @Nullable String contradiction() {
        if (computed != null && serverDefault != null) {
            return "a default, but its values are computed";
        }
        if (computed != null && filling.isOnUpdate()) {
            return "values that the database fills in on updates, but they are computed";
        }
        if (computed != null && identity != null) {
            return "an identity, but its values are computed";
        }
        if (sentinel && (comeFromDatabase() || onInsert != null)) {
            return "the numbers of a sentinel, but other values, too";
        }
        return identity != null && serverDefault != null ? "an identity, but a default, too" : null;
    }

    /** {@return whether the database has a value where an insert gives none} */
    public boolean comeFromDatabase() {
        return filling.isOnInsert() || serverDefault != null || identity != null || computed != null;
    }

    /** {@return whether the database makes a new value where an update gives none} */
    public boolean changeInDatabase() {
        return filling.isOnUpdate() || computed != null;
    }

    /** {@return whether the numbers come from no sequence where the database counts keys} */
    public boolean countsByItself() {
        return sequence == null || sequence.optional();
    }

    /** {@return whether nothing keeps the database from counting the values, were the column the primary key} */
    boolean leaveKeysToTheDatabase() {
        return serverDefault == null && computed == null && (onInsert == null || sequence != null);
    }
}
