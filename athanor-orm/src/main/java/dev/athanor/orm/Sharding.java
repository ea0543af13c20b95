package dev.athanor.orm;

import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.engine.result.ChangeCount;
import dev.athanor.engine.result.NoChanges;
import dev.athanor.engine.result.Result;
import dev.athanor.engine.result.RowShape;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.load.row.LoadedRows;
import dev.athanor.orm.query.OnShard;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.ast.NamedExpression;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where a session that is spread over several databases finds and writes what. */
final class Sharding {

    private final SessionParts session;
    private final @Nullable Shards shards;
    private final Map<Object, SessionBind> binds = new HashMap<>();
    private final IdentityHashMap<EntityState, Object> places = new IdentityHashMap<>();

    /** What a flush writes in one place. */
    record Part(@Nullable Object token, List<EntityState> saved, Collection<EntityState> doomed) {}

    Sharding(SessionParts session, @Nullable Shards shards) {
        this.session = session;
        this.shards = shards;
        if (shards != null) {
            shards.engines().forEach((token, engine) -> binds.put(token, new SessionBind.OnEngine(engine)));
        }
    }

    /** {@return where the work in progress is done; null if that is for others to say} */
    @Nullable
    SessionBind bind() {
        Object token = shards == null ? null : session.loading().token();
        return token == null ? null : bind(token);
    }

    private SessionBind bind(Object token) {
        SessionBind bind = binds.get(token);
        if (bind == null) {
            throw new SessionException(
                    "O123", "There is no shard " + token + "; there are " + binds.keySet() + ": name one of those");
        }
        return bind;
    }

    /** {@return whether the place where {@code statement} is run is to be found here} */
    boolean concerns(Statement<?> statement) {
        return shards != null || OnShard.of(statement) != null;
    }

    /** Finds an object by its key, in the place {@code said} or in those where it may be. */
    <E> @Nullable E find(
            Class<?> type, IdentityKey key, @Nullable Object said, Function<IdentityKey, @Nullable E> finder) {
        Object token = said == null ? session.loading().token() : said;
        if (token != null || shards == null) {
            return at(token, key, finder);
        }
        for (Object place : shards.ofKey(type, key.values())) {
            E found = at(place, key, finder);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private <E> @Nullable E at(@Nullable Object token, IdentityKey key, Function<IdentityKey, @Nullable E> finder) {
        List<@Nullable E> found = new ArrayList<>();
        boolean unused = session.loading().at(token, () -> found.add(finder.apply(key.in(token))));
        return found.get(0);
    }

    /** Runs a statement in the places where it is to be run, and puts together what comes of it. */
    <R> Result<R> run(Statement<R> statement, ExecutionOptions special, Supplier<Result<R>> work) {
        Object said = OnShard.of(statement);
        if (said != null) {
            return session.loading().at(said, work);
        }
        if (shards == null || session.loading().token() != null) {
            return work.get();
        }
        Collection<?> places = shards.ofStatement(statement);
        if (places.size() == 1) {
            return session.loading().at(places.iterator().next(), work);
        }
        check(statement, special, places);
        List<Result<R>> results = new ArrayList<>();
        places.forEach(place -> results.add(session.loading().at(place, work)));
        return merged(statement, results);
    }

    private static void check(Statement<?> statement, ExecutionOptions special, Collection<?> places) {
        if (statement instanceof Insert<?> || places.isEmpty()) {
            throw new SessionException(
                    "O121",
                    "The statement is to be run in one shard, and Shards.ofStatement names " + places
                            + ": say which with options(new OnShard(...)), or let it name one");
        }
        if (special.fetchSize() > 0) {
            throw new SessionException(
                    "O120",
                    "Rows of several shards are not streamed: run the statement without a fetch size, or in one shard"
                            + " after the other with options(new OnShard(...))");
        }
    }

    @SuppressWarnings("unchecked") // the parts of the rows are those that the statement says
    private static <R> Result<R> merged(Statement<R> statement, List<Result<R>> results) {
        List<? extends Selectable<?>> columns = statement.resultColumns();
        if (columns.isEmpty()) {
            long count = results.stream().mapToLong(Result::rowCount).sum();
            return (Result<R>) Result.of(new ChangeCount(count, NoChanges.OTHER));
        }
        List<@Nullable Object> rows = new ArrayList<>();
        for (Result<R> result : results) {
            for (R row : result) {
                rows.add(((Row) row).values().toArray());
            }
        }
        List<String> names = columns.stream()
                .map(column -> column instanceof NamedExpression<?> named ? named.name() : "")
                .toList();
        RowShape shape = new RowShape(names, columns);
        return (Result<R>) Result.of(shape, new LoadedRows(shape, rows, false, false));
    }

    // Flushes.

    /** Returns what is to be written, by the places where it is. */
    List<Part> parts(List<EntityState> saved, Collection<EntityState> doomed) {
        Map<@Nullable Object, Part> parts = new LinkedHashMap<>();
        for (EntityState state : saved) {
            part(parts, place(state)).saved().add(state);
        }
        for (EntityState state : doomed) {
            part(parts, place(state)).doomed().add(state);
        }
        return List.copyOf(parts.values());
    }

    private static Part part(Map<@Nullable Object, Part> parts, @Nullable Object token) {
        return parts.computeIfAbsent(token, place -> new Part(place, new ArrayList<>(), new ArrayList<>()));
    }

    private @Nullable Object place(EntityState state) {
        Object known = tokenOf(state);
        if (known != null || shards == null || state.key() != null) {
            return known;
        }
        Object place = shards.ofNew(state.present());
        SessionBind unused = bind(place);
        places.put(state, place);
        return place;
    }

    /** {@return where the row of an object is, or is to be; null where there is one place} */
    @Nullable
    Object tokenOf(EntityState state) {
        IdentityKey key = state.key();
        return key == null ? places.get(state) : key.token();
    }

    /** Forgets where new objects were to go: they have keys now, or the flush failed. */
    void forgetPlaces() {
        places.clear();
    }
}
