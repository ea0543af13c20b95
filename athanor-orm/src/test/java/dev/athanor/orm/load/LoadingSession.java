package dev.athanor.orm.load;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.engine.execute.RowCursor;
import dev.athanor.engine.execute.StatementPlanner;
import dev.athanor.engine.result.Result;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.MappingSet;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.orm.state.IdentityMap;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.orm.state.StateSession;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.compile.Dialect;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A session that can only load: what stands below the real one. */
final class LoadingSession implements LoadContext, StateSession, AutoCloseable {

    private final Connection connection;
    private final IdentityMap identityMap = new IdentityMap();
    private int autoflushes;

    LoadingSession(Engine engine) {
        this.connection = engine.connect();
    }

    /** Returns the first values of the rows, which are made unique. */
    @SuppressWarnings("unchecked") // the statement's type says so
    <E> List<E> all(Select<? extends dev.athanor.sql.Row1<E>> statement) {
        return (List<E>) EntityQuery.execute(this, statement).scalars().unique().all();
    }

    <E> @Nullable E get(Class<E> type, Object key, StatementOption... options) {
        EntityMapping<E> mapping = MappingSet.mappingOf(type);
        return KeyLoader.get(this, mapping, IdentityKey.of(type, List.of(key)), options);
    }

    int autoflushes() {
        return autoflushes;
    }

    @Override
    public IdentityMap identityMap() {
        return identityMap;
    }

    @Override
    public StateSession stateSession() {
        return this;
    }

    @Override
    public RowCursor open(Statement<?> statement, StatementPlanner planner) {
        return connection.open(statement, planner);
    }

    @Override
    public <R> Result<R> execute(Statement<R> statement) {
        return connection.execute(statement);
    }

    @Override
    public <R> Result<R> execute(
            Statement<R> statement, Map<String, ? extends @Nullable Object> values, ExecutionOptions special) {
        return connection.execute(statement, values, special);
    }

    @Override
    public <T> T with(ExecutionOptions special, Supplier<T> work) {
        Connection unused = connection.options(special);
        try {
            return work.get();
        } finally {
            Connection unusedToo = connection.options(ExecutionOptions.STANDARD);
        }
    }

    @Override
    public Dialect dialect(Class<?> entity) {
        return connection.dialect();
    }

    @Override
    public void autoflush() {
        autoflushes++;
    }

    @Override
    public void load(EntityState state, Instrumented entity, int slot) {
        if (state.attribute(slot) instanceof RelationshipMapping relationship) {
            LazyLoader.load(this, state, relationship);
        } else {
            Refresher.load(this, state, slot);
        }
    }

    @Override
    public void modified(EntityState state) {}

    @Override
    public void added(EntityState owner, RelationshipMapping relationship, Instrumented member) {}

    @Override
    public void given(Instrumented member) {}

    @Override
    public void removed(EntityState owner, RelationshipMapping relationship, Instrumented member) {}

    @Override
    public @Nullable Object peek(EntityState owner, RelationshipMapping relationship) {
        return LazyLoader.peek(this, owner, relationship);
    }

    @Override
    public void close() {
        connection.close();
    }
}
