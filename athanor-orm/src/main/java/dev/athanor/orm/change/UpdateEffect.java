package dev.athanor.orm.change;

import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.state.ColumnValue;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.sql.Update;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.schema.ColumnValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What UPDATE does to objects: loaded attributes get the values set where Java can tell them; all others that changed
 * are loaded on their next use. What the program changed and did not write stays.
 */
final class UpdateEffect implements Effect {

    private static final Evaluator.Value UNTOLD = state -> EntityState.UNKNOWN;

    private final ChangeContext context;
    private final Map<ColumnMapping, Evaluator.Value> values;

    private UpdateEffect(ChangeContext context, Map<ColumnMapping, Evaluator.Value> values) {
        this.context = context;
        this.values = values;
    }

    /** Returns the effect of {@code update}. */
    static UpdateEffect of(ChangeContext context, EntityMapping<?> mapping, Update<?> update) {
        Evaluator evaluator = new Evaluator(mapping, update.target());
        Map<ColumnMapping, Evaluator.Value> values = new LinkedHashMap<>();
        for (ColumnMapping column : mapping.columns()) {
            Expression<?> assigned = update.assigned(column.column());
            if (assigned != null) {
                values.put(column, value(evaluator, assigned));
            } else if (isMade(column)) {
                values.put(column, UNTOLD);
            }
        }
        return new UpdateEffect(context, values);
    }

    /** Returns the effect of setting columns to {@code values}. */
    static UpdateEffect of(
            ChangeContext context, EntityMapping<?> mapping, Map<ColumnMapping, ? extends @Nullable Object> values) {
        Map<ColumnMapping, Evaluator.Value> all = new LinkedHashMap<>();
        for (ColumnMapping column : mapping.columns()) {
            if (values.containsKey(column)) {
                Object value = values.get(column);
                all.put(column, value instanceof Expression<?> ? UNTOLD : state -> value);
            } else if (isMade(column)) {
                all.put(column, UNTOLD);
            }
        }
        return new UpdateEffect(context, all);
    }

    private static Evaluator.Value value(Evaluator evaluator, Expression<?> assigned) {
        try {
            return evaluator.of(assigned);
        } catch (UnevaluableException onlyTheDatabaseKnows) {
            return UNTOLD;
        }
    }

    private static boolean isMade(ColumnMapping column) {
        ColumnValues<?> values = column.column().definition().values();
        return values.onUpdate() != null || values.computed() != null;
    }

    @Override
    public void on(EntityState state, boolean certain) {
        Map<ColumnMapping, @Nullable Object> told = new LinkedHashMap<>();
        for (Map.Entry<ColumnMapping, Evaluator.Value> entry : values.entrySet()) {
            ColumnMapping column = entry.getKey();
            if (!state.isUnloaded(column.slot()) && !state.isChanged(column.slot())) {
                Object value = certain ? entry.getValue().of(state) : EntityState.UNKNOWN;
                told.put(column, Computation.as(column.column().type().javaType(), value));
            }
        }
        Instrumented entity = state.present();
        List<Integer> slots = new ArrayList<>();
        told.forEach((column, value) -> {
            slots.add(column.slot());
            if (value == EntityState.UNKNOWN || (value == null && column.primitive())) {
                state.expire(column.slot());
            } else {
                ColumnValue.setLoaded(state, entity, column, value);
            }
        });
        context.changed(state, slots);
    }
}
