package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Fragment;
import dev.athanor.sql.ast.LiteralColumn;
import dev.athanor.sql.ast.OrderTerm;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.schema.option.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index. Expressions need columns that are there already, so they are for typed tables, or for tables that are
 * defined further: {@code users.define(index("ix_lower").on(lower(users.name)))}.
 *
 * @param name the name, or {@code null} to make one by the naming convention
 * @param columns the columns, in order, by name
 * @param expressions what is indexed instead of columns by name
 * @param unique whether their values are unique together
 * @param options what else it is
 */
public record IndexDefinition(
        @Nullable String name,
        List<String> columns,
        List<Expression<?>> expressions,
        boolean unique,
        IndexOptions options)
        implements TableItem {

    /** Creates the definition; the lists are copied. */
    public IndexDefinition {
        requireNonNull(options, "options");
        columns = List.copyOf(columns);
        expressions = List.copyOf(expressions);
    }

    /** Creates the definition of an index of columns. */
    public IndexDefinition(@Nullable String name, List<String> columns, boolean unique) {
        this(name, columns, List.of(), unique, IndexOptions.NONE);
    }

    /**
     * Returns this over {@code elements}: columns, or expressions with or without a direction. A {@code literalColumn}
     * that says no more than the name of a column stands for that column.
     */
    public IndexDefinition on(Expression<?>... elements) {
        return new IndexDefinition(name, List.of(), List.of(elements), unique, options);
    }

    /** Returns this with values that are unique together. */
    public IndexDefinition unique(boolean only) {
        return new IndexDefinition(name, columns, expressions, only, options);
    }

    /** Returns this over the rows of which {@code condition} is true. */
    public IndexDefinition where(Expression<Boolean> condition) {
        return with(options.where(condition));
    }

    /** Returns this over the rows of which {@code condition}, SQL that is written as it is, is true. */
    public IndexDefinition where(String condition) {
        SqlNode written = Fragment.of(condition);
        return with(options.where(written));
    }

    /** Returns this with columns that are kept in the index, though rows are not found by them. */
    public IndexDefinition include(String... names) {
        return with(options.include(List.of(names)));
    }

    /** Returns this built as {@code method} says: {@code "gin"}. */
    public IndexDefinition using(String method) {
        return with(options.method(method));
    }

    /** Returns this built while others write to the table, on PostgreSQL; not in a transaction. */
    public IndexDefinition concurrently() {
        return with(options.builtConcurrently());
    }

    /** Returns this with words on how it is stored, written as they are: {@code "WITH (fillfactor = 50)"}. */
    public IndexDefinition storage(String sql) {
        return with(options.storage(sql));
    }

    /** Returns this with two NULLs being the same in a unique index. */
    public IndexDefinition nullsNotDistinct() {
        return with(options.withNullsNotDistinct());
    }

    /** Returns this for the databases called {@code dialects} only. */
    public IndexDefinition onlyOn(String... dialects) {
        return with(options.onlyOn(List.of(dialects)));
    }

    /** Returns this with {@code value} remembered under {@code key}, for the program's own use. */
    public IndexDefinition info(String key, Object value) {
        return with(options.info(key, value));
    }

    /** Returns this with {@code other} options. */
    public IndexDefinition with(IndexOptions other) {
        return new IndexDefinition(name, columns, expressions, unique, other);
    }

    @Override
    public void addTo(Table table) {
        List<Expression<?>> elements = new ArrayList<>(table.contents().columns(columns));
        expressions.forEach(expression -> elements.add(resolved(expression, table)));
        table.contents().addIndex(name, elements, unique, options);
    }

    static Expression<?> resolved(Expression<?> element, Table table) {
        if (element instanceof OrderTerm<?> term) {
            return new OrderTerm<>(resolved(term.expression(), table), term.direction(), term.nulls());
        }
        if (element instanceof LiteralColumn<?> written) {
            for (Column<?> column : table.columns()) {
                if (column.name().equals(written.name())) {
                    return column;
                }
            }
        }
        return element;
    }
}
