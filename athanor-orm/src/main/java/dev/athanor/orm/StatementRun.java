package dev.athanor.orm;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.engine.result.Result;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.metamodel.EntityChange;
import dev.athanor.orm.query.FromStatement;
import dev.athanor.sql.ChangeStatement;
import dev.athanor.sql.CompoundSelect;
import dev.athanor.sql.Delete;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Select;
import dev.athanor.sql.Update;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.StatementOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement that a session is about to run, as {@link SessionListener#executing} hears of it: one of the program, or
 * one by which the session loads something. It may be replaced; one of the program may be answered without being run.
 *
 * <pre>{@code
 * @Override
 * public void executing(StatementRun<?> run) {
 *     if (run.isSelect() && run.entities().contains(User.class)) {
 *         run.options(run.options().withTimeout(Duration.ofSeconds(1)));
 *     }
 * }
 * }</pre>
 *
 * @param <R> what each row is
 */
public final class StatementRun<R> {

    /** What a statement is run for. */
    enum Purpose {
        /** The program gave it. */
        PROGRAM,
        /** An object is looked up by its key, or refreshed. */
        LOOKUP,
        /** Columns of an object are loaded, because they are read or were expired. */
        COLUMNS,
        /** A relationship is loaded, when it is read or with its owners. */
        RELATED
    }

    /** Runs the statement at last. */
    interface Runner<R> {
        Result<R> run(StatementRun<R> run);
    }

    private final Session session;
    private final Purpose purpose;
    private final @Nullable Object owner;
    private final @Nullable Runner<R> runner;
    private final List<SessionListener> waiting;
    private Statement<R> statement;
    private List<Map<String, @Nullable Object>> rows = List.of();
    private boolean many;
    private ExecutionOptions options = ExecutionOptions.STANDARD;
    private @Nullable Result<R> answer;

    StatementRun(
            Session session,
            Statement<R> statement,
            Purpose purpose,
            @Nullable Object owner,
            @Nullable Runner<R> runner) {
        this.session = session;
        this.statement = statement;
        this.purpose = purpose;
        this.owner = owner;
        this.runner = runner;
        this.waiting = new ArrayList<>(session.listeners().ofSession());
    }

    void with(List<Map<String, @Nullable Object>> values, boolean several, ExecutionOptions special) {
        this.rows = values;
        this.many = several;
        this.options = special;
    }

    /** Tells the listeners that have not heard of it yet; each may answer, and the others then hear nothing. */
    void tell() {
        while (!waiting.isEmpty() && answer == null) {
            waiting.remove(0).executing(this);
        }
    }

    Result<R> result() {
        tell();
        Result<R> known = answer;
        return known == null ? runner("run").run(this) : known;
    }

    private Runner<R> runner(String action) {
        if (runner == null) {
            throw new SessionException(
                    "O111",
                    "A statement by which the session loads something cannot be " + action
                            + " by a listener: the session itself needs its rows; replace it with statement(...)");
        }
        return runner;
    }

    /** {@return the session} */
    public Session session() {
        return session;
    }

    /** {@return the statement} */
    public Statement<R> statement() {
        return statement;
    }

    /** Has {@code other}, whose rows are of the same kind, run in place of the statement. */
    public void statement(Statement<R> other) {
        this.statement = other;
    }

    /**
     * Has the statement run with {@code more} options: one that selects, inserts, updates or deletes. Of a set operation
     * all queries obey them. Text and stored rows ({@code VALUES}) are left as they are.
     *
     * <pre>{@code
     * if (run.isSelect() && !run.isColumnLoad() && !run.isRelationshipLoad()) {
     *     run.addOptions(withLoaderCriteria(SoftDeleted.class, Deleted::isNot));
     * }
     * }</pre>
     */
    @SuppressWarnings("unchecked") // a statement with other options is of the same kind
    public void addOptions(StatementOption... more) {
        if (statement instanceof Select<R> select) {
            statement = select.options(more);
        } else if (statement instanceof CompoundSelect<R> union) {
            statement = FromStatement.of(union, List.of(more));
        } else if (statement instanceof FromStatement<R> given) {
            statement = given.options(more);
        } else if (statement instanceof ChangeStatement<R> change) {
            List<StatementOption> all = new ArrayList<>(change.options());
            all.addAll(List.of(more));
            statement = change.withOptions(all);
        }
    }

    /** {@return the values of its parameters, by name; of many rows the first ones} */
    public Map<String, @Nullable Object> values() {
        return rows.isEmpty() ? Map.of() : rows.get(0);
    }

    /** Has the statement run with {@code other} for its parameters. */
    public void values(Map<String, ? extends @Nullable Object> other) {
        rows = List.of(new LinkedHashMap<>(other));
    }

    /** {@return the values of its parameters for each of many rows} */
    public List<Map<String, @Nullable Object>> rows() {
        return rows;
    }

    /** {@return how it is run} */
    public ExecutionOptions options() {
        return options;
    }

    /** Has the statement run as {@code other} says. */
    public void options(ExecutionOptions other) {
        this.options = other;
    }

    /** {@return whether it selects, be it by a set operation or by a statement given for entities} */
    public boolean isSelect() {
        return statement instanceof Select<?>
                || statement instanceof CompoundSelect<?>
                || statement instanceof FromStatement<?>;
    }

    /** {@return whether it inserts rows} */
    public boolean isInsert() {
        return statement instanceof Insert<?>;
    }

    /** {@return whether it updates rows} */
    public boolean isUpdate() {
        return statement instanceof Update<?>;
    }

    /** {@return whether it deletes rows} */
    public boolean isDelete() {
        return statement instanceof Delete<?>;
    }

    /** {@return whether it is about entities} */
    public boolean isOfEntities() {
        return statement instanceof ChangeStatement<?>
                ? EntityChange.of(statement) != null
                : !entities().isEmpty();
    }

    /** {@return whether it is run once for each of many rows} */
    public boolean isMany() {
        return many;
    }

    /** {@return whether the session loads columns of an object by it} */
    public boolean isColumnLoad() {
        return purpose == Purpose.COLUMNS;
    }

    /** {@return whether the session loads a relationship by it} */
    public boolean isRelationshipLoad() {
        return purpose == Purpose.RELATED;
    }

    /** {@return the object whose attribute was read, so that it is loaded; null if nothing was read} */
    public @Nullable Object lazyLoadedFrom() {
        return owner;
    }

    /** {@return the entities that it is about, in the order they are met} */
    public List<Class<?>> entities() {
        return List.copyOf(StatementSubjects.of(statement).entities());
    }

    /**
     * Tells the listeners that have not heard of it yet, and runs the statement. The caller gives what comes of it to
     * {@link #answer}, as it is or changed.
     *
     * @throws SessionException if the session needs the rows itself ({@code O111})
     */
    @CanIgnoreReturnValue
    public Result<R> proceed() {
        return proceed(statement);
    }

    /** Does the same as {@link #proceed()} with {@code other} in place of the statement. */
    @CanIgnoreReturnValue
    public Result<R> proceed(Statement<R> other) {
        StatementRun<R> inner = new StatementRun<>(session, other, purpose, owner, runner("run"));
        inner.with(rows, many, options);
        inner.waiting.clear();
        inner.waiting.addAll(waiting);
        return inner.result();
    }

    /**
     * Has the program get {@code result}; the statement is not run, and no other listener hears of it.
     *
     * @throws SessionException if the session needs the rows itself ({@code O111})
     */
    public void answer(Result<R> result) {
        Runner<R> unused = runner("answered");
        this.answer = result;
    }
}
