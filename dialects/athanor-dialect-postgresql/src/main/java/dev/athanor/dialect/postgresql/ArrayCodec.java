package dev.athanor.dialect.postgresql;

import dev.athanor.engine.codec.Codec;
import dev.athanor.engine.error.ParameterException;
import dev.athanor.sql.type.ArrayType;
import dev.athanor.sql.type.SqlType;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arrays, bound as one value and read as a list. */
final class ArrayCodec<E> implements Codec<List<E>> {

    private final ArrayType<E> type;
    private final int dimensions;
    private final String elementName;
    private final Element element;
    private final Codec<E> elements;

    ArrayCodec(ArrayType<E> type) {
        SqlType<?> innermost = type.element();
        int depth = 1;
        while (innermost instanceof ArrayType<?> inner) {
            innermost = inner.element();
            depth++;
        }
        Element known = Element.of(innermost);
        if (known == null) {
            throw new ParameterException(
                    "E024",
                    "values of type " + type.sql() + " have no codec here: it is not known how "
                            + innermost.javaType().getName()
                            + " goes into an array; use an array of a type of dev.athanor.sql.type.Types");
        }
        this.type = type;
        this.dimensions = depth;
        this.element = known;
        this.elementName = Element.serverName(innermost);
        this.elements = PostgresqlCodecs.ALL.of(type.element());
    }

    @Override
    public void bind(PreparedStatement statement, int index, List<E> values) throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(elementName, written(values, dimensions)));
    }

    private Object[] written(List<?> values, int depth) {
        if (depth == 1) {
            return element.write(values);
        }
        Class<?> row = java.lang.reflect.Array.newInstance(element.arrayClass(), new int[depth - 1])
                .getClass();
        Object[] rows = (Object[]) java.lang.reflect.Array.newInstance(row, values.size());
        for (int i = 0; i < rows.length; i++) {
            List<?> inner = values.get(i) instanceof List<?> list ? list : List.of();
            if (inner.isEmpty() || inner.size() != ((List<?>) values.get(0)).size()) {
                throw new ParameterException(
                        "E025",
                        "a value of type " + type.sql() + " has rows of different lengths, or without elements: "
                                + values + "; an array of the server is a rectangle, so fill the rows up with null");
            }
            rows[i] = written(inner, depth - 1);
        }
        return rows;
    }

    @Override
    public void bindNull(PreparedStatement statement, int index) throws SQLException {
        statement.setNull(index, Types.ARRAY);
    }

    @Override
    public @Nullable List<E> read(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? null : read(array, elements);
    }

    /** Returns the elements, some of which may be null, of an array, each read by {@code codec}. */
    @SuppressWarnings("NullAway") // an array may hold NULLs; List<E> cannot say so for every E
    static <E> List<E> read(Array array, Codec<E> codec) throws SQLException {
        List<E> values = new ArrayList<>();
        // Its rows are the index and the value.
        try (ResultSet rows = array.getResultSet()) {
            while (rows.next()) {
                values.add(codec.read(rows, 2));
            }
        } finally {
            array.free();
        }
        return Collections.unmodifiableList(values);
    }
}
