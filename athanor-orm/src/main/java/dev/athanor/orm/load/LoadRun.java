package dev.athanor.orm.load;

import dev.athanor.orm.load.row.CollectedMembers;
import dev.athanor.orm.query.CurrentBinds;
import dev.athanor.orm.query.PathOptions;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityMap;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.orm.state.StateSession;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Bind;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One run of a plan: what it has met so far. */
final class LoadRun {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final SelectPlan plan;
    private @Nullable Select<?> statement;
    private final int number = NUMBERS.incrementAndGet();
    private final IdentityMap identityMap;
    private final ReferenceQueue<Object> queue;
    private final StateSession session;
    private final @Nullable Object token;
    private final @Nullable CurrentBinds binds;
    private final Map<EntityState, Integer> depths = new IdentityHashMap<>(0);
    private final @Nullable CollectedMembers[] collected;
    private final @Nullable List<Instrumented>[] pending;

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of lists
    LoadRun(LoadContext context, SelectPlan plan, @Nullable Select<?> statement, List<Bind<?>> binds) {
        this.plan = plan;
        this.statement = statement;
        this.binds = plan.binds().isEmpty() ? null : new CurrentBinds(plan.binds(), binds);
        this.identityMap = context.identityMap();
        this.queue = identityMap.queue();
        this.session = context.stateSession();
        this.token = context.token();
        this.collected = new @Nullable CollectedMembers[plan.collections().size()];
        this.pending = new @Nullable List[plan.postLoads().size()];
    }

    SelectPlan plan() {
        return plan;
    }

    IdentityMap identityMap() {
        return identityMap;
    }

    ReferenceQueue<Object> queue() {
        return queue;
    }

    StateSession session() {
        return session;
    }

    /** {@return the place that the rows are read from} */
    @Nullable
    Object token() {
        return token;
    }

    /** Returns {@code options} of the plan with the values of the statement at hand. */
    @Nullable
    PathOptions current(@Nullable PathOptions options) {
        return options == null || binds == null ? options : binds.of(options);
    }

    boolean populateExisting() {
        return plan.populateExisting();
    }

    /** {@return whether rows are locked, so that objects must be of the same version as their rows} */
    boolean locks() {
        return plan.locks();
    }

    /** Takes note that the rows of another statement follow. */
    void goesOn() {
        statement = null;
    }

    /** Marks {@code state} as met; returns whether it was not met before. */
    boolean meets(EntityState state) {
        if (state.loadRun() == number) {
            return false;
        }
        state.loadRun(number);
        return true;
    }

    /** Takes note of how many relationships lead to where {@code state} was met. */
    void metAt(EntityState state, int depth) {
        depths.put(state, depth);
    }

    /** Takes note that {@code state} was met again; returns whether fewer relationships lead there than before. */
    boolean comesNearer(EntityState state, int depth) {
        Integer before = depths.get(state);
        if (before == null || before <= depth) {
            return false;
        }
        depths.put(state, depth);
        return true;
    }

    /** Returns the members found so far of the collection that has the number {@code index} in the plan. */
    CollectedMembers collected(int index) {
        CollectedMembers members = collected[index];
        if (members == null) {
            members = new CollectedMembers();
            collected[index] = members;
        }
        return members;
    }

    /** Leaves {@code entity} to the further load that has the number {@code index} in the plan. */
    void leave(int index, Instrumented entity) {
        List<Instrumented> entities = pending[index];
        if (entities == null) {
            entities = new ArrayList<>();
            pending[index] = entities;
        }
        entities.add(entity);
    }

    /** Fills the collections found, and leaves in {@code further} what is to be loaded by further statements. */
    void finish(PostLoadQueue further) {
        for (int i = 0; i < collected.length; i++) {
            CollectedMembers members = collected[i];
            if (members != null) {
                members.fill(plan.collections().get(i));
            }
        }
        for (int i = pending.length - 1; i >= 0; i--) {
            List<Instrumented> entities = pending[i];
            if (entities != null) {
                further.addFirst(plan.postLoads().get(i), new PostLoad.Found(entities, statement, binds));
            }
        }
    }
}
