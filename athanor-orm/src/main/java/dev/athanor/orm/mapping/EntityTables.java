package dev.athanor.orm.mapping;

import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.AliasedColumn;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.Comparison;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Cte;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Join;
import dev.athanor.sql.ast.JoinKind;
import dev.athanor.sql.ast.Label;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.ast.Subquery;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts together what an entity is read from: its tables, and those of entities that extend it. */
public final class EntityTables {

    private final Function<Table, FromClause> names;
    private final Map<Table, FromClause> placed = new LinkedHashMap<>();

    private EntityTables(Function<Table, FromClause> names) {
        this.names = names;
    }

    /**
     * Returns what an entity is read from.
     *
     * @param mapping the entity
     * @param below the entities that extend it whose tables are read, too
     * @param kind how the tables of those are joined
     * @param names what each table is read as: itself, or an alias of it
     */
    public static FromClause of(
            EntityMapping<?> mapping, List<EntityMapping<?>> below, JoinKind kind, Function<Table, FromClause> names) {
        EntityTables tables = new EntityTables(names);
        FromClause from = tables.add(null, mapping, JoinKind.INNER);
        for (EntityMapping<?> each : below) {
            from = tables.add(from, each, kind);
        }
        return from;
    }

    /**
     * Returns what an entity is read from under another name. Each of several tables has an alias of its own: the name,
     * and the table's after it; without a name aliases are numbered.
     */
    public static FromClause aliased(EntityMapping<?> mapping, List<EntityMapping<?>> below, @Nullable String name) {
        boolean several = mapping.lineage().levels().size() > 1
                || below.stream().anyMatch(each -> !mapping.lineage().isIn(each.table()));
        return of(
                mapping,
                below,
                JoinKind.LEFT,
                table -> new Alias(table, name == null || !several ? name : name + "_" + table.name()));
    }

    private FromClause add(@Nullable FromClause left, EntityMapping<?> mapping, JoinKind kind) {
        FromClause from = left;
        List<Lineage.Level> levels = mapping.lineage().levels();
        for (int i = 0; i < levels.size(); i++) {
            Table table = levels.get(i).table();
            if (placed.containsKey(table)) {
                continue;
            }
            FromClause named = names.apply(table);
            placed.put(table, named);
            from = from == null ? named : new Join(from, kind, named, keysEqual(levels.get(i - 1), levels.get(i)));
        }
        if (from == null) {
            throw new IllegalArgumentException(mapping + " has no table");
        }
        return from;
    }

    private Expression<Boolean> keysEqual(Lineage.Level above, Lineage.Level own) {
        List<Expression<Boolean>> parts = new ArrayList<>();
        for (int i = 0; i < own.key().size(); i++) {
            parts.add(new Comparison(
                    column(
                            placed.getOrDefault(above.table(), above.table()),
                            above.key().get(i)),
                    StandardOperator.EQ,
                    column(
                            placed.getOrDefault(own.table(), own.table()),
                            own.key().get(i))));
        }
        return Conjunction.of(StandardOperator.AND, parts);
    }

    /** Returns {@code column} as seen through {@code from}: its table, an alias of it, or a join of either. */
    public static <C> ColumnElement<C> column(FromClause from, Column<C> column) {
        if (from instanceof Alias alias && alias.element() == column.table()) {
            return alias.column(column);
        }
        if (from instanceof Join) {
            for (FromClause part : from.parts()) {
                if (part instanceof Alias alias && alias.element() == column.table()) {
                    return alias.column(column);
                }
            }
        }
        return from instanceof Alias || isQuery(from) ? ofQuery(from, column) : column;
    }

    /** Returns what {@code element}, a column of a table or of a query, is in {@code from}. */
    public static ColumnElement<?> seen(FromClause from, ColumnElement<?> element) {
        return element instanceof Column<?> column ? column(from, column) : from.c(element.name());
    }

    /** The column of a query that stands for {@code column}, or is called like it. */
    @SuppressWarnings("unchecked") // it has the values of the column it stands for
    private static <C> ColumnElement<C> ofQuery(FromClause from, Column<C> column) {
        for (ColumnElement<?> candidate : from.columns()) {
            if (stands(candidate, column)) {
                return (ColumnElement<C>) candidate;
            }
        }
        return (ColumnElement<C>) from.c(column.name());
    }

    /** {@return whether {@code from} has a column that stands for {@code column}, or is called like it} */
    public static boolean has(FromClause from, Column<?> column) {
        return from.columns().stream()
                .anyMatch(candidate -> candidate.equals(column)
                        || stands(candidate, column)
                        || candidate.name().equals(column.name()));
    }

    private static boolean stands(ColumnElement<?> candidate, Column<?> column) {
        return candidate instanceof AliasedColumn<?> aliased && column.equals(base(aliased));
    }

    private static boolean isQuery(FromClause from) {
        return from instanceof Subquery
                || from instanceof Cte
                || (from instanceof Alias alias && !(alias.element() instanceof Table));
    }

    private static Expression<?> base(Expression<?> expression) {
        if (expression instanceof AliasedColumn<?> aliased) {
            return base(aliased.source());
        }
        if (expression instanceof ColumnElement<?> column && column.plain() != column) {
            return base(column.plain());
        }
        return expression instanceof Label<?> label ? base(label.expression()) : expression;
    }

    /** {@return whether {@code table}, or an alias of it, is part of {@code from}} */
    public static boolean contains(FromClause from, Table table) {
        if (isQuery(from)) {
            return true; // it has the columns by their names
        }
        for (FromClause part : from.parts()) {
            if (part == table || (part instanceof Alias alias && alias.element() == table)) {
                return true;
            }
        }
        return false;
    }
}
