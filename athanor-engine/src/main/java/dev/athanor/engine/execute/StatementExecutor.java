package dev.athanor.engine.execute;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.engine.codec.RowCodec;
import dev.athanor.engine.dialect.InsertRequest;
import dev.athanor.engine.error.ResultException;
import dev.athanor.engine.result.ChangeCount;
import dev.athanor.engine.result.Changes;
import dev.athanor.engine.result.Result;
import dev.athanor.sql.Row;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.CacheKey;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.ddl.DdlStatement;
import dev.athanor.sql.schema.Column;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the statements of one connection: looks their shape up, binds their values, reports to listeners and the log,
 * and makes exceptions of what the driver throws. Used by one thread at a time; who uses it sees to that.
 *
 * <p>A run has two steps, so that a statement that cannot be compiled, or lacks a value, begins no transaction.
 */
public final class StatementExecutor {

    private final ExecutionContext context;
    private final Driver driver;
    private final Defaults defaults;
    private Runnable begin = () -> {};

    /**
     * Creates an executor.
     *
     * @param jdbc the driver's connection
     * @param guard entered while rows are read
     * @param broken told when a failure broke the connection
     */
    public StatementExecutor(ExecutionContext context, Connection jdbc, ThreadGuard guard, Consumer<Throwable> broken) {
        this.context = context;
        this.driver = new Driver(context, jdbc, guard, broken);
        this.defaults = new Defaults(context.dialect().dialect(), this::ask);
    }

    /**
     * Has {@code begin} begin a transaction, if none is in progress, before the default of a column asks the database.
     */
    public void beginsWith(Runnable begin) {
        this.begin = begin;
    }

    private @Nullable Object ask(Expression<?> value) {
        begin.run();
        return batch().query(Sql.select(value), new Object[0]).get(0)[0];
    }

    private BatchRun batch() {
        return new BatchRun(context, driver, this);
    }

    Defaults defaults() {
        return defaults;
    }

    /** Runs statements as {@code options} say from now on. */
    public void options(ExecutionOptions options) {
        driver.options(options);
    }

    /** Closes the rows that were not read to the end, because of {@code reason}. */
    public void loseRows(String reason) {
        driver.open().loseAll(reason);
    }

    /**
     * Returns {@code statement}, which selects values, ready to be run with {@code values} for the parameters without.
     */
    public Prepared prepare(Statement<?> statement, Map<String, ? extends @Nullable Object> values) {
        GivenValues given = values.isEmpty() ? GivenValues.NONE : new GivenValues.ByName(values);
        Statement<?> named = values.isEmpty() ? statement : NamedRows.withParameters(statement, values.keySet());
        return prepare(new Prepared.Statements(named, defaults.fill(named, values)), CorePlanner.KEYS, given);
    }

    /** Returns {@code statement}, made into something for the database by {@code planner}, ready to be run. */
    public Prepared prepare(Statement<?> statement, StatementPlanner planner) {
        Statement<?> filled = defaults.fill(statement, Map.of());
        return prepare(new Prepared.Statements(statement, filled), planner, GivenValues.NONE);
    }

    private Prepared prepare(Prepared.Statements statements, StatementPlanner planner, GivenValues given) {
        CacheKey shape = context.cache().shape(statements.run());
        PlanCache.Lookup found = lookUp(statements.run(), planner, shape);
        return found.plan().prepare(new Prepared.Origin(statements, shape.binds(), given, found.cached()));
    }

    // Schema changes are not repeated: they would only push what is out of the cache.
    PlanCache.Lookup lookUp(Statement<?> statement, StatementPlanner planner, CacheKey shape) {
        return statement instanceof DdlStatement
                ? new PlanCache.Lookup(plan(statement, planner, shape), false)
                : context.cache().plan(context.cache().key(shape, planner), () -> plan(statement, planner, shape));
    }

    private StatementPlan plan(Statement<?> statement, StatementPlanner planner, CacheKey shape) {
        Fetched fetched = planner == CorePlanner.KEYS ? Fetched.of(statement, shape) : Fetched.NOTHING;
        return StatementPlan.of(planner.plan(statement), shape, context, fetched);
    }

