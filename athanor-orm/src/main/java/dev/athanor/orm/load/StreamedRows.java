package dev.athanor.orm.load;

import dev.athanor.engine.execute.RowCursor;
import dev.athanor.engine.result.RowShape;
import dev.athanor.engine.result.RowSource;
import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.load.row.LoadedRows;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.sql.ast.Statement;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Rows whose objects are loaded some at a time, with all that is loaded with them: what was read may be collected. */
final class StreamedRows implements RowSource {

    private final LoadContext context;
    private final Statement<?> statement;
    private final RowCursor rows;
    private final SelectPlan plan;
    private final int size;
    private final Queue<@Nullable Object[]> ready = new ArrayDeque<>();
    private boolean ended;

    /**
     * Creates a source.
     *
     * @param size how many rows are loaded at a time
     * @throws LoadException if a collection is joined, so that an object stands in several rows ({@code O057})
     */
    StreamedRows(LoadContext context, Statement<?> statement, RowCursor rows, int size) {
        this.context = context;
        this.statement = statement;
        this.rows = rows;
        this.plan = SelectPlan.of(rows);
        this.size = size;
        if (plan.multiplies()) {
            rows.close();
            throw new LoadException(
                    "O057",
                    "a collection is joined, so that the rows of an object may come in different parts of a stream; load"
                            + " the collection with selectinLoad(...), or run the statement without a fetch size");
        }
    }

    RowShape shape() {
        return new RowShape(plan.names(rows), statement.resultColumns());
    }

    @Override
    public @Nullable Object @Nullable [] next() {
        if (ready.isEmpty() && !ended) {
            read();
        }
        return ready.poll();
    }

    private void read() {
        LoadRun run = new LoadRun(context, plan, null, rows.binds());
        RowPart[] parts = plan.parts();
        while (ready.size() < size && !ended) {
            if (rows.next()) {
                ready.add(EntityQuery.row(rows, parts, run));
            } else {
                ended = true;
            }
        }
        PostLoadQueue further = new PostLoadQueue();
        run.finish(further);
        further.drain(context);
        if (ended) {
            rows.close();
        }
    }

    @Override
    public @Nullable Object identity(@Nullable Object value) {
        return value instanceof Instrumented entity ? new LoadedRows.Identity(entity) : RowSource.super.identity(value);
    }

    @Override
    public void close() {
        ended = true;
        ready.clear();
        rows.close();
    }

    @Override
    public @Nullable String lost() {
        return null;
    }
}
