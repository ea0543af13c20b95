package dev.athanor.orm.watch;

import dev.athanor.engine.watch.CallSite;
import dev.athanor.engine.watch.LoadGuard;
import dev.athanor.engine.watch.RepeatedLoad;
import dev.athanor.orm.mapping.AttributeMapping;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.mapping.RowAttribute;
import dev.athanor.orm.query.LoadStyle;
import dev.athanor.orm.query.PathOptions;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.watch.WatchedRun.Cause;
import dev.athanor.sql.Select;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Watches what one session loads, for a {@link LoadGuard}: it knows which query found which object, by the number of
 * the load that the object was last met by, and counts what is loaded for single ones of them.
 */
public final class SessionWatch {

    private static final int MOST_RUNS = 2000;
    private static final int LONGEST_WAY = 16;
    private static final AtomicInteger FLUSHES = new AtomicInteger();

    private final LoadGuard guard;
    private final Map<Integer, WatchedRun> runs = new LinkedHashMap<>(4);
    private @Nullable Map<EntityState, WatchedRun> kept;
    private @Nullable Frame frame;

    /** A load that further statements belong to. */
    private static final class Frame {

        private final WatchedRun place;
        private @Nullable Runnable firstStatement;

        Frame(WatchedRun place, @Nullable Runnable firstStatement) {
            this.place = place;
            this.firstStatement = firstStatement;
        }

        WatchedRun begin() {
            Runnable first = firstStatement;
            firstStatement = null;
            if (first != null) {
                first.run();
            }
            return place;
        }
    }

    /** Creates a watch for {@code guard}. */
    public SessionWatch(LoadGuard guard) {
        this.guard = guard;
    }

    /** {@return whom it watches for} */
    public LoadGuard guard() {
        return guard;
    }

    /** Learns that {@code statement} is run; what is null is no SELECT. */
    public WatchedRun began(@Nullable Select<?> statement) {
        Frame within = frame;
        if (within != null) {
            return within.begin();
        }
        return WatchedRun.of(statement == null ? Cause.UNKNOWN : Cause.QUERY, statement, here());
    }

    /** Learns that the load {@code number} reads the rows of {@code run}. */
    public void reads(int number, WatchedRun run) {
        WatchedRun unused = runs.put(number, run);
        if (runs.size() > MOST_RUNS) {
            Iterator<Integer> eldest = runs.keySet().iterator();
            Integer unusedToo = eldest.next();
            eldest.remove();
        }
    }

    /**
     * Learns that the load {@code number} is about to meet an object. What leads from objects of a query to others of
     * the same query leaves them where they were: the nearest place to the query is theirs.
     */
    public void meets(EntityState state, int number) {
        WatchedRun before = state.loadRun() == 0 ? null : finder(state);
        WatchedRun now = runs.get(number);
        if (before != null && now != null && now.depth() > before.depth() && now.query() == before.query()) {
            keep(state, before);
        } else if (kept != null) {
            WatchedRun unused = kept.remove(state);
        }
    }

    private void keep(EntityState state, WatchedRun run) {
        Map<EntityState, WatchedRun> known = kept;
        if (known == null) {
            known = new WeakHashMap<>();
            kept = known;
        }
        WatchedRun unused = known.put(state, run);
    }

    private @Nullable WatchedRun finder(EntityState state) {
        WatchedRun nearest = kept == null ? null : kept.get(state);
        return nearest == null ? runs.get(state.loadRun()) : nearest;
    }

    /** Learns that {@code states} were just written: what has never been loaded was found by the flush. */
    public void flushed(Iterable<EntityState> states) {
        WatchedRun run = null;
        int number = FLUSHES.decrementAndGet();
        for (EntityState state : states) {
            if (state.loadRun() == 0) {
                if (run == null) {
                    run = WatchedRun.of(Cause.FLUSH, null, here());
                    reads(number, run);
                }
                state.loadRun(number);
            }
        }
    }

    private CallSite here() {
        return guard.traces() ? CallSite.here() : CallSite.UNKNOWN;
    }

    /** Does {@code work}, which loads {@code relationship} because it is read, and counts if it takes a statement. */
    public void lazily(EntityState state, RelationshipMapping relationship, Runnable work) {
        WatchedRun owners = finder(state);
        WatchedRun known = owners == null ? WatchedRun.of(Cause.UNKNOWN, null, here()) : owners;
        Runnable count = owners == null
                ? null
                : () -> count(owners, relationship, relationship, () -> cure(owners, state, relationship));
        in(new Frame(behind(known, relationship), count), work);
    }

    private static String cure(WatchedRun owners, EntityState state, RelationshipMapping relationship) {
        LoadStyle said = state.loadOptions() instanceof PathOptions options && options.says(relationship)
                ? options.style(relationship)
                : LoadStyle.AS_MAPPED;
        boolean expired = owners.isExpired()
                || state.isUnloaded(state.mapping().key().get(0).slot())
                || (said != LoadStyle.SELECT && said != LoadStyle.AS_MAPPED);
        return new Cure(owners).ofRelationship(relationship, said == LoadStyle.SELECT, expired);
    }

    /**
     * Does {@code work}, which loads further what a query is to load.
     *
     * @param owner one of the objects that it is loaded for
     * @param relationship what is loaded, or null for more of the same objects
     */
    public void further(EntityState owner, @Nullable RelationshipMapping relationship, Runnable work) {
        WatchedRun owners = finder(owner);
        WatchedRun known = owners == null ? WatchedRun.of(Cause.UNKNOWN, null, CallSite.UNKNOWN) : owners;
        in(new Frame(relationship == null ? known : behind(known, relationship), null), work);
    }

    private static WatchedRun behind(WatchedRun owners, RelationshipMapping relationship) {
        return owners.depth() < LONGEST_WAY
                ? owners.behind(relationship)
                : WatchedRun.of(Cause.UNKNOWN, null, CallSite.UNKNOWN);
    }

    private void in(Frame inner, Runnable work) {
        Frame before = frame;
        frame = inner;
        try {
            work.run();
        } finally {
            frame = before;
        }
    }

    /**
     * Learns that a column of one object is loaded because it is read.
     *
     * @param deferred whether it was left out when the object was loaded; it is expired if not
     */
    public void column(EntityState state, RowAttribute attribute, boolean deferred) {
        WatchedRun owners = finder(state);
        if (owners != null) {
            Cure cure = new Cure(owners);
            boolean lacking = !deferred && cure.lacks(state, attribute);
            if (!deferred && !lacking) {
                owners.expire();
            }
            Object what =
                    deferred || lacking ? attribute : state.mapping().lineage().root();
            count(owners, attribute, what, () -> cure.ofColumn(state, attribute, deferred, lacking));
        }
    }

    private interface Text {
        String text();
    }

    private void count(WatchedRun owners, AttributeMapping attribute, Object what, Text cure) {
        WatchedRun.Count count = owners.count(what);
        int statements = count.another();
        if (statements < guard.threshold()) {
            return;
        }
        RepeatedLoad known = count.found();
        RepeatedLoad found = known != null
                ? known.ranBy(statements)
                : new RepeatedLoad(
                        attribute.owner().type().getSimpleName(),
                        attribute.name(),
                        statements,
                        CallSite.here(),
                        owners.site(),
                        cure.text());
        count.found(found);
        guard.found(found);
    }
}
