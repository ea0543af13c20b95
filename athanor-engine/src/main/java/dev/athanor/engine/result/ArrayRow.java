package dev.athanor.engine.result;

import dev.athanor.engine.error.ResultException;
import dev.athanor.sql.Row;
import dev.athanor.sql.Row8;
import dev.athanor.sql.ast.Selectable;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row: its values, and the shape it shares with the others. The statement's type says which accessors fit. */
final class ArrayRow implements Row8<Object, Object, Object, Object, Object, Object, Object, Object> {

    private final RowShape shape;
    private final @Nullable Object[] values;

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
        return values[index];
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

    private static ResultException missing(String column) {
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
        return values[0];
    }

    @Override
    public @Nullable Object v2() {
        return values[1];
    }

    @Override
    public @Nullable Object v3() {
        return values[2];
    }

    @Override
    public @Nullable Object v4() {
        return values[3];
    }

    @Override
    public @Nullable Object v5() {
        return values[4];
    }

    @Override
    public @Nullable Object v6() {
        return values[5];
    }

    @Override
    public @Nullable Object v7() {
        return values[6];
    }

    @Override
    public @Nullable Object v8() {
        return values[7];
    }

    /** Rows are equal if their values are. */
    /** Returns a row of what tells the values apart. */
    ArrayRow identity(RowSource source) {
        @Nullable Object[] identities = new @Nullable Object[values.length];
        for (int i = 0; i < identities.length; i++) {
            identities[i] = source.identity(values[i]);
        }
        return new ArrayRow(shape, identities);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (other instanceof ArrayRow that) {
            return Arrays.deepEquals(values, that.values);
        }
        if (other instanceof Row that && that.size() == values.length) {
            for (int i = 0; i < values.length; i++) {
                if (!java.util.Objects.deepEquals(values[i], that.get(i))) {
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
