package dev.athanor.engine.result;

import dev.athanor.engine.error.ResultException;
import dev.athanor.sql.Row;
import dev.athanor.sql.Row8;
import dev.athanor.sql.ast.Selectable;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row: its values, and the shape it shares with the others. The statement's type says which accessors fit. */
final class ArrayRow implements Row8<Object, Object, Object, Object, Object, Object, Object, Object>, Serializable {

    private static final long serialVersionUID = 1;

    private static final Comparator<Comparable<Object>> NULLS_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());

    private final transient RowShape shape;
    private final transient @Nullable Object[] values;

    ArrayRow(RowShape shape, @Nullable Object[] values) {
        this.shape = shape;
        this.values = values;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public List<String> names() {
        return shape.names();
    }

    @Override
    public @Nullable Object get(int index) {
        return values[shape.check(index)];
    }

    @Override
    public List<@Nullable Object> values() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    @Override
    @SuppressWarnings("unchecked") // the statement gave the column its type
    public <T> @Nullable T get(Selectable<T> column) {
        return (T) values[shape.indexOf(column)];
    }

    @Override
    public <T> @Nullable T get(String name, Class<T> type) {
        return Conversion.to(type, values[shape.indexOf(name)], name);
    }

    @Override
    public <T> T require(Selectable<T> column) {
        T value = get(column);
        if (value == null) {
            throw missing(String.valueOf(column));
        }
        return value;
    }

    @Override
    public <T> T require(String name, Class<T> type) {
        T value = get(name, type);
        if (value == null) {
            throw missing(name);
        }
        return value;
    }

    static ResultException missing(String column) {
        return new ResultException(
                "E018", "the value of " + column + " is NULL in this row; read it with get(...), which may be null");
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            map.putIfAbsent(shape.names().get(i), values[i]);
        }
        return Collections.unmodifiableMap(map);
    }

    @Override
    public @Nullable Object v1() {
        return get(0);
    }

    @Override
    public @Nullable Object v2() {
        return get(1);
    }

    @Override
    public @Nullable Object v3() {
        return get(2);
    }

    @Override
    public @Nullable Object v4() {
        return get(3);
    }

    @Override
    public @Nullable Object v5() {
        return get(4);
    }

    @Override
    public @Nullable Object v6() {
        return get(5);
    }

    @Override
    public @Nullable Object v7() {
        return get(6);
    }

    @Override
    public @Nullable Object v8() {
        return get(7);
    }

    /** Returns a row of what tells the values apart. */
    ArrayRow identity(RowSource source) {
        @Nullable Object[] identities = new @Nullable Object[values.length];
        for (int i = 0; i < identities.length; i++) {
            identities[i] = source.identity(values[i]);
        }
        return new ArrayRow(shape, identities);
    }

    /** Values are compared in order, NULL before all others. */
    @Override
    @SuppressWarnings("unchecked") // values that cannot be compared say so themselves
    public int compareTo(Row other) {
        int common = Math.min(values.length, other.size());
        for (int i = 0; i < common; i++) {
            int order = Objects.compare((Comparable<Object>) values[i], (Comparable<Object>) other.get(i), NULLS_FIRST);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(values.length, other.size());
    }

    /** What goes over the wire: the values and their names, not what was selected. */
    @SuppressWarnings("NonApiType") // the lists must be of a class that can be written
    private record Written(ArrayList<String> names, ArrayList<@Nullable Object> values) implements Serializable {

        private Object readResolve() {
            return new ArrayRow(new RowShape(names, List.of()), values.toArray());
        }
    }

    private Object writeReplace() {
        return new Written(new ArrayList<>(shape.names()), new ArrayList<>(Arrays.asList(values)));
    }

    private void readObject(ObjectInputStream unused) throws InvalidObjectException {
        throw new InvalidObjectException("a row is written as its names and values");
    }

    /** Rows are equal if their values are. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (other instanceof ArrayRow that) {
            return Arrays.deepEquals(values, that.values);
        }
        if (other instanceof Row that && that.size() == values.length) {
            for (int i = 0; i < values.length; i++) {
                if (!Objects.deepEquals(values[i], that.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return false;
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(values);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Row[");
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(shape.names().get(i))
                    .append('=')
                    .append(values[i]);
        }
        return text.append(']').toString();
    }
}
