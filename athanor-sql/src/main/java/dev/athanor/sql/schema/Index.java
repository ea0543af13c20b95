package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.OrderTerm;
import dev.athanor.sql.ast.WithOperatorClass;
import dev.athanor.sql.schema.option.IndexOptions;
import java.util.ArrayList;
import java.util.List;

/**
 * An index of a table.
 *
 * @param name the name
 * @param table the table
 * @param elements what is indexed, in order: columns, or expressions with or without a direction
 * @param unique whether their values are unique together
 * @param options what else it is
 */
public record Index(
        String name, Table table, List<? extends Expression<?>> elements, boolean unique, IndexOptions options) {

    /** Creates the index; the list is copied. */
    public Index {
        requireNonNull(name, "name");
        requireNonNull(table, "table");
        requireNonNull(options, "options");
        elements = List.copyOf(elements);
    }

    /** Creates the index without options. */
    public Index(String name, Table table, List<? extends Expression<?>> elements, boolean unique) {
        this(name, table, elements, unique, IndexOptions.NONE);
    }

    /** {@return the columns among what is indexed, in order} */
    public List<Column<?>> columns() {
        List<Column<?>> columns = new ArrayList<>();
        for (Expression<?> element : elements) {
            Expression<?> plain = element instanceof OrderTerm<?> term ? term.expression() : element;
            if (plain instanceof WithOperatorClass<?> chosen) {
                plain = chosen.expression();
            }
            if (plain instanceof Column<?> column) {
                columns.add(column);
            }
        }
        return List.copyOf(columns);
    }

    /** {@return whether the database called {@code dialect} has it} */
    public boolean isOn(String dialect) {
        return options.dialects().isEmpty() || options.dialects().contains(dialect);
    }
}
