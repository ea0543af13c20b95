package dev.athanor.orm.load;

import dev.athanor.orm.load.row.StateColumns;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.Lineage;
import dev.athanor.orm.mapping.RowAttribute;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.sql.Select;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Comparison;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Join;
import dev.athanor.sql.ast.JoinKind;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** The statement that reads columns of one object: from the tables that they are in, and no others. */
final class NarrowSelect {

    private NarrowSelect() {}

    /** Returns the statement for {@code columns} of the object of {@code key}. */
    static Select<?> of(EntityMapping<?> mapping, List<? extends RowAttribute> columns, IdentityKey key) {
        List<Lineage.Level> levels = mapping.lineage().levels();
        int first = levels.size() - 1;
        int last = 0;
        for (int i = 0; i < levels.size(); i++) {
            if (isNeeded(levels.get(i), columns)) {
                first = Math.min(first, i);
                last = Math.max(last, i);
            }
        }
        boolean all = first == 0 && last == levels.size() - 1;
        FromClause from = all ? mapping.lineage().source() : joined(levels.subList(first, last + 1));
        StateColumns wanted = new StateColumns(mapping, List.copyOf(columns), from);
        return Sql.select(wanted).where(isRow(levels.get(first), first > 0, key));
    }

    private static boolean isNeeded(Lineage.Level level, List<? extends RowAttribute> columns) {
        for (RowAttribute column : columns) {
            Table table = column instanceof ColumnMapping mapped
                    ? mapped.column().table()
                    : column.owner().table();
            if (table == level.table()) {
                return true;
            }
        }
        return false;
    }

    private static FromClause joined(List<Lineage.Level> levels) {
        FromClause from = levels.get(0).table();
        for (int i = 1; i < levels.size(); i++) {
            List<Expression<Boolean>> equal = new ArrayList<>();
            List<Column<?>> above = levels.get(i - 1).key();
            List<Column<?>> own = levels.get(i).key();
            for (int k = 0; k < own.size(); k++) {
                equal.add(new Comparison(above.get(k), StandardOperator.EQ, own.get(k)));
            }
            from = new Join(from, JoinKind.INNER, levels.get(i).table(), Conjunction.of(StandardOperator.AND, equal));
        }
        return from;
    }

    /** Of a table that is not the topmost, the value stands where the column of the table above would. */
    private static Expression<Boolean> isRow(Lineage.Level level, boolean below, IdentityKey key) {
        List<Expression<Boolean>> parts = new ArrayList<>();
        for (int i = 0; i < level.key().size(); i++) {
            Column<?> column = level.key().get(i);
            Object part = key.values().get(i);
            if (part == null) {
                parts.add(column.isNull());
                continue;
            }
            Bind<?> value = RelatedSelect.bind(column, part);
            parts.add(
                    below
                            ? new Comparison(value, StandardOperator.EQ, column)
                            : new Comparison(column, StandardOperator.EQ, value));
        }
        return Conjunction.of(StandardOperator.AND, parts);
    }
}
