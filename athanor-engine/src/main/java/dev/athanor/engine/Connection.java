package dev.athanor.engine;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.engine.dialect.InsertRequest;
import dev.athanor.engine.dialect.Isolation;
import dev.athanor.engine.dialect.JdbcDialect;
import dev.athanor.engine.error.ClosedException;
import dev.athanor.engine.error.DatabaseException;
import dev.athanor.engine.error.TransactionException;
import dev.athanor.engine.execute.ExecutionContext;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.engine.execute.Prepared;
import dev.athanor.engine.execute.PreparedBatch;
import dev.athanor.engine.execute.RowCursor;
import dev.athanor.engine.execute.StatementExecutor;
import dev.athanor.engine.execute.StatementPlanner;
import dev.athanor.engine.execute.ThreadGuard;
import dev.athanor.engine.pool.ConnectionPool.Lease;
import dev.athanor.engine.result.ChangeCount;
import dev.athanor.engine.result.NoChanges;
import dev.athanor.engine.result.Result;
import dev.athanor.sql.Row;
import dev.athanor.sql.Row1;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.DdlTarget;
import dev.athanor.sql.schema.SchemaPlan;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.TableItem;
import dev.athanor.sql.schema.TableSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the database, taken from the engine's pool until it is closed.
 *
 * <pre>{@code
 * try (Connection connection = engine.connect()) {
 *     connection.execute(insert(USERS).set(USERS.name, "sandy"));
 *     connection.commit();
 * }
 * }</pre>
 *
 * <p>The first statement begins a transaction, which lasts until {@link #commit} or {@link #rollback}; the next
 * statement begins the next one. What was not committed is rolled back by {@link #close}. A failed statement does not
 * end the transaction. A connection serves one thread at a time; two at once are refused ({@code E013}).
 */
public final class Connection implements DdlTarget, TableSource, AutoCloseable {

    final ConnectionSource source;
    private final ExecutionContext context;
    private final Loan loan;
    private final StatementExecutor executor;
    final TransactionStack transactions;
    private final ThreadGuard guard = new ThreadGuard("the connection");
    private final IsolationSwitch isolation;
    private final Holder holder;
    private final ExecutionOptions general;
    private ExecutionOptions options;
    private boolean closed;

    Connection(ConnectionSource source, ExecutionContext context, Lease lease, ExecutionOptions general) {
        this.source = source;
        this.general = general;
        this.options = general;
        this.context = context;
        this.loan = new Loan(lease);
        this.executor = new StatementExecutor(context, lease.connection(), guard, loan::end);
        this.isolation = new IsolationSwitch(lease.connection(), context.dialect());
        this.holder = new Holder(source, context, loan, executor, isolation, this);
        this.transactions = new TransactionStack(holder, guard);
        executor.options(general);
        executor.beginsWith(transactions::autobegin);
    }

    /**
     * Runs {@code statement}.
     *
     * @return its rows, to be read while the transaction lasts, or how many it changed
     * @throws DatabaseException if the database refuses it
     */
    @CanIgnoreReturnValue
    public <R> Result<R> execute(Statement<R> statement) {
        return execute(statement, Map.of());
    }

    /**
     * Runs {@code statement} with {@code values} for its parameters that carry none. A name that it has no parameter
     * for is a column that an INSERT or UPDATE sets, too.
     *
     * @return its rows, to be read while the transaction lasts, or how many it changed
     * @throws DatabaseException if the database refuses it
     */
    @CanIgnoreReturnValue
    public <R> Result<R> execute(Statement<R> statement, Map<String, ? extends @Nullable Object> values) {
        return execute(statement, values, ExecutionOptions.STANDARD);
    }

    /**
     * Runs {@code statement} with {@code values} for its parameters that carry none, this once as {@code special} says;
     * where it says nothing, the options of the connection hold.
     *
     * <pre>{@code
     * try (Stream<List<Row>> pages = connection
     *         .execute(statement, Map.of(), ExecutionOptions.STANDARD.withFetchSize(1000))
     *         .partitions()) { ... }
     * }</pre>
     *
     * @return its rows, to be read while the transaction lasts, or how many it changed
     * @throws DatabaseException if the database refuses it
     */
    @CanIgnoreReturnValue
    @SuppressWarnings("unchecked") // one class of rows implements all row types; the statement says which it is
    public <R> Result<R> execute(
            Statement<R> statement, Map<String, ? extends @Nullable Object> values, ExecutionOptions special) {
        guard.enter();
        try {
            checkOpen();
            Prepared prepared = executor.prepare(statement, values);
            transactions.autobegin();
            ExecutionOptions both = special.over(options);
            executor.options(both);
            Result<R> result = (Result<R>) executor.execute(prepared, statement);
            return both.fetchSize() > 0 && result.returnsRows() ? result.yieldPer(both.fetchSize()) : result;
        } finally {
            executor.options(options);
            guard.exit();
        }
    }

    /**
     * Runs {@code statement} once for each of {@code rows}, as one batch. The names of the first row that the statement
     * has no parameter for are columns that an INSERT or UPDATE sets, too:
     *
     * <pre>{@code
     * connection.execute(insert(USERS), List.of(Map.of("name", "a"), Map.of("name", "b")));
     * connection.execute(update(USERS).where(USERS.id.eq(parameter("key", INTEGER))),
     *         List.of(Map.of("key", 1, "name", "x"), Map.of("key", 2, "name", "y")));
     * }</pre>
     *
     * @return how many rows were changed in all; for an INSERT that returns columns those of each row, in the order of
     *     {@code rows}
     * @throws dev.athanor.engine.error.ParameterException if a row lacks a value ({@code E003}), or has one that the
     *     statement has no parameter for ({@code E004})
     */
    @CanIgnoreReturnValue
    public <R> Result<R> execute(Statement<R> statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        return execute(statement, rows, ExecutionOptions.STANDARD);
    }

    /**
     * Runs {@code statement} once for each of {@code rows}, this once as {@code special} says; where it says nothing,
     * the options of the connection hold. One row is a run like any other, which tells its key.
     *
     * @see #execute(Statement, List)
     */
    @CanIgnoreReturnValue
    @SuppressWarnings("unchecked") // one class of rows implements all row types; the statement says which it is
    public <R> Result<R> execute(
            Statement<R> statement,
            List<? extends Map<String, ? extends @Nullable Object>> rows,
            ExecutionOptions special) {
        if (rows.size() == 1) {
            return execute(statement, rows.get(0), special);
        }
        return guarded(() -> {
            if (rows.isEmpty()) {
                return (Result<R>) Result.of(new ChangeCount(0, NoChanges.OTHER));
            }
            executor.options(special.over(options));
            try {
                Supplier<Result<Row>> run = executor.prepareNamed(statement, rows);
                transactions.autobegin();
                return (Result<R>) run.get();
            } finally {
                executor.options(options);
            }
        });
    }

    /** Runs {@code statement} and returns the first value of each row. */
    public <A> Result<@Nullable A> scalars(Statement<? extends Row1<A>> statement) {
        return execute(statement).map(Row1::v1);
    }

    /** Runs {@code statement} and returns the first value of the first row, or {@code null} if there is none. */
    public <A> @Nullable A scalar(Statement<? extends Row1<A>> statement) {
        return scalars(statement).first();
    }

    /**
     * Runs {@code statement}, which need not be one of the Core, and returns its rows to be read by position.
     *
     * @param planner makes of it what the database can take, once for each shape
     */
    public RowCursor open(Statement<?> statement, StatementPlanner planner) {
        guard.enter();
        try {
            checkOpen();
            Prepared prepared = executor.prepare(statement, planner);
            transactions.autobegin();
            return executor.open(prepared);
        } finally {
            guard.exit();
        }
    }

    /**
     * Runs {@code statement} once for each row of values, as one batch.
     *
     * @param rows the values of the statement's parameters that carry none, in the order they appear first
     * @return how many rows each run changed; -2 where the driver does not tell
     */
    @CanIgnoreReturnValue
    public long[] executeMany(Statement<?> statement, List<@Nullable Object[]> rows) {
        return guarded(() -> {
            if (rows.isEmpty()) {
                return new long[0];
            }
            PreparedBatch batch = executor.prepareBatch(statement, rows);
            transactions.autobegin();
            return executor.execute(batch);
        });
    }

    /**
     * Inserts many rows and returns the values the database made for them.
     *
     * @param columns the columns that get values
     * @param rows the values, in the order of {@code columns}
     * @param returning the columns whose values are wanted
     * @return for each row, in the order of {@code rows}, the values of {@code returning}; empty if none are wanted
     */
    @CanIgnoreReturnValue
    public List<@Nullable Object[]> insertMany(
            Table table, List<Column<?>> columns, List<@Nullable Object[]> rows, List<Column<?>> returning) {
        return guarded(() -> {
            if (rows.isEmpty()) {
                return List.of();
            }
            transactions.autobegin();
            return executor.insert(new InsertRequest(table, columns, rows, returning));
        });
    }

    /**
     * Begins a transaction before the first statement would.
     *
     * @throws TransactionException if one is in progress ({@code E010})
     */
    public Transaction begin() {
        return guarded(transactions::begin);
    }

    /** Begins a transaction nested in the current one, by a savepoint. */
    public Transaction beginNested() {
        return guarded(transactions::beginNested);
    }

    private <T> T guarded(Supplier<T> action) {
        guard.enter();
        try {
            checkOpen();
            return action.get();
        } finally {
            guard.exit();
        }
    }

    /** Commits the transaction in progress; nothing happens if there is none. */
    public void commit() {
        boolean unused = guarded(transactions::commit);
    }

    /** Rolls the transaction in progress back; nothing happens if there is none. */
    public void rollback() {
        guard.enter();
        try {
            transactions.rollback();
        } finally {
            guard.exit();
        }
    }

    /** {@return whether a transaction is in progress} */
    public boolean inTransaction() {
        return transactions.root() != null;
    }

    /** {@return whether a nested transaction is in progress} */
    public boolean inNestedTransaction() {
        return transactions.nested();
    }

    /** {@return the transaction in progress, or {@code null} if there is none} */
    public @Nullable Transaction transaction() {
        return transactions.root();
    }

    /** {@return the innermost of the nested transactions in progress, or {@code null} if there is none} */
    public @Nullable Transaction nestedTransaction() {
        return transactions.nested() ? transactions.innermost() : null;
    }

    /** {@return whether the connection is closed, or lost} */
    public boolean isClosed() {
        return closed || loan.isOver();
    }

    /** {@return whether the driver's connection is lost: it broke, or was given up by {@link #invalidate}} */
    public boolean isLost() {
        return loan.isOver();
    }

    /** {@return how the database writes SQL} */
    public Dialect dialect() {
        return context.dialect().dialect();
    }

    /**
     * Keeps the transactions of this connection apart as {@code level} says, until it is closed.
     *
     * @throws TransactionException if a transaction is in progress ({@code E014}) or the database has no such level
     *     ({@code E015})
     */
    @CanIgnoreReturnValue
    public Connection isolation(Isolation level) {
        guard.enter();
        try {
            checkOpen();
            if (inTransaction()) {
                throw new TransactionException(
                        "E014",
                        "the isolation level cannot change to " + level
                                + " while a transaction is in progress; commit() or rollback() first");
            }
            isolation.to(level);
            return this;
        } catch (SQLException e) {
            throw holder.failure(e, "setting the isolation level " + level);
        } finally {
            guard.exit();
        }
    }

    /** {@return how far the database keeps the transactions of this connection apart now: it is asked} */
    public Isolation isolation() {
        return asked("asking for the isolation level", isolation::now);
    }

    /** {@return how far the database keeps transactions apart by itself, where nothing is said} */
    public Isolation defaultIsolation() {
        return asked("asking for the isolation level", isolation::original);
    }

    private Isolation asked(String action, IsolationSwitch.Question question) {
        guard.enter();
        try {
            checkOpen();
            return question.ask();
        } catch (SQLException e) {
            throw holder.failure(e, action);
        } finally {
            guard.exit();
        }
    }

    /**
     * Runs the statements of this connection as {@code options} say from now on; where they say nothing, those of the
     * engine hold.
     */
    @CanIgnoreReturnValue
    public Connection options(ExecutionOptions options) {
        this.options = options.over(general);
        executor.options(this.options);
        return this;
    }

    /** {@return how the statements of this connection are run where nothing else is said} */
    public ExecutionOptions options() {
        return options;
    }

    @Override
    public void createSchema(SchemaPlan plan) {
        Ddl.create(this, plan);
    }

    @Override
    public void dropSchema(SchemaPlan plan) {
        Ddl.drop(this, plan);
    }

    @Override
    public List<TableItem> describe(@Nullable String schema, String name, @Nullable Set<String> columns) {
        return snapshot().describe(schema, name, columns);
    }

    @Override
    public List<String> tableNames(@Nullable String schema, boolean views) {
        return snapshot().tableNames(schema, views);
    }

    @Override
    public TableSource snapshot() {
        return Inspector.of(this);
    }

    JdbcDialect jdbcDialect() {
        return context.dialect();
    }

    /** Returns whether there is a table or view called {@code table} in {@code schema}, or in the default one. */
    public boolean hasTable(@Nullable String schema, String table) {
        context.dialect().dialect().identifiers().check(table);
        return onDriver("looking for table " + table, jdbc -> context.dialect().hasTable(jdbc, schema, table));
    }

    /**
     * Gives the driver's connection up, for example because something changed it that cannot be changed back: it is
     * closed and does not return to the pool. What was not committed is lost, and this connection cannot be used any
     * more.
     */
    public void invalidate() {
        guard.enter();
        try {
            if (!closed && !loan.isOver()) {
                executor.loseRows("the connection was given up");
                loan.end(null);
            }
        } finally {
            guard.exit();
        }
    }

    /** Returns the driver's own connection; what is done to it is not seen by this one. */
    public java.sql.Connection jdbc() {
        checkOpen();
        transactions.autobegin();
        return loan.jdbc();
    }

    /**
     * Does {@code work} on the driver's own connection, in the transaction in progress; what the driver throws becomes
     * a {@link DatabaseException}.
     *
     * @param action what is done, for messages: its SQL, where it has some
     */
    public <T> T onDriver(String action, DriverWork<T> work) {
        guard.enter();
        try {
            checkOpen();
            transactions.autobegin();
            source.logWork(action);
            return work.run(loan.jdbc());
        } catch (SQLException e) {
            throw holder.failure(e, action);
        } finally {
            guard.exit();
        }
    }

    /** Rolls back what was not committed and gives the connection back; nothing happens the second time. */
    @Override
    public void close() {
        guard.enter();
        try {
            if (!closed) {
                closed = true;
                holder.giveBack(transactions);
                source.closed(this);
            }
        } finally {
            guard.exit();
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new ClosedException("E009", "the connection is closed; take another one with engine.connect()");
        }
        if (loan.isOver()) {
            throw loan.refusal();
        }
    }
}
