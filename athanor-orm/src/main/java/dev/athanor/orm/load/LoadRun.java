package dev.athanor.orm.load;

import dev.athanor.orm.load.row.CollectedMembers;
import dev.athanor.orm.load.row.Left;
import dev.athanor.orm.query.CurrentBinds;
import dev.athanor.orm.query.PathOptions;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityMap;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.orm.state.StateSession;
import dev.athanor.orm.watch.SessionWatch;
import dev.athanor.orm.watch.WatchedRun;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Bind;
import java.lang.ref.ReferenceQueue;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
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
    private @Nullable IdentityHashMap<RelationshipPart, Set<EntityState>> filled;
    private final @Nullable CurrentBinds binds;
    private final @Nullable SessionWatch watch;
    private @Nullable IdentityHashMap<EntityState, Integer> depths;
    private final @Nullable CollectedMembers[] collected;
    private final @Nullable Left[] pending;

    /** Creates a run that reads rows of {@code watched}, or of a statement that begins now if that is null. */
    LoadRun(
            LoadContext context,
            SelectPlan plan,
            @Nullable Select<?> statement,
            List<Bind<?>> binds,
            @Nullable WatchedRun watched) {
        this.plan = plan;
        this.statement = statement;
        this.binds = plan.binds().isEmpty() ? null : new CurrentBinds(plan.binds(), binds);
        this.identityMap = context.identityMap();
        this.queue = identityMap.queue();
        this.session = context.stateSession();
        this.token = context.token();
        this.collected = new @Nullable CollectedMembers[plan.collections().size()];
        this.pending = new @Nullable Left[plan.postLoads().size()];
        this.watch = context.watch();
        if (watch != null) {
            watch.reads(number, watched == null ? watch.began(statement) : watched);
        }
    }

    LoadRun(LoadContext context, SelectPlan plan, @Nullable Select<?> statement, List<Bind<?>> binds) {
        this(context, plan, statement, binds, null);
    }

    /** {@return what tells this run from all others} */
    int number() {
        return number;
    }

    /** {@return the objects for which {@code part} took something from their first rows} */
    Set<EntityState> filled(RelationshipPart part) {
        IdentityHashMap<RelationshipPart, Set<EntityState>> known = filled;
        if (known == null) {
            known = new IdentityHashMap<>(2); // most statements need none
            filled = known;
        }
        return known.computeIfAbsent(part, any -> new HashSet<>());
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
        if (watch != null) {
            watch.meets(state, number);
        }
        state.loadRun(number);
        return true;
    }

    private IdentityHashMap<EntityState, Integer> depths() {
        IdentityHashMap<EntityState, Integer> known = depths;
        if (known == null) {
            known = new IdentityHashMap<>(); // most statements have an entity at one place only
            depths = known;
        }
        return known;
    }

    /** Takes note of how many relationships lead to where {@code state} was met. */
    void metAt(EntityState state, int depth) {
        depths().put(state, depth);
    }

    /** Takes note that {@code state} was met again; returns whether fewer relationships lead there than before. */
    boolean comesNearer(EntityState state, int depth) {
        Integer before = depths().get(state);
        if (before == null || before <= depth) {
            return false;
        }
        depths().put(state, depth);
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

    /**
     * Leaves {@code entity} to the further load that has the number {@code index} in the plan, unless it was left.
     *
     * @param first whether the entity was never met before; another place of the row may have met it without leaving it
     */
    void leave(int index, Instrumented entity, boolean first) {
        Left left = pending[index];
        if (left == null) {
            left = new Left();
            pending[index] = left;
        }
        left.add(entity, first);
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
            Left left = pending[i];
            if (left != null) {
                further.addFirst(plan.postLoads().get(i), new PostLoad.Found(left.list(), statement, binds));
            }
        }
    }
}
