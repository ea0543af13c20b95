package dev.athanor.orm.load;

import dev.athanor.engine.execute.RowCursor;
import dev.athanor.engine.result.RowShape;
import dev.athanor.engine.result.RowSource;
import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.watch.SessionWatch;
import dev.athanor.orm.watch.WatchedRun;
import dev.athanor.sql.Select;
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
    private final @Nullable WatchedRun watched;
    private boolean ended;

    /**
     * Creates a source.
     *
     * @param size how many rows are loaded at a time
     * @throws LoadException if a collection is joined, so that an object stands in several rows, or the statement would
     *     be repeated for what is loaded with its objects ({@code O057})
     */
    StreamedRows(LoadContext context, Statement<?> statement, RowCursor rows, int size) {
        this.context = context;
        this.statement = statement;
        this.rows = rows;
        this.plan = SelectPlan.of(rows);
        this.size = size;
        SessionWatch watch = context.watch();
        this.watched = watch == null ? null : watch.began(statement instanceof Select<?> select ? select : null);
        String why = whyNot();
        if (why != null) {
            rows.close();
            throw new LoadException(
                    "O057",
                    why + "; load it with selectinLoad(...), by a SELECT for each part of the stream, or run the"
                            + " statement without a fetch size");
        }
    }

    private @Nullable String whyNot() {
        if (plan.multiplies()) {
            return "a collection is joined, so that the rows of an object may come in different parts of a stream";
        }
        for (PostLoad further : plan.postLoads()) {
            if (further.repeats()) {
                return further.relationship() + " is loaded by subqueryLoad, which repeats the statement for all its"
                        + " objects, and a stream has some of them at a time";
            }
        }
        return null;
    }

    /** Refuses: who kept what was read would have all rows in memory, which a stream is there to avoid. */
    @Override
    public void unique() {
        close();
        throw new LoadException(
                "O056",
                "unique() compares each row of a stream with all before it, and those are let go; have the statement"
                        + " find each once, with distinct() or any(...) in place of a join, or run it without a fetch"
                        + " size");
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
        LoadRun run = new LoadRun(context, plan, null, rows.binds(), watched);
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
