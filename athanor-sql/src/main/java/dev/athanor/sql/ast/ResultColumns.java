package dev.athanor.sql.ast;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns of a result, each with a name of its own: a column that meets its name taken gets {@code name_1}, an
 * expression without a name {@code anon_1} or, for a function, {@code count_1}.
 *
 * @param columns the columns
 */
public record ResultColumns(List<Selectable<?>> columns) implements SqlNode {

    /** Creates the list; it is copied. */
    public ResultColumns {
        columns = List.copyOf(columns);
    }

    @Override
    public ResultColumns traverse(Traversal walk) {
        return new ResultColumns(walk.nodes(columns));
    }

    @Override
    public void render(SqlWriter out) {
        boolean result = out.scope().result();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                out.sql(", ");
            }
            Selectable<?> column = columns.get(i);
            out.node(column);
            String name = name(column, out, taken);
            if (result && column instanceof Expression<?> expression) {
                out.resultColumn(name, expression.type());
            }
        }
    }

    private static String name(Selectable<?> column, SqlWriter out, Set<String> taken) {
        if (column instanceof Label<?> label) {
            taken.add(label.name());
            out.sql(" AS ").name(label.name());
            return label.name();
        }
        if (column instanceof NamedExpression<?> named) {
            if (taken.add(named.name())) {
                return named.name();
            }
            String other = out.anonymousName(column, named.name());
            out.sql(" AS ").name(other);
            return other;
        }
        if (column instanceof Negation<?> || column instanceof ScalarSubquery<?>) {
            return "anon";
        }
        String base = column instanceof FunctionCall<?> call ? call.name().sql() : "anon";
        String made = out.anonymousName(column, base);
        out.sql(" AS ").name(made);
        return made;
    }
}
