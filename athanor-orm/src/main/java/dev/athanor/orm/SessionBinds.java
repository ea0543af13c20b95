package dev.athanor.orm;

import dev.athanor.engine.Engine;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.query.BoundTo;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.schema.Table;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where sessions run what.
 *
 * @param general where all that is bound to nothing else is run; null if that is refused
 * @param byType where entities, and what extends a class or interface, are kept
 * @param byTable where tables are kept
 * @param router who is asked first, or null
 * @param shards the databases that rows of the same tables are spread over, or null
 */
record SessionBinds(
        @Nullable SessionBind general,
        Map<Class<?>, SessionBind> byType,
        Map<Table, SessionBind> byTable,
        @Nullable SessionRouter router,
        @Nullable Shards shards) {

    SessionBinds {
        byType = Map.copyOf(byType);
        byTable = Map.copyOf(byTable);
    }

    static SessionBinds of(SessionBind general) {
        return new SessionBinds(general, Map.of(), Map.of(), null, null);
    }

    SessionBinds and(Class<?> type, SessionBind bind) {
        Map<Class<?>, SessionBind> more = new LinkedHashMap<>(byType);
        more.put(type, bind);
        return new SessionBinds(general, more, byTable, router, shards);
    }

    SessionBinds and(Table table, SessionBind bind) {
        Map<Table, SessionBind> more = new LinkedHashMap<>(byTable);
        more.put(table, bind);
        return new SessionBinds(general, byType, more, router, shards);
    }

    SessionBinds routedBy(SessionRouter newRouter) {
        return new SessionBinds(general, byType, byTable, newRouter, shards);
    }

    SessionBinds spreadOver(Shards databases) {
        return new SessionBinds(general, byType, byTable, router, databases);
    }

    /** Returns the one place where all is run, or null if that depends. */
    private @Nullable SessionBind only() {
        return router == null && byType.isEmpty() && byTable.isEmpty() ? general : null;
    }

    /** Returns where {@code statement} is run. */
    SessionBind of(Session session, Statement<?> statement) {
        Engine said = BoundTo.of(statement);
        if (said != null) {
            return new SessionBind.OnEngine(said);
        }
        SessionBind only = only();
        if (only != null) {
            return only;
        }
        StatementSubjects subjects = StatementSubjects.of(statement);
        return find(session, statement, false, subjects.entities(), subjects.tables());
    }

    /** Returns where rows of {@code type}, or of a table, are written by a flush. */
    SessionBind ofFlush(Session session, @Nullable Class<?> type, Table table) {
        SessionBind only = only();
        return only != null
                ? only
                : find(session, null, true, type == null ? List.of() : List.of(type), List.of(table));
    }

    /** Returns where {@code type} is kept, or what is bound to nothing else. */
    SessionBind of(Session session, @Nullable Class<?> type) {
        SessionBind only = only();
        return only != null ? only : find(session, null, false, type == null ? List.of() : List.of(type), List.of());
    }

    private SessionBind find(
            Session session,
            @Nullable Statement<?> statement,
            boolean flushing,
            Collection<Class<?>> types,
            Collection<Table> tables) {
        if (router != null) {
            Class<?> first = types.isEmpty() ? null : types.iterator().next();
            List<String> names = tables.stream().map(Table::key).toList();
            Engine chosen = router.route(new Route(session, first, statement, flushing, names));
            if (chosen != null) {
                return new SessionBind.OnEngine(chosen);
            }
        }
        for (Class<?> type : types) {
            SessionBind bind = ofType(type);
            if (bind != null) {
                return bind;
            }
        }
        for (Table table : tables) {
            SessionBind bind = byTable.get(table);
            if (bind != null) {
                return bind;
            }
        }
        if (general == null) {
            throw new SessionException(
                    "O110",
                    "The session does not know where to run what is about " + (types.isEmpty() ? tables : types)
                            + ": bind the entity or the table to an engine, or give the factory one for all");
        }
        return general;
    }

    private @Nullable SessionBind ofType(Class<?> type) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            SessionBind bind = byType.get(at);
            if (bind != null) {
                return bind;
            }
        }
        for (Map.Entry<Class<?>, SessionBind> entry : byType.entrySet()) {
            if (entry.getKey().isAssignableFrom(type)) {
                return entry.getValue();
            }
        }
        return null;
    }
}
