package dev.athanor.orm.load;

import dev.athanor.engine.codec.RowReader;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.engine.execute.RowCursor;
import dev.athanor.engine.result.Result;
import dev.athanor.engine.result.RowShape;
import dev.athanor.orm.load.row.LoadedRows;
import dev.athanor.orm.query.FromStatement;
import dev.athanor.orm.query.GivenParameters;
import dev.athanor.orm.query.WithoutAutoflush;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs statements that select entities, columns or both, for a session. */
public final class EntityQuery {

    private EntityQuery() {}

    /**
     * Runs {@code statement} after pending changes are flushed. Entities are read to the end before the result is
     * returned, with all that is loaded with them; statements of columns alone are read as the result is.
     *
     * @throws dev.athanor.orm.error.LoadException if an option starts from an entity that is not selected
     *     ({@code O052}), or two contradict each other ({@code O053})
     */
    public static <R> Result<R> execute(LoadContext context, Select<R> statement) {
        autoflush(context, statement);
        return EntityPlanner.concerns(statement) ? load(context, statement) : context.execute(statement);
    }

    /**
     * Runs {@code statement} as {@link #execute(LoadContext, Select)} does, with values for its parameters, and as
     * {@code special} says. With a fetch size entities are loaded so many rows at a time while the result is read.
     */
    public static <R> Result<R> execute(
            LoadContext context,
            Select<R> statement,
            Map<String, ? extends @Nullable Object> values,
            ExecutionOptions special) {
        autoflush(context, statement);
        return EntityPlanner.concerns(statement)
                ? loadSpecially(context, statement, values, special)
                : context.execute(statement, values, special);
    }

    /**
     * Runs the statement that was given for entities, as {@link #execute(LoadContext, Select, Map, ExecutionOptions)}
     * runs one that selects them.
     *
     * @throws dev.athanor.orm.error.LoadException if it returns no column for what an entity cannot do without
     *     ({@code O172}), or several ({@code O173})
     */
    public static <R> Result<R> execute(
            LoadContext context,
            FromStatement<R> statement,
            Map<String, ? extends @Nullable Object> values,
            ExecutionOptions special) {
        autoflush(context, statement);
        return loadSpecially(context, statement, values, special);
    }

    @SuppressWarnings("unchecked") // a row has the parts that the statement selects, so it is what the statement says
    private static <R> Result<R> loadSpecially(
            LoadContext context,
            Statement<R> statement,
            Map<String, ? extends @Nullable Object> values,
            ExecutionOptions special) {
        Statement<R> filled = GivenParameters.into(statement, values);
        int size = special.fetchSize();
        if (size == 0) {
            return context.with(special, () -> load(context, filled));
        }
        RowCursor rows = context.with(special, () -> context.open(filled, EntityPlanner.current()));
        StreamedRows streamed = new StreamedRows(context, filled, rows, size);
        return (Result<R>) Result.of(streamed.shape(), streamed).yieldPer(size);
    }

    private static void autoflush(LoadContext context, Statement<?> statement) {
        if (statement.options().isEmpty() || !WithoutAutoflush.isSaidBy(statement)) {
            context.autoflush();
        }
    }

    private static <R> Result<R> load(LoadContext context, Statement<R> statement) {
        PostLoadQueue further = new PostLoadQueue();
        LoadedRows loaded = read(context, statement, further);
        further.drain(context);
        @SuppressWarnings(
                "unchecked") // a row has the parts that the statement selects, so it is what the statement says
        Result<R> result = (Result<R>) Result.of(loaded.shape(), loaded);
        return result;
    }

    private static LoadedRows read(LoadContext context, Statement<?> statement, PostLoadQueue further) {
        try (RowCursor rows = context.open(statement, EntityPlanner.current())) {
            SelectPlan plan = SelectPlan.of(rows);
            Select<?> repeatable = statement instanceof Select<?> select ? select : null;
            LoadRun run = new LoadRun(context, plan, repeatable, rows.binds());
            RowPart[] parts = plan.parts();
            List<@Nullable Object> values = new ArrayList<>();
            if (parts.length == 1) {
                RowPart only = parts[0];
                while (rows.next()) {
                    values.add(only.read(rows, run));
                }
            } else {
                while (rows.next()) {
                    values.add(row(rows, parts, run));
                }
            }
            run.finish(further);
            RowShape shape = new RowShape(plan.names(rows), statement.resultColumns());
            return new LoadedRows(shape, values, parts.length == 1, plan.multiplies());
        }
    }

    static @Nullable Object[] row(RowReader rows, RowPart[] parts, LoadRun run) {
        @Nullable Object[] values = new @Nullable Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = parts[i].read(rows, run);
        }
        return values;
    }
}
