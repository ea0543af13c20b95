package dev.athanor.orm;

import dev.athanor.engine.result.Result;
import dev.athanor.orm.change.ChangeContext;
import dev.athanor.orm.load.LoadContext;
import dev.athanor.orm.state.EntityState;
import dev.athanor.sql.ast.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the objects of a session in step with statements that change rows. */
final class SessionChanges implements ChangeContext {

    private final SessionParts session;

    SessionChanges(SessionParts session) {
        this.session = session;
    }

    @Override
    public LoadContext loading() {
        return session.loading();
    }

    @Override
    public <R> Result<R> execute(Statement<R> statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        return session.connection(statement).execute(statement, rows);
    }

    @Override
    public long[] executeMany(Statement<?> statement, List<@Nullable Object[]> rows) {
        return session.connection(statement).executeMany(statement, rows);
    }

    @Override
    public void changed(EntityState state, List<Integer> slots) {
        session.transactions().use().snapshot().updated(state);
        if (!slots.isEmpty() && session.listening().hears()) {
            session.listening().refreshed(state, slots);
        }
    }

    @Override
    public void deleted(EntityState state) {
        session.restoration().deleted(state, session.transactions().use().snapshot());
        session.contents().forget(state);
    }

    @Override
    public void expire(EntityState state) {
        session.transactions().use().snapshot().updated(state);
        session.contents().expireAlone(state);
    }
}
