package dev.athanor.orm;

import dev.athanor.engine.execute.ThreadGuard;
import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.flush.Flush;
import dev.athanor.orm.load.LazyLoader;
import dev.athanor.orm.load.Refresher;
import dev.athanor.orm.mapping.EntitySwitch;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.query.OwnMembers;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.EntityStatus;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.orm.state.MemberStatements;
import dev.athanor.orm.state.Parents;
import dev.athanor.orm.state.StateSession;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What happens in a session when attributes of its objects are read and written. */
final class AttributeEvents implements StateSession {

    private final SessionParts session;
    private final ThreadGuard guard;

    AttributeEvents(SessionParts session, ThreadGuard guard) {
        this.session = session;
        this.guard = guard;
    }

    Session session() {
        return session.session();
    }

    @Override
    public void load(EntityState state, Instrumented entity, int slot) {
        guard.enter();
        try {
            SessionTransaction unused = session.transactions().use();
            if (!(state.attribute(slot) instanceof RelationshipMapping relationship)) {
                session.loading().autoflush();
                if (state.isUnloaded(slot)) {
                    loading(StatementRun.Purpose.COLUMNS, state, loading -> Refresher.load(loading, state, slot));
                }
            } else if (session.loading().isForced()) {
                loading(
                        StatementRun.Purpose.RELATED,
                        state,
                        loading -> LazyLoader.loadAnyway(loading, state, relationship));
            } else {
                loading(StatementRun.Purpose.RELATED, state, loading -> LazyLoader.load(loading, state, relationship));
            }
        } finally {
            guard.exit();
        }
    }

    private void loading(StatementRun.Purpose why, EntityState state, Consumer<SessionLoading> work) {
        SessionLoading loading = session.loading();
        loading.where(state, () -> {
            boolean unused = loading.during(why, state, () -> {
                work.accept(loading);
                return true;
            });
        });
    }

    @Override
    public void modified(EntityState state) {
        guard.enter();
        try {
            SessionTransaction unused = session.transactions().use();
            if (state.status() == EntityStatus.PERSISTENT) {
                session.contents().modified().add(state);
            }
        } finally {
            guard.exit();
        }
    }

    @Override
    public void added(EntityState owner, RelationshipMapping relationship, Instrumented member) {
        if (relationship.cascades(Cascade.SAVE_UPDATE)) {
            EntityState state = EntityState.of(member);
            guard.enter();
            try {
                if (!session.contents().contains(state)) {
                    SessionTransaction unused = session.transactions().use();
                    session.contents().add(state);
                }
            } finally {
                guard.exit();
            }
        }
    }

    @Override
    public void given(Instrumented member) {
        session.contents().spare(EntityState.of(member));
    }

    /** A new object that was taken from a parent it cannot be without is no more to be saved. */
    @Override
    public void removed(EntityState owner, RelationshipMapping relationship, Instrumented member) {
        EntityState state = EntityState.of(member);
        if (relationship.cascades(Cascade.DELETE_ORPHAN)
                && state.session() == this
                && state.status() == EntityStatus.PENDING
                && Parents.lost(state, relationship)
                && hasLostEnough(state)) {
            session.contents().expunge(state);
        }
    }

    private boolean hasLostEnough(EntityState state) {
        return !state.mapping().is(EntitySwitch.ORPHAN_OF_ALL) || new Flush(session.flusher(), null).isAbandoned(state);
    }

    @Override
    public void watch(EntityState state, @Nullable Instrumented entity) {
        guard.enter();
        try {
            session.contents().reads().add(state, entity);
        } finally {
            guard.exit();
        }
    }

    @Override
    public void warn(String message) {
        session.listening().warn(message);
    }

    @Override
    public MemberStatements statements(EntityState owner, RelationshipMapping relationship) {
        return new OwnMembers(owner, relationship);
    }

    @Override
    public boolean hears() {
        return session.listening().hears();
    }

    @Override
    public void loaded(EntityState state) {
        session.listening().loaded(state);
    }

    @Override
    public void refreshed(EntityState state, List<Integer> slots) {
        session.listening().refreshed(state, slots);
    }

    @Override
    public void moved(EntityState state, EntityStatus before, EntityStatus now) {
        session.listening().moved(state, before, now);
    }

    @Override
    public void loadFormer(EntityState owner, RelationshipMapping relationship) {
        boolean before = session.loading().autoflush(false);
        try {
            LazyLoader.loadAnyway(session.loading(), owner, relationship);
        } finally {
            boolean unused = session.loading().autoflush(before);
        }
    }

    @Override
    public @Nullable Object peek(EntityState owner, RelationshipMapping relationship) {
        return LazyLoader.peek(session.loading(), owner, relationship);
    }
}
