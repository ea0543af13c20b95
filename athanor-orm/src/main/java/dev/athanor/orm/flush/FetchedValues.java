package dev.athanor.orm.flush;

import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.ExpressionMapping;
import dev.athanor.orm.mapping.Lineage;
import dev.athanor.orm.state.ColumnValue;
import dev.athanor.orm.state.EntityState;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.schema.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that the database made of a row that was written: fetched at once, or left to be loaded on first use. */
final class FetchedValues {

    private FetchedValues() {}

    /** Loads {@code columns} of the row of {@code state}, which was just written, by a SELECT. */
    static void load(FlushContext context, EntityState state, List<ColumnMapping> columns) {
        Lineage.Level level =
                state.mapping().lineage().level(columns.get(0).column().table());
        List<Selectable<?>> selected = new ArrayList<>();
        columns.forEach(column -> selected.add(column.column()));
        Select<Row> statement = Sql.select(selected);
        Map<String, @Nullable Object> parameters = new HashMap<>();
        List<?> key = state.key() == null ? Flush.keyOf(state).values() : EntityRows.currentKey(state);
        for (int i = 0; i < key.size(); i++) {
            Column<?> column = level.key().get(i);
            statement = where(statement, column);
            parameters.put(column.name(), key.get(i));
        }
        take(state, columns, context.run(level.table(), statement, parameters).one());
    }

    private static <T> Select<Row> where(Select<Row> statement, Column<T> column) {
        return statement.where(column.eq(Sql.parameter(column.name(), column.type())));
    }

    /** Takes the values of {@code columns} from a row that has them in this order. */
    static void take(EntityState state, List<ColumnMapping> columns, Row row) {
        for (int i = 0; i < columns.size(); i++) {
            ColumnValue.setLoaded(state, state.present(), columns.get(i), row.get(i));
        }
    }

    /** Has what is computed of a row that was written loaded anew on first use; {@code fresh} is for new rows. */
    static void expireExpressions(EntityState state, boolean fresh) {
        for (ExpressionMapping expression : state.mapping().expressions()) {
            if (expression.isComputed()
                    && (fresh || !expression.descriptor().kept())
                    && !expression.descriptor().said()) {
                state.markUnloaded(expression.slot());
            }
        }
    }
}
