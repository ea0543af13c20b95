package dev.athanor.orm.watch;

import dev.athanor.engine.watch.CallSite;
import dev.athanor.engine.watch.RepeatedLoad;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.sql.Select;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query that found objects, or a place behind one: what was loaded along the same relationships for objects of the
 * same query belongs together, however many statements it took.
 */
public final class WatchedRun {

    /** How a query came about. */
    enum Cause {
        QUERY,
        LOOKUP,
        FLUSH,
        UNKNOWN
    }

    /** How often something was loaded for single objects. */
    static final class Count {

        private int statements;
        private @Nullable RepeatedLoad found;

        int another() {
            return ++statements;
        }

        @Nullable
        RepeatedLoad found() {
            return found;
        }

        void found(RepeatedLoad load) {
            this.found = load;
        }
    }

    private final Cause cause;
    private final @Nullable Select<?> statement;
    private final CallSite site;
    private final @Nullable WatchedRun owners;
    private final @Nullable RelationshipMapping way;
    private final int depth;
    private @Nullable Map<RelationshipMapping, WatchedRun> behind;
    private @Nullable Map<Object, Count> counts;
    private boolean expired;

    private WatchedRun(
            Cause cause,
            @Nullable Select<?> statement,
            CallSite site,
            @Nullable WatchedRun owners,
            @Nullable RelationshipMapping way) {
        this.cause = cause;
        this.statement = statement;
        this.site = site;
        this.owners = owners;
        this.way = way;
        this.depth = owners == null ? 0 : owners.depth + 1;
    }

    /** Returns the run of {@code statement}. */
    static WatchedRun of(Cause cause, @Nullable Select<?> statement, CallSite site) {
        return new WatchedRun(cause, statement, site, null, null);
    }

    /** Returns the place that {@code relationship} leads to from here. */
    WatchedRun behind(RelationshipMapping relationship) {
        Map<RelationshipMapping, WatchedRun> known = behind;
        if (known == null) {
            known = new HashMap<>();
            behind = known;
        }
        return known.computeIfAbsent(relationship, next -> new WatchedRun(cause, statement, site, this, next));
    }

    /** {@return how many relationships lie between the query and this place} */
    int depth() {
        return depth;
    }

    Cause cause() {
        return statement != null && Cure.isLookup(statement) ? Cause.LOOKUP : cause;
    }

    @Nullable
    Select<?> statement() {
        return statement;
    }

    /** {@return the place of the query itself} */
    WatchedRun query() {
        WatchedRun at = this;
        while (at.owners != null) {
            at = at.owners;
        }
        return at;
    }

    /** {@return where the query was run} */
    CallSite site() {
        return site;
    }

    /** {@return the relationships from the query to this place} */
    List<RelationshipMapping> way() {
        List<RelationshipMapping> all = new ArrayList<>();
        for (WatchedRun at = this; at != null && at.way != null; at = at.owners) {
            all.add(0, at.way);
        }
        return all;
    }

    /** Takes note that objects of the query have expired. */
    void expire() {
        this.expired = true;
    }

    /** {@return whether objects of the query have expired} */
    boolean isExpired() {
        return expired;
    }

    Count count(Object what) {
        Map<Object, Count> known = counts;
        if (known == null) {
            known = new HashMap<>();
            counts = known;
        }
        return known.computeIfAbsent(what, any -> new Count());
    }
}
