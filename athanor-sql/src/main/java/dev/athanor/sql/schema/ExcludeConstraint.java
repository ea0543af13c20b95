package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.error.SchemaException;
import dev.athanor.sql.schema.option.Deferrability;
import dev.athanor.sql.schema.option.Info;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * That no two rows of a table are alike: for two rows, not all of the elements may be true by their operators.
 *
 * @param name the constraint's name, or {@code null} to leave it to the database
 * @param table the table
 * @param elements what is compared, and how
 * @param method how its index is built: {@code gist}
 * @param where the rows it is about, or {@code null} for all
 * @param deferrability when it is checked
 * @param info what the program remembers of it
 */
public record ExcludeConstraint(
        @Nullable String name,
        Table table,
        List<Element> elements,
        String method,
        @Nullable SqlNode where,
        Deferrability deferrability,
        Info info)
        implements Constraint {

    /**
     * What is compared.
     *
     * @param expression a column or an expression
     * @param operator how two rows are compared by it, written as it is: {@code &&}
     */
    public record Element(Expression<?> expression, String operator) {

        private static final Pattern OPERATOR = Pattern.compile("[-+*/<>=~!@#%^&|`?]+");

        /**
         * Creates the element.
         *
         * @throws SchemaException if the operator is none ({@code S028})
         */
        public Element {
            requireNonNull(expression, "expression");
            if (!OPERATOR.matcher(operator).matches()) {
                throw new SchemaException(
                        "S028",
                        "an exclusion constraint compares by '" + operator + "', which is no operator; it is written"
                                + " as it is, so only signs such as = and && may stand in it");
            }
        }
    }

    /** Creates the constraint; the list is copied. */
    public ExcludeConstraint {
        requireNonNull(table, "table");
        requireNonNull(method, "method");
        requireNonNull(deferrability, "deferrability");
        requireNonNull(info, "info");
        elements = List.copyOf(elements);
    }

    @Override
    public ExcludeConstraint named(@Nullable String other) {
        return new ExcludeConstraint(other, table, elements, method, where, deferrability, info);
    }

    /** Returns this of {@code other}, with its parts as {@code moved} says. */
    ExcludeConstraint of(Table other, UnaryOperator<SqlNode> moved) {
        List<Element> parts = elements.stream()
                .map(part -> new Element((Expression<?>) moved.apply(part.expression()), part.operator()))
                .toList();
        SqlNode rows = where == null ? null : moved.apply(where);
        return new ExcludeConstraint(name, other, parts, method, rows, deferrability, info);
    }
}
