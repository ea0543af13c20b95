package dev.athanor.orm;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.dialect.Isolation;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.engine.execute.ThreadGuard;
import dev.athanor.engine.result.FrozenResult;
import dev.athanor.engine.result.Result;
import dev.athanor.engine.result.RowShape;
import dev.athanor.orm.error.ObjectDeletedException;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.flush.Flush;
import dev.athanor.orm.load.EntityQuery;
import dev.athanor.orm.load.KeyLoader;
import dev.athanor.orm.load.LazyLoader;
import dev.athanor.orm.load.Refresher;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.MappingSet;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.mapping.RowAttribute;
import dev.athanor.orm.metamodel.AttributePath;
import dev.athanor.orm.metamodel.ValuePath;
import dev.athanor.orm.page.Page;
import dev.athanor.orm.page.PageRequest;
import dev.athanor.orm.page.Paged;
import dev.athanor.orm.state.ColumnValue;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.EntityStatus;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.orm.view.ViewQuery;
import dev.athanor.sql.Row;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Locking;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.StatementOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Objects that stand for rows, and the changes that are to be written.
 *
 * <pre>{@code
 * try (Session session = new Session(engine)) {
 *     session.add(new User("sandy", null).withAddress("sandy@a.org"));
 *     session.commit();
 * }
 * }</pre>
 *
 * <p>A row is one object in a session, however often it is loaded. Objects that nobody holds are let go, unless they
 * are changed. Changes are written by {@link #flush}, which comes before each query and each {@link #commit} by itself.
 * The first use begins a transaction; it lasts until it is committed or rolled back, and the next use begins the next
 * one. After it all objects are loaded anew on their next use.
 *
 * <p>A failed flush rolls the transaction back; until {@link #rollback} is called, the session refuses all other work
 * ({@code O040}). A session serves one thread at a time; two at once are refused ({@code E013}).
 */
public final class Session implements AutoCloseable {

    private final SessionParts parts;
    private final ThreadGuard guard;
    private final SessionContents contents;
    private final TransactionScopes transactions;
    private final SessionLoading loading;
    private final Map<String, Object> info;

    /** Opens a session with the usual behaviour; a {@link SessionFactory} makes others. */
    public Session(Engine engine) {
        this(SessionBinds.of(new SessionBind.OnEngine(engine)), SessionOptions.STANDARD);
    }

    /**
     * Opens a session on a connection that stays open. Where a transaction is in progress on it, the session's rollback
     * rolls that back, and its commit leaves it to whoever began it; {@link SessionFactory.Builder#join} says it
     * otherwise.
     */
    public Session(Connection connection) {
        this(SessionBinds.of(new SessionBind.OnConnection(connection)), SessionOptions.STANDARD);
    }

    Session(SessionBinds binds, SessionOptions options) {
        this.info = new LinkedHashMap<>(options.info());
        this.parts = new SessionParts(this, binds, options);
        this.guard = parts.guard();
        this.contents = parts.contents();
        this.transactions = parts.transactions();
        this.loading = parts.loading();
    }

    // What is in the session.

    /**
     * Adds an object, and those related to it by relationships that cascade. A new one is inserted by the next flush,
     * one of a closed session belongs to this one from now on. An object that is to be deleted is so no more.
     *
     * @throws SessionException if the object is in another session ({@code O011}), its row was deleted ({@code O012}),
     *     or another object for its row is here ({@code O010})
     */
    public void add(Object entity) {
        EntityState state = state(entity);
        guard.enter();
        try {
            SessionTransaction unused = transactions.use();
            parts.flusher().warnIfWriting("add()");
            contents.add(state);
        } finally {
            guard.exit();
        }
    }

    /** Adds all of {@code entities}. */
    public void addAll(Collection<?> entities) {
        entities.forEach(this::add);
    }

    /**
     * Has the row of an object deleted by the next flush, and the rows of those that its deletion cascades to. Related
     * rows are loaded for it, unless the database is to delete them by itself.
     *
     * @throws SessionException if the object has no row ({@code O013})
     */
    public void delete(Object entity) {
        EntityState state = state(entity);
        guard.enter();
        try {
            SessionTransaction unused = transactions.use();
            parts.flusher().warnIfWriting("delete()");
            loading.force(true);
            contents.delete(state);
        } finally {
            loading.force(false);
            guard.exit();
        }
    }

    /** Has all of {@code entities} deleted. */
    public void deleteAll(Collection<?> entities) {
        entities.forEach(this::delete);
    }

    /**
     * Takes an object out of the session; a new one is then as if it had never been added.
     *
     * @throws SessionException if the object is not in the session ({@code O014})
     */
    public void expunge(Object entity) {
        EntityState state = state(entity);
        guard.enter();
        try {
            transactions.checkOpen();
            contents.expunge(state);
        } finally {
            guard.exit();
        }
    }

    /** Takes all objects out of the session; what was not written is forgotten. */
    public void expungeAll() {
        guard.enter();
        try {
            transactions.checkOpen();
            contents.releaseAll();
        } finally {
            guard.exit();
        }
    }

    /** {@return whether the object is in the session: new, or with a row that is not deleted} */
    public boolean contains(Object entity) {
        EntityState state = entity instanceof Instrumented instrumented ? instrumented.$state() : null;
        return state != null && contents.contains(state);
    }

    /** {@return the new objects, and those with a row: all that {@link #contains} says yes to} */
    public List<Object> all() {
        List<Object> all = entities(contents.pending());
        all.addAll(entities(contents.identityMap().states()));
        return all;
    }

    /**
     * {@return how many objects there are} Costs nothing, unlike {@link #all()}, which holds every one for as long as
     * its list lives.
     */
    public int size() {
        return contents.pending().size() + contents.identityMap().size();
    }

    /** {@return the objects that the next flush inserts, in the order they were added} */
    public List<Object> added() {
        return entities(contents.pending());
    }

    /** {@return the objects that were changed; some of them may have been changed back} */
    public List<Object> modified() {
        contents.reads().notice();
        List<EntityState> states = new ArrayList<>(contents.modified());
        states.removeAll(contents.doomed());
        return entities(states);
    }

    /** {@return the objects that the next flush deletes} */
    public List<Object> deleted() {
        return entities(contents.doomed());
    }

    private static List<Object> entities(Collection<EntityState> states) {
        List<Object> entities = new ArrayList<>(states.size());
        for (EntityState state : states) {
            Object entity = state.entity();
            if (entity != null) { // one that nobody holds may go at any moment
                entities.add(entity);
            }
        }
        return entities;
    }

    /** {@return whether an attribute of the object differs from what is in the database, as far as that is loaded} */
    public boolean isModified(Object entity) {
        return Inspect.of(entity).isModified();
    }

    // Loading.

    /**
     * Returns the object with a key, from the session or else from the database.
     *
     * @param values the value of the key; of a key of several columns one for each, in order
     * @return the object, or {@code null} if there is no such row
     * @throws SessionException if the key has another number ({@code O015}) or other types ({@code O016}) of values
     */
    public <E> @Nullable E get(Class<E> type, Object... values) {
        EntityMapping<E> mapping = MappingSet.mappingOf(type);
        IdentityKey identity = KeyValues.key(mapping, values);
        guard.enter();
        try {
            SessionTransaction unused = transactions.use();
            return parts.sharding().find(type, identity, null, key -> get(mapping, key));
        } finally {
            guard.exit();
        }
    }

    /**
     * Returns the object with a key, looked up as {@code how} says.
     *
     * @return the object, or {@code null} if there is no such row
     * @throws SessionException if the key has another number ({@code O015}) or other types ({@code O016}) of values
     * @throws dev.athanor.orm.error.StaleDataException if the row is locked, and has another version than the object
     *     ({@code O018})
     */
    public <E> @Nullable E get(Class<E> type, Lookup how, Object... values) {
        EntityMapping<E> mapping = MappingSet.mappingOf(type);
        IdentityKey identity = KeyValues.key(mapping, values);
        guard.enter();
        try {
            SessionTransaction unused = transactions.use();
            return parts.sharding().find(type, identity, how.token(), key -> get(mapping, key, how));
        } finally {
            guard.exit();
        }
    }

    private <E> @Nullable E get(EntityMapping<E> mapping, IdentityKey key, Lookup how) {
        if (!how.reads()) {
            return get(mapping, key, how.options());
        }
        loading.autoflush();
        E found = KeyLoader.get(loading, mapping, key, how.locking(), how.options());
        contents.forgetOverwritten();
        return found;
    }

    private <E> @Nullable E get(EntityMapping<E> mapping, IdentityKey key, StatementOption... options) {
        Object there = mapping.isRecord() ? contents.identityMap().records().get(key) : null;
        if (there != null) {
            return mapping.type().cast(there);
        }
        EntityState known = contents.find(key);
        Instrumented entity = known == null ? null : known.entity();
        if (known != null && entity != null && isThere(known)) {
            return mapping.type().isInstance(entity) ? mapping.type().cast(entity) : null;
        }
        loading.autoflush();
        return KeyLoader.get(loading, mapping, key, options);
    }

    /** Loads an expired object anew; one whose row is gone is no more in the session. */
    private boolean isThere(EntityState state) {
        if (!state.isUnloaded(state.mapping().key().get(0).slot())) {
            return true;
        }
        try {
            loading.autoflush();
            loading.unwatched(() ->
                    Refresher.load(loading, state, state.mapping().key().get(0).slot()));
            return true;
        } catch (ObjectDeletedException gone) {
            contents.release(state);
            return false;
        }
    }

    /**
     * Returns the object with a key, from the session or else from the database.
     *
     * @throws ObjectDeletedException if there is no such row ({@code O055})
     */
    public <E> E getOne(Class<E> type, Object... key) {
        return present(get(type, key), type, key);
    }

    /**
     * Returns the object with a key, looked up as {@code how} says.
     *
     * @throws ObjectDeletedException if there is no such row ({@code O055})
     */
    public <E> E getOne(Class<E> type, Lookup how, Object... key) {
        return present(get(type, how, key), type, key);
    }

    private static <E> E present(@Nullable E found, Class<E> type, Object... key) {
        if (found == null) {
            throw new ObjectDeletedException(
                    "O055",
                    "There is no row " + KeyValues.key(MappingSet.mappingOf(type), key)
                            + "; where that may be, use get(), which returns null");
        }
        return found;
    }

    /**
     * Runs a statement after pending changes are written, and returns its rows. One that changes or deletes rows of an
     * entity does the same to the objects of the session, as {@link dev.athanor.orm.query.Synchronize} says.
     *
     * @throws dev.athanor.engine.error.DatabaseException if the database refuses it
     */
    @CanIgnoreReturnValue
    public <R> Result<R> execute(Statement<R> statement) {
        guard.enter();
        try {
            SessionTransaction unused = transactions.use();
            if (statement instanceof Select<R> select
                    && !parts.listening().hears()
                    && !parts.sharding().concerns(statement)) {
                return ViewQuery.concerns(select)
                        ? ViewQuery.execute(loading, select, Map.of(), ExecutionOptions.STANDARD)
                        : EntityQuery.execute(loading, select);
            }
            return parts.statements().execute(statement, Map.of(), ExecutionOptions.STANDARD);
        } finally {
            guard.exit();
        }
    }

    /**
     * Runs a statement with {@code values} for its parameters that carry none, after pending changes are written.
     *
     * @throws dev.athanor.engine.error.DatabaseException if the database refuses it
     */
    @CanIgnoreReturnValue
    public <R> Result<R> execute(Statement<R> statement, Map<String, ? extends @Nullable Object> values) {
        return execute(statement, values, ExecutionOptions.STANDARD);
    }

    /**
     * Runs a statement with {@code values} for its parameters that carry none, this once as {@code special} says. With
     * a fetch size so many rows are taken from the database, and made into objects, at a time:
     *
     * <pre>{@code
     * try (Stream<List<Row1<User>>> parts = session
     *         .execute(select(USER), Map.of(), ExecutionOptions.STANDARD.withFetchSize(1000))
     *         .partitions()) { ... }
     * }</pre>
     *
     * @throws dev.athanor.orm.error.LoadException if a collection is joined and a fetch size is said ({@code O057})
     */
    @CanIgnoreReturnValue
    public <R> Result<R> execute(
            Statement<R> statement, Map<String, ? extends @Nullable Object> values, ExecutionOptions special) {
        guard.enter();
        try {
            SessionTransaction unused = transactions.use();
            return parts.statements().execute(statement, values, special);
        } finally {
            guard.exit();
        }
    }

    /**
     * Runs a statement once for each of {@code rows}, as one batch, after pending changes are written. The names of an
     * entity's rows are those of its attributes: each is inserted, or the row that its key finds is updated.
     *
     * <pre>{@code
     * session.execute(insert(USER), List.of(Map.of("name", "a"), Map.of("name", "b")));
     * session.execute(update(USER), List.of(Map.of("id", 1, "fullname", "A"), Map.of("id", 2, "fullname", "B")));
     * }</pre>
     *
     * @throws dev.athanor.engine.error.DatabaseException if the database refuses it
     * @throws SessionException if the entity has no such attribute ({@code O101}), or a row to update has no key
     *     ({@code O102})
     * @throws dev.athanor.orm.error.StaleDataException if a row to update is not there ({@code O105})
     */
    @CanIgnoreReturnValue
    public <R> Result<R> execute(Statement<R> statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        guard.enter();
        try {
            SessionTransaction unused = transactions.use();
            return parts.statements().execute(statement, rows);
        } finally {
            guard.exit();
        }
    }

    /** Runs a statement and returns the first value of each row: of {@code select(USER)}, the users. */
    @SuppressWarnings("unchecked") // the statement's type says what the first values are
    public <A> Result<A> scalars(Statement<? extends Row1<A>> statement) {
        return (Result<A>) execute(statement).scalars();
    }

    /** Runs a statement once for each of {@code rows} and returns the first value of each row that it returns. */
    @SuppressWarnings("unchecked") // the statement's type says what the first values are
    public <A> Result<A> scalars(
            Statement<? extends Row1<A>> statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        return (Result<A>) execute(statement, rows).scalars();
    }

    /** Runs a statement and returns the first value of the first row, or {@code null} if there is none. */
    public <A> @Nullable A scalar(Statement<? extends Row1<A>> statement) {
        return scalars(statement).first();
    }

    /**
     * Runs a statement for a part of its rows, and returns that. Pages that begin behind the place where the one before
     * ended cost the same however far one goes, and do not shift when rows come or go.
     *
     * <pre>{@code
     * Page<User> first = session.page(select(USER).orderBy(USER.name), PageRequest.of(20).withTotal());
     * Page<User> second = session.page(select(USER).orderBy(USER.name), PageRequest.of(20).after(first.next()));
     * }</pre>
     *
     * @param statement selects one thing, and has an order; of an entity the key is added to that
     * @throws dev.athanor.orm.error.LoadException if the statement has no order, a limit of its own, or a join to a
     *     collection ({@code O177}), the place is of another statement ({@code O178}), or what the page is to begin
     *     behind is or may be NULL ({@code O179})
     */
    public <A> Page<A> page(Select<Row1<A>> statement, PageRequest request) {
        Paged paged = new Paged(statement);
        Long total = null;
        if (request.total()) {
            total = scalar(paged.count());
        }
        Result<Row> rows = execute(paged.page(request));
        return paged.page((paged.isOfEntity() ? rows.unique() : rows).all(), request, total);
    }

    /** {@return the connection of the transaction in progress} What is done with it is not seen by the session. */
    public Connection connection() {
        return connectionOf(null);
    }

    /** {@return the connection of the transaction in progress on which rows of {@code type} are read and written} */
    public Connection connection(Class<?> type) {
        return connectionOf(type);
    }

    private Connection connectionOf(@Nullable Class<?> type) {
        guard.enter();
        try {
            return transactions.connection(parts.bind(type));
        } finally {
            guard.exit();
        }
    }

    /**
     * Has statements of the transaction run as {@code options} say, and returns its connection. It must be said before
     * anything is run in the transaction; afterwards nothing changes, but for a warning.
     */
    @CanIgnoreReturnValue
    public Connection connection(ExecutionOptions options) {
        guard.enter();
        try {
            SessionBind bind = parts.bind(null);
            if (!transactions.options(bind, options)) {
                parts.listening()
                        .warn("The execution options are ignored: the connection of the transaction is in use already;"
                                + " give them before anything is run in it");
            }
            return transactions.connection(bind);
        } finally {
            guard.exit();
        }
    }

    /**
     * Has the transaction kept apart from others as {@code level} says, and returns its connection. It must be said
     * before anything is run in the transaction, and holds for this one alone.
     *
     * @throws dev.athanor.engine.error.TransactionException if something was run already ({@code E014}) or the database
     *     has no such level ({@code E015})
     */
    @CanIgnoreReturnValue
    public Connection connection(Isolation level) {
        return connection().isolation(level);
    }

    /**
     * Forgets the values of an object, with changes that are not written: its next use loads it.
     *
     * @throws SessionException if the object is not in the session, or has no row ({@code O014})
     */
    public void expire(Object entity) {
        EntityState state = state(entity);
        guard.enter();
        try {
            transactions.checkOpen();
            contents.expire(state);
        } finally {
            guard.exit();
        }
    }

    /** Forgets the values of some attributes of an object: the next use of one loads it. */
    @SafeVarargs
    public final <E> void expire(E entity, AttributePath<? super E>... attributes) {
        EntityState state = persistent(entity);
        guard.enter();
        try {
            transactions.checkOpen();
            List<Integer> slots = new ArrayList<>();
            for (AttributePath<? super E> attribute : attributes) {
                state.expire(attribute.index());
                slots.add(attribute.index());
            }
            if (parts.listening().hears()) {
                parts.listening().expired(state, slots);
            }
        } finally {
            guard.exit();
        }
    }

    /** Forgets the values of all objects. */
    public void expireAll() {
        guard.enter();
        try {
            transactions.checkOpen();
            contents.expireAll();
        } finally {
            guard.exit();
        }
    }

    /**
     * Loads an object anew, after pending changes are written.
     *
     * @throws SessionException if the object is not in the session, or has no row ({@code O014})
     * @throws ObjectDeletedException if its row is gone ({@code O054})
     * @throws SessionException if its key was changed and is not written ({@code O046})
     */
    public void refresh(Object entity) {
        refreshLocked(entity, null);
    }

    /**
     * Loads an object anew, after pending changes are written, with its row locked as {@code locking} says.
     *
     * @throws SessionException if the object is not in the session, or has no row ({@code O014}), or its key was
     *     changed and is not written ({@code O046})
     * @throws ObjectDeletedException if its row is gone ({@code O054})
     */
    public void refresh(Object entity, Locking locking) {
        refreshLocked(entity, locking);
    }

    private void refreshLocked(Object entity, @Nullable Locking locking) {
        EntityState state = persistent(entity);
        guard.enter();
        try {
            SessionTransaction unused = transactions.use();
            loading.autoflush();
            if (Flush.changedKeyOf(state) != null) {
                throw new SessionException(
                        "O046",
                        "The key of " + state + " was changed and is not written, so its row is not known; flush first,"
                                + " or give the key its former value");
            }
            contents.expire(state);
            EntityState unusedToo = loading.where(
                    state,
                    () -> loading.during(StatementRun.Purpose.COLUMNS, null, () -> {
                        Refresher.refresh(loading, state, locking);
                        return state;
                    }));
        } finally {
            guard.exit();
        }
    }

    /** Loads some attributes of an object anew, after pending changes are written. */
    @SafeVarargs
    public final <E> void refresh(E entity, AttributePath<? super E>... attributes) {
        EntityState state = persistent(entity);
        guard.enter();
        try {
            SessionTransaction unused = transactions.use();
            loading.autoflush();
            List<RowAttribute> columns = new ArrayList<>();
            for (AttributePath<? super E> attribute : attributes) {
                state.expire(attribute.index());
                if (attribute instanceof ValuePath<?, ?> value) {
                    columns.addAll(value.rowAttributes());
                }
            }
            if (!columns.isEmpty()) {
                loading.where(state, () -> Refresher.load(loading, state, columns));
            }
            for (AttributePath<? super E> attribute : attributes) {
                if (state.attribute(attribute.index()) instanceof RelationshipMapping relationship) {
                    loading.where(state, () -> LazyLoader.refresh(loading, state, relationship));
                }
            }
        } finally {
            guard.exit();
        }
    }

    /**
     * Copies an object, and those related to it by relationships that cascade MERGE, onto the objects of this session
     * that stand for the same rows; where there is no row, onto new ones. Attributes that were never set are left
     * alone.
     *
     * @return the object of this session; the one given stays as it is
     * @throws dev.athanor.orm.error.StaleDataException if the versions differ ({@code O032})
     */
    @CanIgnoreReturnValue
    public <E> E merge(E entity) {
        Instrumented source = instrumented(entity);
        guard.enter();
        try {
            SessionTransaction unused = transactions.use();
            loading.autoflush();
            boolean before = loading.autoflush(false);
            loading.force(true);
            try {
                @SuppressWarnings("unchecked") // a copy is of the class of the original
                E merged = (E) new GraphMerge(contents, this::find).merge(source);
                return merged;
            } finally {
                loading.force(false);
                boolean unusedToo = loading.autoflush(before);
            }
        } finally {
            guard.exit();
        }
    }

    /** Merges all of {@code entities}, and returns the objects of this session in the same order. */
    @CanIgnoreReturnValue
    public <E> List<E> mergeAll(Collection<? extends E> entities) {
        List<E> merged = new ArrayList<>(entities.size());
        entities.forEach(entity -> merged.add(merge(entity)));
        return merged;
    }

    /**
     * Brings a copy of an object, and of those related to it by relationships that cascade MERGE, into this session as
     * if they had just been loaded: for objects of a cache. There is no SQL, and nothing to be written comes of it.
     *
     * @return the object of this session; the one given stays as it is
     * @throws SessionException if the object has no row, or changes that are not written ({@code O019})
     */
    @CanIgnoreReturnValue
    public <E> E mergeWithoutLoading(E entity) {
        Instrumented source = instrumented(entity);
        guard.enter();
        try {
            SessionTransaction unused = transactions.use();
            @SuppressWarnings("unchecked") // a copy is of the class of the original
            E merged = (E) new LoadedMerge(contents, parts.events()).merge(source);
            return merged;
        } finally {
            guard.exit();
        }
    }

    /**
     * Returns the rows of a result that was kept, with the objects of this session in the place of those that stand for
     * the same rows, as {@link #mergeWithoutLoading} brings them in: the base of a cache of results.
     *
     * <pre>{@code
     * FrozenResult<Row1<User>> kept = session.execute(select(USER)).freeze();
     * List<User> users = other.mergeFrozen(kept).map(Row1::v1).all();
     * }</pre>
     *
     * @throws SessionException if an object has no row, or changes that are not written ({@code O019})
     */
    public <R extends Row> Result<R> mergeFrozen(FrozenResult<R> frozen) {
        List<Row> merged = new ArrayList<>();
        Result<R> rows = frozen.thaw();
        List<String> names = rows.names();
        for (R row : rows) {
            @Nullable Object[] values = row.values().toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] = values[i] instanceof Instrumented entity ? mergeWithoutLoading(entity) : values[i];
            }
            merged.add(new RowShape(names, List.of()).row(values));
        }
        return frozen.withRows(merged).thaw();
    }

    private @Nullable Instrumented find(EntityState other) {
        IdentityKey key = other.key();
        EntityMapping<?> mapping = other.mapping();
        Object[] values = key == null
                ? mapping.key().stream()
                        .map(column -> ColumnValue.of(other, column))
                        .toArray()
                : key.values().toArray();
        return (Instrumented) parts.sharding()
                .find(
                        mapping.type(),
                        KeyValues.key(mapping, values),
                        key == null ? null : key.token(),
                        wanted -> get(mapping, wanted));
    }

    // Writing.

    /**
     * Writes what is new, changed or to be deleted; the transaction goes on.
     *
     * @throws dev.athanor.engine.error.DatabaseException if the database refuses it; the transaction is rolled back
     * @throws dev.athanor.orm.error.StaleDataException if a row was changed by someone else ({@code O030})
     * @throws dev.athanor.orm.error.FlushException if the objects cannot be written as they are
     */
    public void flush() {
        guard.enter();
        try {
            parts.flusher().flush();
        } finally {
            guard.exit();
        }
    }

    /**
     * Says what a flush would do now, in which order and why, and does nothing of it. What a deletion has to follow is
     * loaded, as the flush would; listeners are not called.
     *
     * <pre>{@code
     * DELETE FROM tag: [Tag#1]
     *     before INSERT INTO tag: [new Tag], which takes over the unique name of Tag#1
     * }</pre>
     *
     * @throws dev.athanor.orm.error.FlushException if there is no order in which it could be done ({@code O022})
     */
    public FlushExplanation explainFlush() {
        guard.enter();
        try {
            return parts.flusher().explain();
        } finally {
            guard.exit();
        }
    }

    /** Does {@code work} without pending changes being written before its queries. */
    @CanIgnoreReturnValue
    public <T extends @Nullable Object, X extends Exception> T noAutoflush(SessionFunction<T, X> work) throws X {
        boolean before = loading.autoflush(false);
        try {
            return work.apply(this);
        } finally {
            boolean unused = loading.autoflush(before);
        }
    }

    /** Does {@code work} without pending changes being written before its queries. */
    public <X extends Exception> void runNoAutoflush(SessionAction<X> work) throws X {
        boolean before = loading.autoflush(false);
        try {
            work.accept(this);
        } finally {
            boolean unused = loading.autoflush(before);
        }
    }

    // Transactions.

    /**
     * Begins a transaction before the first use would.
     *
     * @throws SessionException if one is in progress ({@code O042})
     */
    public SessionTransaction begin() {
        guard.enter();
        try {
            return transactions.begin();
        } finally {
            guard.exit();
        }
    }

    /** Writes what is pending, and begins a transaction nested in the current one, by a savepoint. */
    public SessionTransaction beginNested() {
        guard.enter();
        try {
            return transactions.beginNested();
        } finally {
            guard.exit();
        }
    }

    /**
     * Writes what is pending and commits, with all nested transactions. Objects are loaded anew on their next use.
     *
     * @throws dev.athanor.engine.error.DatabaseException if the database refuses it; all is rolled back
     */
    public void commit() {
        guard.enter();
        try {
            transactions.commitAll();
        } finally {
            guard.exit();
        }
    }

    /**
     * Rolls back, with all nested transactions. New objects are as if they had never been added, deleted ones are back,
     * and all are loaded anew on their next use.
     */
    public void rollback() {
        guard.enter();
        try {
            transactions.checkOpen();
            transactions.rollbackAll();
        } finally {
            guard.exit();
        }
    }

    /** {@return whether a transaction is in progress} */
    public boolean inTransaction() {
        return transactions.current() != null;
    }

    /** {@return whether a nested transaction is in progress} */
    public boolean inNestedTransaction() {
        SessionTransaction current = transactions.current();
        return current != null && current.isNested();
    }

    /** {@return the outermost transaction in progress, or null} */
    public @Nullable SessionTransaction transaction() {
        SessionTransaction outermost = transactions.current();
        while (outermost != null && outermost.parent() != null) {
            outermost = outermost.parent();
        }
        return outermost;
    }

    /** {@return the innermost nested transaction in progress, or null} */
    public @Nullable SessionTransaction nestedTransaction() {
        return inNestedTransaction() ? transactions.current() : null;
    }

    /** {@return whether the session can be used, or has to be rolled back first because a flush failed} */
    public boolean isActive() {
        SessionTransaction current = transactions.current();
        return current == null || current.isActive();
    }

    /** Rolls back what was not committed, and lets all objects go; the session can be used again. */
    public void reset() {
        guard.enter();
        try {
            transactions.checkOpen();
            contents.releaseAll();
            transactions.reset();
        } finally {
            guard.exit();
        }
    }

    /** Closes the session, and its connection to the database with it, which then nobody uses again. */
    public void invalidate() {
        guard.enter();
        try {
            transactions.invalidate();
            close();
        } finally {
            guard.exit();
        }
    }

    /** Rolls back what was not committed, and lets all objects go; nothing happens the second time. */
    @Override
    public void close() {
        guard.enter();
        try {
            contents.releaseAll();
            transactions.close();
        } finally {
            guard.exit();
        }
    }

    // Common to all.

    /** {@return what is told of this session} Listeners of the factory are in it already. */
    public Listeners listeners() {
        return parts.listening().listeners();
    }

    /** {@return what the program keeps with the session; it begins with what the factory was given} */
    public Map<String, Object> info() {
        return info;
    }

    /** {@return the session that an object is in, or null} */
    public static @Nullable Session of(Object entity) {
        EntityState state = entity instanceof Instrumented instrumented ? instrumented.$state() : null;
        return state != null && state.session() instanceof AttributeEvents events ? events.session() : null;
    }

    private static Instrumented instrumented(Object entity) {
        if (entity instanceof Instrumented instrumented) {
            return instrumented;
        }
        if (entity instanceof Class<?> type) {
            throw new SessionException("O017", type + " is a class, not an object of one; give an object");
        }
        EntityMapping<?> mapping = MappingSet.mappingOf(entity.getClass());
        if (mapping.isRecord()) {
            String name = entity.getClass().getSimpleName();
            throw new SessionException(
                    "O190",
                    name + " is a record, which is read and never written, so a session does not add, change or delete"
                            + " one; run insert(...), update(...) or delete(...) of its metamodel " + name
                            + "_, and select it, or get() it with Lookup.populateExisting(), to read its row anew");
        }
        throw new SessionException("O017", entity.getClass().getName() + " is no entity");
    }

    private static EntityState state(Object entity) {
        return EntityState.of(instrumented(entity));
    }

    private EntityState persistent(Object entity) {
        EntityState state = state(entity);
        if (state.session() != parts.events() || state.status() != EntityStatus.PERSISTENT) {
            throw SessionContents.absent(state);
        }
        return state;
    }

    /** {@return the session that an object is in, or null} */
    static boolean isOf(EntityState state, Session session) {
        return state.session() == session.parts.events();
    }
}
