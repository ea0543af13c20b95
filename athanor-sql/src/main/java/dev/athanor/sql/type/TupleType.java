package dev.athanor.sql.type;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The type of several values taken as one; each is bound and read as its own type.
 *
 * @param elements the types of the values, in order
 */
public record TupleType(List<SqlType<?>> elements) implements SqlType<List<Object>> {

    /** Creates the type; the elements are copied. */
    public TupleType {
        elements = List.copyOf(elements);
    }

    @Override
    public String name() {
        return "ROW";
    }

    @Override
    @SuppressWarnings("unchecked") // a class says nothing of its type parameters
    public Class<List<Object>> javaType() {
        return (Class<List<Object>>) (Class<?>) List.class;
    }

    @Override
    public String sql() {
        return elements.stream().map(SqlType::sql).collect(Collectors.joining(", ", "ROW(", ")"));
    }

    @Override
    public String toString() {
        return sql();
    }
}
