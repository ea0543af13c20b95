package dev.athanor.orm.flush;

import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.sql.Row;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Comparison;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.InList;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks up what unique columns have in the rows of objects that were written without being loaded. */
final class FormerValues {

    private static final int PAGE = 500;

    private final EntityMapping<?> mapping;
    private final FlushContext context;

    FormerValues(EntityMapping<?> mapping, FlushContext context) {
        this.mapping = mapping;
        this.context = context;
    }

    /** Makes the values of {@code columns} known in all objects in which they are not. */
    void learn(List<EntityState> states, List<ColumnMapping> columns) {
        List<EntityState> unknown = new ArrayList<>();
        for (EntityState state : states) {
            boolean changed = columns.stream()
                    .anyMatch(column ->
                            state.isChanged(column.slot()) && state.committed(column.slot()) == EntityState.UNKNOWN);
            if (changed && state.key() != null) {
                unknown.add(state);
            }
        }
        for (int from = 0; from < unknown.size(); from += PAGE) {
            page(unknown.subList(from, Math.min(unknown.size(), from + PAGE)), columns);
        }
    }

    private void page(List<EntityState> states, List<ColumnMapping> columns) {
        Map<IdentityKey, EntityState> byKey = new HashMap<>();
        for (EntityState state : states) {
            byKey.put(IdentityKey.of(mapping.type(), List.copyOf(EntityRows.rowKey(state))), state);
        }
        List<Column<?>> selected = new ArrayList<>();
        mapping.key().forEach(column -> selected.add(column.column()));
        columns.forEach(column -> selected.add(column.column()));
        for (Row row : context.run(mapping.table(), Sql.select(selected).where(isRowOf(states)), Map.of())
                .all()) {
            List<Object> key = new ArrayList<>();
            for (int i = 0; i < mapping.key().size(); i++) {
                key.add(row.get(i));
            }
            EntityState state = byKey.get(IdentityKey.of(mapping.type(), key));
            for (int i = 0; state != null && i < columns.size(); i++) {
                state.committedWas(columns.get(i).slot(), row.get(key.size() + i));
            }
        }
    }

    private Expression<Boolean> isRowOf(List<EntityState> states) {
        List<ColumnMapping> key = mapping.key();
        if (key.size() == 1) {
            List<Object> values = new ArrayList<>();
            states.forEach(state -> values.add(EntityRows.rowKey(state).get(0)));
            Column<?> column = key.get(0).column();
            return new InList(column, Bind.list(column.name(), type(column), values), false);
        }
        List<Expression<Boolean>> rows = new ArrayList<>();
        for (EntityState state : states) {
            List<Expression<Boolean>> parts = new ArrayList<>();
            for (int i = 0; i < key.size(); i++) {
                Column<?> column = key.get(i).column();
                Object value = EntityRows.rowKey(state).get(i);
                parts.add(new Comparison(column, StandardOperator.EQ, Bind.of(column.name(), type(column), value)));
            }
            rows.add(Conjunction.of(StandardOperator.AND, parts));
        }
        return Conjunction.of(StandardOperator.OR, rows);
    }

    @SuppressWarnings("unchecked") // a key is of the type of its column
    private static SqlType<Object> type(Column<?> column) {
        return (SqlType<Object>) column.type();
    }
}
