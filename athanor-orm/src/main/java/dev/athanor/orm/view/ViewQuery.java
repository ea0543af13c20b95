package dev.athanor.orm.view;

import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.engine.execute.RowCursor;
import dev.athanor.engine.result.Result;
import dev.athanor.engine.result.RowShape;
import dev.athanor.orm.load.LoadContext;
import dev.athanor.orm.load.row.LoadedRows;
import dev.athanor.orm.query.GivenParameters;
import dev.athanor.orm.query.WithoutAutoflush;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Selectable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs statements that select records for a session. */
public final class ViewQuery {

    private ViewQuery() {}

    /** {@return whether {@code statement} selects a record} */
    public static boolean concerns(Select<?> statement) {
        for (Selectable<?> column : statement.resultColumns()) {
            if (column instanceof RecordView<?, ?>) {
                return true;
            }
        }
        return false;
    }

    /**
     * Runs {@code statement} after pending changes are flushed, and reads its rows to the end; then one statement for
     * each collection in the records.
     *
     * @throws dev.athanor.orm.error.LoadException if an entity stands beside a record ({@code O175}), or the statement
     *     is grouped, distinct or has options of loading ({@code O176})
     */
    public static <R> Result<R> execute(
            LoadContext context,
            Select<R> statement,
            Map<String, ? extends @Nullable Object> values,
            ExecutionOptions special) {
        if (!WithoutAutoflush.isSaidBy(statement)) {
            context.autoflush();
        }
        Select<R> filled = GivenParameters.into(statement, values);
        return context.with(special, () -> read(context, filled));
    }

    @SuppressWarnings("unchecked") // a row has the parts that the statement selects, so it is what the statement says
    private static <R> Result<R> read(LoadContext context, Select<R> statement) {
        ViewRun run = new ViewRun(context, statement);
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<String> names;
        try (RowCursor cursor = context.open(statement, ViewPlanner.current())) {
            ViewPlan plan = (ViewPlan) cursor.resultPlan();
            names = plan.names();
            while (cursor.next()) {
                @Nullable Object[] row = new @Nullable Object[plan.size()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = plan.read(i, cursor, run);
                }
                rows.add(row);
            }
        }
        run.finish();
        List<@Nullable Object> built = new ArrayList<>(rows.size());
        boolean single = names.size() == 1;
        for (@Nullable Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = Draft.built(row[i]);
            }
            built.add(single ? row[0] : row);
        }
        RowShape shape = new RowShape(names, statement.resultColumns());
        return (Result<R>) Result.of(shape, new LoadedRows(shape, built, single, false));
    }
}
