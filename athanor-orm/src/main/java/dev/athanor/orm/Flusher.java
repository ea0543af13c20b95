package dev.athanor.orm;

import dev.athanor.engine.Connection;
import dev.athanor.engine.result.Result;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.flush.Flush;
import dev.athanor.orm.flush.FlushContext;
import dev.athanor.orm.flush.FlushPlan;
import dev.athanor.orm.flush.Write;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.Lineage;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.orm.watch.SessionWatch;
import dev.athanor.sql.ChangeStatement;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Flushes a session. */
final class Flusher implements FlushContext {

    private final SessionParts session;
    private boolean flushing;
    private boolean writing;
    private final Map<Table, Class<?>> writers = new HashMap<>();
    private final Set<EntityMapping<?>> learned = new HashSet<>();

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
            session.listening().beforeFlush();
            session.contents().reads().notice();
            SessionTransaction inner = session.transactions().inner(scope);
            session.listening().begun(inner);
            try {
                write(scope);
                flushing = false;
                session.listening().afterFlush();
            } finally {
                inner.end();
                session.listening().ended(inner);
            }
        } finally {
            flushing = false;
        }
    }

    /** Plans what a flush would do now, and forgets the plan. */
    FlushExplanation explain() {
        SessionTransaction unused = session.transactions().use();
        boolean before = flushing;
        flushing = true;
        List<FlushExplanation.Step> steps = new ArrayList<>();
        try {
            session.contents().reads().notice();
            for (Sharding.Part part : parts(new ArrayList<>())) {
                Flush flush = new Flush(this, part.token());
                try {
                    flush.explain(flush.plan(part.saved(), part.doomed()))
                            .forEach(step -> steps.add(new FlushExplanation.Step(step.action(), step.because())));
                } finally {
                    flush.close();
                }
            }
            return new FlushExplanation(steps);
        } finally {
            flushing = before;
        }
    }

    private List<Sharding.Part> parts(List<EntityState> abandoned) {
        List<EntityState> saved = saved(new Flush(this, null), abandoned);
        return session.sharding().parts(saved, session.contents().doomed());
    }

    private void write(SessionTransaction scope) {
        List<Flush> flushes = new ArrayList<>();
        try {
            List<EntityState> abandoned = new ArrayList<>();
            List<Sharding.Part> parts = parts(abandoned);
            abandoned.forEach(session.contents()::release);
            List<Flush.Written> written = new ArrayList<>();
            for (Sharding.Part part : parts) {
                Flush flush = new Flush(this, part.token());
                flushes.add(flush);
                written.add(session.loading().at(part.token(), () -> write(flush, part)));
            }
            session.listening().written();
            SessionWatch watch = session.loading().watch();
            if (watch != null) {
                written.forEach(each -> watch.flushed(each.saved()));
            }
            written.forEach(each -> session.restoration().written(each, scope.snapshot()));
            forgetChangesMeanwhile();
        } catch (RuntimeException | Error failure) {
            session.transactions().fail(failure);
            throw failure;
        } finally {
            writing = false;
            flushes.forEach(Flush::close);
            session.sharding().forgetPlaces();
        }
    }

    private Flush.Written write(Flush flush, Sharding.Part part) {
        FlushPlan plan = flush.plan(part.saved(), part.doomed());
        writing = true;
        plan.steps().forEach(step -> step.states().forEach(this::learn));
        Flush.Written written = flush.run(plan);
        writing = false;
        return written;
    }

    /** Warns if {@code call} of the session is made while rows are written: the flush does not see what it does. */
    void warnIfWriting(String call) {
        if (writing) {
            warn("Session." + call
                    + " is called while a flush writes rows, which does not see it; call it in beforeFlush"
                    + " or afterFlush");
        }
    }

    @Override
    public void writing(Write kind, List<EntityState> states) {
        tell(kind, states, false);
    }

    @Override
    public void wrote(Write kind, List<EntityState> states) {
        tell(kind, states, true);
    }

    @Override
    public @Nullable Object tokenOf(EntityState state) {
        return session.sharding().tokenOf(state);
    }

    @Override
    public boolean hears() {
        return session.listening().hears();
    }

    @Override
    public void filled(EntityState state, List<ColumnMapping> columns) {
        if (hears()) {
            session.listening().filled(state, columns);
        }
    }

    private void tell(Write kind, List<EntityState> states, boolean done) {
        if (!states.isEmpty() && session.listening().hears()) {
            Class<?> type = states.get(0).mapping().type();
            session.listening().writing(kind, states, session.transactions().connection(session.bind(type)), done);
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

    /** Remembers which entities' tables those of the flush are, for these may be kept by different engines. */
    private void learn(EntityState state) {
        EntityMapping<?> mapping = state.mapping();
        if (!learned.add(mapping)) {
            return;
        }
        for (Lineage.Level level : mapping.lineage().levels()) {
            writers.putIfAbsent(level.table(), mapping.type());
        }
        for (RelationshipMapping relationship : mapping.relationships()) {
            Table between = relationship.secondary();
            if (between != null) {
                writers.putIfAbsent(between, mapping.type());
            }
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
    public boolean confirmsDeletes() {
        return session.options().confirmDeletes();
    }

    @Override
    public void warn(String message) {
        session.listening().warn(message);
    }

    @Override
    public List<@Nullable Object[]> insert(
            Table table, List<Column<?>> columns, List<@Nullable Object[]> rows, List<Column<?>> returning) {
        return connection(table).insertMany(table, columns, rows, returning);
    }

    @Override
    public <R> Result<R> run(Table table, Statement<R> statement, Map<String, ? extends @Nullable Object> values) {
        return connection(table).execute(statement, values);
    }

    @Override
    public <V> @Nullable V ask(Table table, Expression<V> value) {
        return run(table, Sql.select(value), Map.of()).scalars(value).one();
    }

    @Override
    public Dialect dialect(Table table) {
        return connection(table).dialect();
    }

    @Override
    public Object database(Table table) {
        return session.database(writers.get(table), table);
    }

    private Connection connection(Table table) {
        return session.connection(writers.get(table), table);
    }

    @Override
    public long[] execute(Statement<?> statement, List<@Nullable Object[]> parameters) {
        return connection(statement).executeMany(statement, parameters);
    }

    private Connection connection(Statement<?> statement) {
        return statement instanceof ChangeStatement<?> change
                ? connection(change.table())
                : session.connection(statement);
    }
}
