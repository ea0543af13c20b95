package dev.athanor.orm.load;

import dev.athanor.engine.codec.RowReader;
import dev.athanor.engine.execute.Planned;
import dev.athanor.engine.execute.RowCursor;
import dev.athanor.engine.result.ChangeCount;
import dev.athanor.engine.result.NoChanges;
import dev.athanor.engine.result.Result;
import dev.athanor.engine.result.RowShape;
import dev.athanor.orm.load.row.KeyReader;
import dev.athanor.orm.load.row.LoadedRows;
import dev.athanor.orm.load.row.ReturnedKeys;
import dev.athanor.orm.load.row.ValueRow;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.sql.ChangeStatement;
import dev.athanor.sql.Row;
import dev.athanor.sql.RowChange;
import dev.athanor.sql.ast.NamedExpression;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.StatementOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs statements that change rows and return entities, columns or both, for a session. */
public final class EntityReturning {

    private EntityReturning() {}

    /** {@return whether {@code statement} returns an entity} */
    public static boolean concerns(Statement<?> statement) {
        return ReturningPlanner.concerns(statement);
    }

    /** Runs {@code statement}, which returns rows, and reads them to the end. */
    public static <R> Result<R> execute(LoadContext context, ChangeStatement<R> statement) {
        return read(context, statement, () -> {}, key -> {});
    }

    /** Runs {@code statement}, which returns rows, then {@code before}, and then reads the rows to the end. */
    public static <R> Result<R> execute(LoadContext context, ChangeStatement<R> statement, Runnable before) {
        return read(context, statement, before, key -> {});
    }

    /**
     * Runs {@code statement} and reads the rows that it changes to the end; of each {@code keys} learns the value of
     * the key first.
     */
    @SuppressWarnings("unchecked") // without columns to return its result is a number, whatever its rows would be
    public static <R> Result<R> execute(
            LoadContext context, RowChange<R> statement, EntityMapping<?> mapping, Consumer<Object> keys) {
        List<StatementOption> options = new ArrayList<>(statement.options());
        options.add(new ReturnedKeys(mapping, statement.target()));
        int[] count = {0};
        Result<R> result = read(context, statement.withOptions(options), () -> {}, key -> {
            count[0]++;
            keys.accept(key);
        });
        return statement.resultColumns().isEmpty()
                ? (Result<R>) Result.of(new ChangeCount(count[0], NoChanges.OTHER))
                : result;
    }

    private static <R> Result<R> read(
            LoadContext context, ChangeStatement<R> statement, Runnable before, Consumer<Object> keys) {
        try (RowCursor rows = context.open(statement, ReturningPlanner.INSTANCE)) {
            ReturningPlanner.Plan plan = (ReturningPlanner.Plan) rows.resultPlan();
            Collector collector = new Collector(context, plan.rows());
            KeyReader reader = plan.key();
            before.run();
            while (rows.next()) {
                Object key = reader == null ? null : reader.read(rows);
                if (key != null) {
                    keys.accept(key);
                }
                collector.add(rows);
            }
            return collector.result(statement, plan.rows().names(rows));
        }
    }

    /**
     * Several runs of a statement that returns rows, which make one result.
     *
     * @param <R> what each row is
     */
    public static final class Runs<R> {

        private final ChangeStatement<R> statement;
        private final ChangeStatement<?> core;
        private final Collector collector;
        private final ReturningPlanner.Plan plan;

        /** Plans the runs of {@code statement}. */
        public Runs(LoadContext context, ChangeStatement<R> statement) {
            Planned planned = ReturningPlanner.INSTANCE.plan(statement);
            this.statement = statement;
            this.core = (ChangeStatement<?>) planned.core();
            this.plan = (ReturningPlanner.Plan) planned.resultPlan();
            this.collector = new Collector(context, plan.rows());
        }

        /** {@return what the database is to return of each row} */
        public List<? extends Selectable<?>> columns() {
            return core.resultColumns();
        }

        /** Adds the rows of one run. */
        public void add(Iterable<Row> rows) {
            rows.forEach(row -> collector.add(new ValueRow(row.values())));
        }

        /** Adds a row of values for the {@link #columns}. */
        public void add(List<? extends @Nullable Object> values) {
            collector.add(new ValueRow(values));
        }

        /** Returns all rows. */
        public Result<R> result() {
            List<String> names = core.resultColumns().stream()
                    .map(column -> column instanceof NamedExpression<?> named ? named.name() : "")
                    .toList();
            return collector.result(statement, plan.rows().names(names));
        }
    }

    /** Makes objects and values of rows. */
    private static final class Collector {

        private final LoadRun run;
        private final SelectPlan plan;
        private final List<@Nullable Object> values = new ArrayList<>();

        Collector(LoadContext context, SelectPlan plan) {
            this.run = new LoadRun(context, plan, null, List.of());
            this.plan = plan;
        }

        void add(RowReader row) {
            RowPart[] parts = plan.parts();
            if (parts.length > 0) {
                values.add(parts.length == 1 ? parts[0].read(row, run) : EntityQuery.row(row, parts, run));
            }
        }

        @SuppressWarnings("unchecked") // a row has the parts that the statement returns, so it is what that says
        <R> Result<R> result(Statement<R> statement, List<String> names) {
            List<? extends Selectable<?>> columns = statement.resultColumns();
            RowShape shape = new RowShape(names, columns);
            return (Result<R>) Result.of(shape, new LoadedRows(shape, values, plan.parts().length == 1, false));
        }
    }
}
