package dev.athanor.engine.execute;

import dev.athanor.engine.error.DatabaseException;
import org.jspecify.annotations.Nullable;

/** Tells the listeners and the log of one run; of nothing at all where nobody listens. */
final class Observation {

    private static final Observation NONE = new Observation(null, null);

    private final @Nullable ExecutionContext context;
    private final @Nullable ExecutedStatement statement;
    private long started;

    private Observation(@Nullable ExecutionContext context, @Nullable ExecutedStatement statement) {
        this.context = context;
        this.statement = statement;
    }

    static Observation of(ExecutionContext context, Prepared prepared) {
        return of(context, prepared, "");
    }

    /** Begins one of {@code prepared}, which is the part {@code note} of an insert in bulk. */
    static Observation of(ExecutionContext context, Prepared prepared, String note) {
        return context.isObserved() ? begin(context, prepared.event(note)) : NONE;
    }

    static Observation begin(ExecutionContext context, ExecutedStatement statement) {
        Observation observation = new Observation(context, statement);
        if (context.log().isOn()) {
            context.log().before(statement);
        }
        for (StatementListener listener : context.listeners()) {
            listener.beforeExecute(statement);
        }
        observation.started = System.nanoTime();
        return observation;
    }

    static Observation none() {
        return NONE;
    }

    void done(long rowCount) {
        if (context == null || statement == null) {
            return;
        }
        ExecutedStatement done = statement.done(rowCount, System.nanoTime() - started);
        if (context.log().isOn()) {
            context.log().after(done);
        }
        for (StatementListener listener : context.listeners()) {
            listener.afterExecute(done);
        }
    }

    DatabaseException failed(DatabaseException failure) {
        if (context != null && statement != null) {
            for (StatementListener listener : context.listeners()) {
                listener.failed(statement, failure);
            }
        }
        return failure;
    }
}
