package dev.athanor.sql.ast;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a result, each with a name of its own: a column that meets its name taken gets {@code name_1}, the
 * same column again {@code name__1}, an expression without a name {@code anon_1} or, for a function, {@code count_1}.
 *
 * @param columns the columns
 * @param plain whether columns keep their names even where two are called alike
 */
public record ResultColumns(List<Selectable<?>> columns, boolean plain) implements SqlNode {

    /** Creates the list; it is copied. */
    public ResultColumns {
        columns = List.copyOf(columns);
    }

    /** Creates the list of columns with names of their own. */
    public ResultColumns(List<Selectable<?>> columns) {
        this(columns, false);
    }

    @Override
    public ResultColumns traverse(Traversal walk) {
        return new ResultColumns(walk.nodes(columns), walk.value(plain));
    }

    @Override
    public void render(SqlWriter out) {
        boolean result = out.scope().result();
        Names names = new Names(out, plain);
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                out.sql(", ");
            }
            Selectable<?> column = columns.get(i);
            boolean read = result && readByExpression(column, out);
            if (!read) {
                out.node(column);
            }
            String name = names.write(column, read);
            if (result && column instanceof Expression<?> expression && expression != Star.STAR) {
                out.resultColumn(name, expression.type());
            }
        }
    }

    // The database makes of a column what its type says, but only of what the statement returns.
    private static boolean readByExpression(Selectable<?> column, SqlWriter out) {
        if (!(column instanceof Expression<?> expression)) {
            return false;
        }
        SqlConvertedType<?> type = SqlConvertedType.of(expression.type(), out.dialect());
        Expression<?> read = type == null ? expression : type.read(expression);
        if (read == expression) {
            return false;
        }
        out.node(read);
        return true;
    }

    /** Adds to each column its name, where it needs one. */
    private static final class Names {

        private final SqlWriter out;
        private final boolean plain;
        private final Set<String> taken = new HashSet<>();
        private final Set<Selectable<?>> seen = new HashSet<>();

        Names(SqlWriter out, boolean plain) {
            this.out = out;
            this.plain = plain;
        }

        String write(Selectable<?> column, boolean isExpression) {
            if (column instanceof Label<?> label) {
                taken.add(label.name());
                return as(label.writtenName(out));
            }
            String known = knownName(column);
            if (known != null) {
                return column(column, known, isExpression);
            }
            boolean sign = column == Star.STAR
                    || column instanceof Negation<?>
                    || column instanceof BitwiseNot<?>
                    || column instanceof Not;
            return sign && !out.scope().named() ? "anon" : as(out.anonymousName(column, base(column)));
        }

        private String column(Selectable<?> column, String name, boolean isExpression) {
            if (plain) {
                return isExpression ? as(name) : name;
            }
            if (!seen.add(column)) {
                return as(out.anonymousName(new Object(), name + "_"));
            }
            if (!taken.add(name)) {
                return as(out.anonymousName(column, name));
            }
            return isExpression || out.scope().named() || isConverted(column) ? as(name) : name;
        }

        private static boolean isConverted(Selectable<?> column) {
            return column instanceof Cast<?> || column instanceof TryCast<?> || column instanceof TypeCoerce<?>;
        }

        private String as(String name) {
            out.sql(" AS ").name(name);
            return name;
        }

        private static @Nullable String knownName(Selectable<?> column) {
            if (column instanceof Cast<?> cast) {
                return knownName(cast.operand());
            }
            if (column instanceof TryCast<?> cast) {
                return knownName(cast.operand());
            }
            if (column instanceof TypeCoerce<?> coerced) {
                return knownName(coerced.operand());
            }
            return column instanceof NamedExpression<?> named ? named.name() : null;
        }

        private static String base(Selectable<?> column) {
            if (column instanceof FunctionCall<?> call) {
                String name = call.name().sql();
                return name.substring(name.lastIndexOf('.') + 1);
            }
            if (column instanceof WithinGroup<?> group) {
                return base(group.call());
            }
            return column instanceof NiladicFunction<?> call ? call.name().sql() : "anon";
        }
    }
}
