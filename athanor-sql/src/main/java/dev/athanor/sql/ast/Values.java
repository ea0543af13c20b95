package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.error.CompileException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of values to read from: {@code (VALUES (…), (…)) AS name (columns)}. Immutable, and equal only to itself: give
 * it its rows first, then ask for its columns.
 */
public final class Values implements FromClause, Identified {

    private final String name;
    private final List<ColumnSpec<?>> specs;
    private final List<Tuple> rows;
    private final List<DerivedColumn<?>> columns;

    /** Creates the rows; the lists are copied. */
    public Values(String name, List<ColumnSpec<?>> specs, List<Tuple> rows) {
        this.name = requireNonNull(name, "name");
        this.specs = List.copyOf(specs);
        this.rows = List.copyOf(rows);
        this.columns =
                specs.stream().<DerivedColumn<?>>map(spec -> spec.of(this)).toList();
    }

    /** {@return the name} */
    public String name() {
        return name;
    }

    /** {@return the rows} */
    public List<Tuple> rows() {
        return rows;
    }

    /**
     * Returns this with a further row; a value may be an {@link Expression}.
     *
     * @throws CompileException if there is not one value for each column ({@code C043}), or one is of another class
     *     ({@code C018})
     */
    public Values row(@Nullable Object... values) {
        if (values.length != specs.size()) {
            throw new CompileException(
                    "C043",
                    "a row of values " + name + " has " + values.length + " values for the " + specs.size()
                            + " columns " + columns + "; give each column one");
        }
        List<Expression<?>> row = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            row.add(expression(specs.get(i), values[i]));
        }
        List<Tuple> longer = new ArrayList<>(rows);
        longer.add(new Tuple(row));
        return new Values(name, specs, longer);
    }

    @SuppressWarnings("unchecked") // the class is compared first
    private <T> Expression<?> expression(ColumnSpec<T> spec, @Nullable Object value) {
        if (value instanceof Expression<?> expression) {
            return expression;
        }
        if (value != null && !spec.type().javaType().isInstance(value)) {
            throw new CompileException(
                    "C018",
                    "column " + spec.name() + " of values " + name + " holds "
                            + spec.type().javaType().getName() + ", not "
                            + value.getClass().getName() + "; convert the value first");
        }
        return Bind.of("param", spec.type(), (T) value);
    }

    /** Returns these rows as a query, for IN, for set operations, or as a CTE. */
    public Query<?> query() {
        return new ValuesQuery(this);
    }

    /** Returns these rows as something to read from by name, written once before the statement. */
    public Cte cte(String cteName) {
        return query().cte(cteName);
    }

    @Override
    public List<DerivedColumn<?>> columns() {
        return columns;
    }

    @Override
    public Values traverse(Traversal walk) {
        if (!walk.enters(this)) {
            return this;
        }
        String sameName = walk.value(name);
        List<ColumnSpec<?>> sameSpecs = walk.value(specs);
        List<Tuple> sameRows = walk.nodes(rows);
        return sameRows.equals(rows) ? this : new Values(sameName, sameSpecs, sameRows);
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("(").node(query()).sql(")").node(AsWord.AS);
        renderName(out);
        out.node(new ColumnNames(List.copyOf(columns)));
    }

    @Override
    public void renderName(SqlWriter out) {
        out.name(name);
    }

    @Override
    public String toString() {
        return "values " + name;
    }
}