    /** Runs {@code prepared}, which stands for {@code statement}. */
    public Result<Row> execute(Prepared prepared, Statement<?> statement) {
        Fetched fetched = prepared.plan().fetched();
        Column<?> asked = prepared.plan().columns() == null ? fetched.asked(prepared) : null;
        return run(prepared, asked, (run, returnsRows) -> {
            if (returnsRows && !fetched.any()) {
                JdbcRows rows = driver.rows(run, prepared);
                return Result.of(driver.shape(rows, prepared, statement), rows, changes(prepared));
            }
            try (run) {
                if (returnsRows) {
                    List<@Nullable Object[]> told = rows(run, prepared);
                    var answer = new ExecutedChange.Answer(fetched.columns(), told, false);
                    return Result.of(new ChangeCount(told.size(), ExecutedChange.of(prepared, answer)));
                }
                long count = run.getUpdateCount();
                return Result.of(
                        new ChangeCount(count, asked == null ? changes(prepared) : counted(run, prepared, asked)));
            }
        });
    }

    private static Changes changes(Prepared prepared) {
        return ExecutedChange.of(prepared, ExecutedChange.Answer.NONE);
    }

    private Changes counted(PreparedStatement run, Prepared prepared, Column<?> column) throws SQLException {
        @Nullable Object[] key = {context.dialect().generatedKey(run, column)};
        List<@Nullable Object[]> told = List.<@Nullable Object[]>of(key);
        return ExecutedChange.of(prepared, new ExecutedChange.Answer(List.of(column), told, true));
    }

    private static List<@Nullable Object[]> rows(PreparedStatement run, Prepared prepared) throws SQLException {
        RowCodec codec = BatchRun.columns(prepared);
        List<@Nullable Object[]> all = new ArrayList<>(1);
        try (ResultSet rows = run.getResultSet()) {
            while (rows.next()) {
                all.add(codec.values(rows));
            }
        }
        return all;
    }

    /** Runs {@code prepared} and returns its rows to be read value by value. */
    public RowCursor open(Prepared prepared) {
        return run(prepared, null, (run, returnsRows) -> {
            if (!returnsRows) {
                run.close();
                throw new ResultException(
                        "E007", "the statement returns no rows, so there are none to open: " + prepared.sql());
            }
            JdbcRows rows = driver.rows(run, prepared);
            return new JdbcCursor(rows, prepared, driver.names(rows, prepared));
        });
    }

    /** What is done with a statement that was run. */
    private interface After<T> {
        T apply(PreparedStatement statement, boolean returnsRows) throws SQLException;
    }

    private <T> T run(Prepared prepared, @Nullable Column<?> generated, After<T> after) {
        Observation observation = Observation.of(context, prepared);
        PreparedStatement statement = null;
        try {
            statement = driver.statement(prepared.sql(), generated == null ? null : generated.name());
            driver.bind(statement, prepared);
            boolean returnsRows = statement.execute();
            observation.done(returnsRows ? -1 : statement.getUpdateCount());
            return after.apply(statement, returnsRows);
        } catch (SQLException e) {
            Driver.closeQuietly(statement);
            throw observation.failed(driver.failure(e, prepared.sql(), prepared.parameters()));
        } catch (RuntimeException e) {
            Driver.closeQuietly(statement);
            throw e;
        } catch (VirtualMachineError e) {
            driver.giveUp(e);
            throw e;
        }
    }

    /** Returns {@code statement} ready to be run once for each row of {@code values}. */
    public PreparedBatch prepareBatch(Statement<?> statement, List<@Nullable Object[]> values) {
        return batch().prepare(statement, values);
    }

    /** Runs {@code batch} and returns how many rows each run changed. */
    @CanIgnoreReturnValue
    public long[] execute(PreparedBatch batch) {
        return batch().run(batch);
    }

    /** Returns the runs of {@code statement}, one for each of {@code rows}, ready to begin. */
    public Supplier<Result<Row>> prepareNamed(
            Statement<?> statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        return new NamedRows(this, batch(), statement, rows).prepare();
    }

    /** Inserts the rows of {@code request} and returns what it asks for, in their order. */
    @CanIgnoreReturnValue
    public List<@Nullable Object[]> insert(InsertRequest request) {
        return insertFilled(defaults.fill(request));
    }

    /** Inserts the rows of {@code request}, in which nothing is left to the defaults of columns. */
    List<@Nullable Object[]> insertFilled(InsertRequest request) {
        return context.dialect().insertStrategy().insert(request, batch());
    }

    /** {@return whether the database returns rows of an INSERT} */
    boolean returnsInserted() {
        return context.dialect().dialect().has(Capability.INSERT_RETURNING);
    }
}
