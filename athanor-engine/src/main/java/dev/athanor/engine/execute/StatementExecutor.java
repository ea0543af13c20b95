package dev.athanor.engine.execute;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.engine.codec.RowCodec;
import dev.athanor.engine.dialect.InsertRequest;
import dev.athanor.engine.error.ResultException;
import dev.athanor.engine.result.ChangeCount;
import dev.athanor.engine.result.Result;
import dev.athanor.engine.result.RowShape;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.CacheKey;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.ddl.DdlStatement;
import dev.athanor.sql.schema.Column;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
        return prepare(Defaults.fill(named, values, dialect()), CorePlanner.KEYS, given);
    }

    /** Returns {@code statement}, made into something for the database by {@code planner}, ready to be run. */
    public Prepared prepare(Statement<?> statement, StatementPlanner planner) {
        return prepare(Defaults.fill(statement, Map.of(), dialect()), planner, GivenValues.NONE);
    }

    private Prepared prepare(Statement<?> statement, StatementPlanner planner, GivenValues given) {
        CacheKey shape = CacheKey.of(statement);
        PlanCache.Lookup found = lookUp(statement, planner, shape);
        return found.plan().prepare(new Prepared.Origin(shape.binds(), given, found.cached()));
    }

    // Schema changes are not repeated: they would only push what is out of the cache.
    PlanCache.Lookup lookUp(Statement<?> statement, StatementPlanner planner, CacheKey shape) {
        return statement instanceof DdlStatement
                ? new PlanCache.Lookup(plan(statement, planner, shape), false)
                : context.cache()
                        .plan(
                                new PlanCache.Key(shape, planner, dialect().schemas()),
                                () -> plan(statement, planner, shape));
    }

    private StatementPlan plan(Statement<?> statement, StatementPlanner planner, CacheKey shape) {
        InsertedKey key = planner == CorePlanner.KEYS && statement instanceof Insert<?> insert
                ? InsertedKey.of(insert, shape)
                : InsertedKey.NONE;
        return StatementPlan.of(planner.plan(statement), shape, context, key);
    }

    /** Runs {@code prepared}, which stands for {@code statement}. */
    public Result<Row> execute(Prepared prepared, Statement<?> statement) {
        InsertedKey key = prepared.plan().key();
        Column<?> generated = prepared.plan().columns() == null ? key.generated() : null;
        return run(prepared, generated, (run, returnsRows) -> {
            if (returnsRows && !key.known()) {
                JdbcRows rows = driver.rows(run, prepared);
                return Result.of(new RowShape(driver.names(rows, prepared), statement.resultColumns()), rows);
            }
            try (run) {
                long count = returnsRows ? 1 : run.getUpdateCount();
                Row inserted =
                        key.known() ? key.row(prepared, found(run, prepared, returnsRows ? null : generated)) : null;
                return Result.of(new ChangeCount(count, inserted));
            }
        });
    }

    // A key comes back as a row, or the driver is asked for it; else nobody knows it.
    private @Nullable Object[] found(PreparedStatement run, Prepared prepared, @Nullable Column<?> generated)
            throws SQLException {
        if (generated != null) {
            return new @Nullable Object[] {context.dialect().generatedKey(run, generated)};
        }
        RowCodec codec = prepared.plan().columns();
        if (codec == null) {
            return new @Nullable Object[0];
        }
        try (ResultSet keys = run.getResultSet()) {
            return keys.next() ? codec.values(keys) : new @Nullable Object[0];
        }
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
            return new JdbcCursor(rows, prepared.plan().resultPlan(), driver.names(rows, prepared));
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
        return new BatchRun(context, driver, this).prepare(statement, values);
    }

    /** Runs {@code batch} and returns how many rows each run changed. */
    @CanIgnoreReturnValue
    public long[] execute(PreparedBatch batch) {
        return new BatchRun(context, driver, this).run(batch);
    }

    /** Returns the runs of {@code statement}, one for each of {@code rows}, ready to begin. */
    public Supplier<Result<Row>> prepareNamed(
            Statement<?> statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        return new NamedRows(this, new BatchRun(context, driver, this), statement, rows).prepare();
    }

    /** Inserts the rows of {@code request} and returns what it asks for, in their order. */
    @CanIgnoreReturnValue
    public List<@Nullable Object[]> insert(InsertRequest request) {
        InsertRequest filled = request.table().hasDefaults() ? Defaults.fill(request, dialect()) : request;
        return context.dialect().insertStrategy().insert(filled, new BatchRun(context, driver, this));
    }

    private Dialect dialect() {
        return context.dialect().dialect();
    }
}
