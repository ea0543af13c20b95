package dev.athanor.orm;

import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.flush.Flush;
import dev.athanor.orm.flush.FlushContext;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Flushes a session. */
final class Flusher implements FlushContext {

    private final SessionParts session;
    private boolean flushing;

    Flusher(SessionParts session) {
        this.session = session;
    }

    boolean isFlushing() {
        return flushing;
    }

    /** Writes what is pending, changed or to be deleted. If that fails the transaction is rolled back. */
    void flush() {
        SessionTransaction scope = session.transactions().use();
        if (flushing) {
            throw new SessionException(
                    "O044", "The session is flushing already: it cannot be flushed by what runs inside a flush");
        }
        if (!session.contents().isChanged()) {
            return;
        }
        flushing = true;
        try {
            session.beforeFlush();
            write(scope);
        } finally {
            flushing = false;
        }
        session.afterFlush();
    }

    /** Plans what a flush would do now, and forgets the plan. */
    FlushExplanation explain() {
        SessionTransaction unused = session.transactions().use();
        boolean before = flushing;
        flushing = true;
        Flush flush = new Flush(this);
        try {
            List<EntityState> saved = saved(flush, new ArrayList<>());
            return new FlushExplanation(
                    flush.explain(flush.plan(saved, session.contents().doomed())).stream()
                            .map(step -> new FlushExplanation.Step(step.action(), step.because()))
                            .toList());
        } finally {
            flush.close();
            flushing = before;
        }
    }

    private void write(SessionTransaction scope) {
        Flush flush = new Flush(this);
        try {
            List<EntityState> abandoned = new ArrayList<>();
            List<EntityState> saved = saved(flush, abandoned);
            abandoned.forEach(session.contents()::release);
            Flush.Written written =
                    flush.run(flush.plan(saved, session.contents().doomed()));
            session.restoration().written(written, scope.snapshot());
            forgetChangesMeanwhile();
        } catch (RuntimeException | Error failure) {
            session.transactions().fail(failure);
            throw failure;
        } finally {
            flush.close();
        }
    }

    /** What listeners and loading did to objects that this flush does not write came too late for it. */
    private void forgetChangesMeanwhile() {
        int count = session.contents().forgetChanges();
        if (count > 0) {
            warn("During the flush " + count + (count == 1 ? " object was" : " objects were")
                    + " changed that it does not write: these changes are kept in memory and not written; make them in"
                    + " beforeFlush");
        }
    }

    /** New objects that lost the parent they cannot be without are to be let go. */
    private List<EntityState> saved(Flush flush, List<EntityState> abandoned) {
        SessionContents contents = session.contents();
        List<EntityState> saved =
                new ArrayList<>(contents.pending().size() + contents.modified().size());
        for (EntityState state : contents.pending()) {
            (flush.isAbandoned(state) ? abandoned : saved).add(state);
        }
        for (EntityState state : contents.modified()) {
            if (!contents.doomed().contains(state)) {
                saved.add(state);
            }
        }
        return saved;
    }

    @Override
    public boolean contains(EntityState state) {
        return session.contents().contains(state);
    }

    @Override
    public @Nullable EntityState find(IdentityKey key) {
        return session.contents().find(key);
    }

    @Override
    public List<Row> select(Select<Row> statement) {
        return session.transactions().connection().execute(statement).all();
    }

    @Override
    public boolean confirmsDeletes() {
        return session.options().confirmDeletes();
    }

    @Override
    public void warn(String message) {
        session.warn(message);
    }

    @Override
    public List<@Nullable Object[]> insert(
            Table table, List<Column<?>> columns, List<@Nullable Object[]> rows, List<Column<?>> returning) {
        return session.transactions().connection().insertMany(table, columns, rows, returning);
    }

    @Override
    public long[] execute(Statement<?> statement, List<@Nullable Object[]> parameters) {
        return session.transactions().connection().executeMany(statement, parameters);
    }
}
