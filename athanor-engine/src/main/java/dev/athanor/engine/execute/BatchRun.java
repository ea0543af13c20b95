package dev.athanor.engine.execute;

import dev.athanor.engine.codec.RowCodec;
import dev.athanor.engine.dialect.StatementRunner;
import dev.athanor.engine.error.ParameterException;
import dev.athanor.engine.error.ResultException;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Update;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.CacheKey;
import dev.athanor.sql.schema.Column;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs one statement for many rows of values: looked up and prepared once. */
final class BatchRun implements StatementRunner {

    private final ExecutionContext context;
    private final Driver driver;
    private final StatementExecutor executor;
    private final String note;

    BatchRun(ExecutionContext context, Driver driver, StatementExecutor executor) {
        this(context, driver, executor, "");
    }

    private BatchRun(ExecutionContext context, Driver driver, StatementExecutor executor, String note) {
        this.context = context;
        this.driver = driver;
        this.executor = executor;
        this.note = note;
    }

    @Override
    public StatementRunner noting(String part) {
        return new BatchRun(context, driver, executor, part);
    }

    @Override
    public int pageSize() {
        int said = driver.options().pageSize();
        return said == 0 ? StatementRunner.super.pageSize() : said;
    }

    /** A statement shape at hand. */
    private record Shape(Prepared.Statements statements, StatementPlan plan, List<Bind<?>> binds, boolean cached) {

        Prepared row(@Nullable Object[] values, int number) {
            return row(new GivenValues.InOrder(values, number), number);
        }

        Prepared row(GivenValues given, int number) {
            return plan.prepare(new Prepared.Origin(statements, binds, given, cached || number > 0));
        }
    }

    private Shape shape(Statement<?> statement) {
        return shape(Prepared.Statements.of(statement));
    }

    private Shape shape(Prepared.Statements statements) {
        Statement<?> statement = quiet(statements.run());
        CacheKey key = context.cache().shape(statement);
        PlanCache.Lookup found = executor.lookUp(statement, CorePlanner.PLAIN, key);
        Prepared.Statements both = new Prepared.Statements(statements.given(), statement);
        return new Shape(both, found.plan(), key.binds(), found.cached());
    }

    // Rows of a batch return nothing that is not asked for.
    private static Statement<?> quiet(Statement<?> statement) {
        if (statement instanceof Insert<?> insert && insert.resultColumns().isEmpty()) {
            return insert.inline();
        }
        return statement instanceof Update<?> update ? update.inline() : statement;
    }

    @Override
    public List<@Nullable Object[]> query(Statement<?> statement, @Nullable Object[] values) {
        return query(shape(statement).row(values, 0));
    }

    private List<@Nullable Object[]> query(Prepared prepared) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        run(prepared, null, run -> {
            try (ResultSet found = run.executeQuery()) {
                RowCodec codec = columns(prepared);
                while (found.next()) {
                    rows.add(codec.values(found));
                }
                return -1;
            }
        });
        return rows;
    }

    @Override
    public @Nullable Object generatedKey(Statement<?> statement, @Nullable Object[] values, Column<?> column) {
        Prepared prepared = shape(statement).row(values, 0);
        @Nullable Object[] key = new @Nullable Object[1];
        run(prepared, column.name(), run -> {
            long count = run.executeUpdate();
            key[0] = context.dialect().generatedKey(run, column);
            return count;
        });
        return key[0];
    }

    /** Runs a statement of the driver and returns how many rows it changed, or -1. */
    private interface Work {
        long run(PreparedStatement statement) throws SQLException;
    }

    private void run(Prepared prepared, @Nullable String generated, Work work) {
        Observation observation = Observation.of(context, prepared, note);
        try (PreparedStatement statement = driver.statement(prepared.sql(), generated)) {
            driver.bind(statement, prepared);
            observation.done(work.run(statement));
        } catch (SQLException e) {
            throw observation.failed(driver.failure(e, prepared.sql(), prepared.parameters()));
        } catch (VirtualMachineError e) {
            driver.giveUp(e);
            throw e;
        }
    }

    @Override
    public List<@Nullable Object[]> queryEach(Statement<?> statement, List<@Nullable Object[]> values) {
        Shape shape = single(Prepared.Statements.of(statement));
        List<@Nullable Object[]> rows = new ArrayList<>(values.size());
        Prepared current = shape.row(values.get(0), 0);
        Observation observation = Observation.none();
        try (PreparedStatement run = driver.statement(current.sql(), null)) {
            RowCodec codec = columns(current);
            for (int i = 0; i < values.size(); i++) {
                current = shape.row(values.get(i), i);
                driver.bind(run, current);
                observation = Observation.of(context, current, numbered(i, values.size()));
                try (ResultSet found = run.executeQuery()) {
                    if (!found.next()) {
                        throw noRow(current, i);
                    }
                    rows.add(codec.values(found));
                }
                observation.done(-1);
            }
            return rows;
        } catch (SQLException e) {
            throw observation.failed(driver.failure(e, current.sql(), current.parameters()));
        } catch (VirtualMachineError e) {
            driver.giveUp(e);
            throw e;
        }
    }

    private String numbered(int row, int rows) {
        return note.isEmpty() ? "" : (row + 1) + "/" + rows + " " + note;
    }

    private static ResultException noRow(Prepared prepared, int number) {
        return new ResultException(
                "E005",
                "row " + number + " of the batch gave no row back: " + prepared.sql()
                        + "; a trigger or rule may have kept it out");
    }

    static RowCodec columns(Prepared prepared) {
        RowCodec codec = prepared.plan().columns();
        if (codec == null) {
            throw new ResultException(
                    "E007",
                    "the statement returns no columns that are known: " + prepared.sql()
                            + "; let it return some with returning(...)");
        }
        return codec;
    }

    @Override
    public long[] batch(Statement<?> statement, List<@Nullable Object[]> values) {
        return run(prepare(statement, values));
    }

    /** Returns the runs of {@code statement}, one for each row of {@code values}. */
    PreparedBatch prepare(Statement<?> statement, List<@Nullable Object[]> values) {
        // Without values of its own an insert takes those of all columns, in their order.
        Statement<?> whole =
                statement instanceof Insert<?> insert ? insert.orRowOf(values.get(0).length > 0) : statement;
        Defaults.Batch defaults = executor.defaults().batch(whole);
        if (defaults != null) {
            return prepare(whole, defaults, values);
        }
        Shape shape = single(Prepared.Statements.of(whole));
        List<Prepared> rows = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            rows.add(shape.row(values.get(i), i));
        }
        return new PreparedBatch(rows, shape.cached());
    }

    private PreparedBatch prepare(Statement<?> given, Defaults.Batch batch, List<@Nullable Object[]> values) {
        List<String> names = single(Prepared.Statements.of(given)).plan().required();
        Shape shape = single(new Prepared.Statements(given, batch.statement()));
        List<Prepared> rows = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            @Nullable Object[] row = values.get(i);
            new GivenValues.InOrder(row, i).check(names);
            Map<String, @Nullable Object> named = new HashMap<>();
            for (int j = 0; j < row.length; j++) {
                named.put(names.get(j), row[j]);
            }
            rows.add(shape.row(new GivenValues.ByName(batch.row(named)), i));
        }
        return new PreparedBatch(rows, shape.cached());
    }

    /** Returns the runs of {@code statement}, one for each row of values by name. */
    PreparedBatch prepareNamed(Statement<?> statement, List<? extends Map<String, ? extends @Nullable Object>> values) {
        Defaults.Batch defaults = executor.defaults().batch(statement);
        Shape shape = single(new Prepared.Statements(statement, defaults == null ? statement : defaults.statement()));
        List<Prepared> rows = new ArrayList<>(values.size());
        for (Map<String, ? extends @Nullable Object> row : values) {
            Map<String, @Nullable Object> named = new HashMap<>(row);
            rows.add(shape.row(new GivenValues.ByName(defaults == null ? named : defaults.row(named)), rows.size()));
        }
        return new PreparedBatch(rows, shape.cached());
    }

    /** Runs {@code statement} for one row of values by name and returns its rows. */
    List<@Nullable Object[]> queryNamed(Statement<?> statement, Map<String, ? extends @Nullable Object> values) {
        Shape shape = shape(executor.defaults().fill(statement, values));
        return query(shape.row(new GivenValues.ByName(values), 0));
    }

    /** Returns the names of the columns that {@code statement} returns. */
    List<String> names(Statement<?> statement) {
        return shape(statement).plan().names();
    }

    long[] run(PreparedBatch batch) {
        List<Prepared> rows = batch.rows();
        if (rows.isEmpty()) {
            return new long[0];
        }
        String sql = rows.get(0).sql();
        Observation observation = context.isObserved()
                ? Observation.begin(context, event(sql, rows, batch.cached()))
                : Observation.none();
        int[] current = {-1};
        try (PreparedStatement run = driver.statement(sql, null)) {
            long[] counts = context.dialect().batchesByDriver() ? together(run, rows) : oneByOne(run, rows, current);
            observation.done(sum(counts));
            return counts;
        } catch (SQLException e) {
            int failed = current[0] >= 0 ? current[0] : context.dialect().failedRow(e);
            throw observation.failed(driver.failure(
                    e,
                    sql,
                    failed >= 0 && failed < rows.size() ? rows.get(failed).parameters() : List.of()));
        } catch (VirtualMachineError e) {
            driver.giveUp(e);
            throw e;
        }
    }

    private long[] together(PreparedStatement run, List<Prepared> rows) throws SQLException {
        for (Prepared row : rows) {
            driver.bind(run, row);
            run.addBatch();
        }
        return counts(run.executeBatch());
    }

    private long[] oneByOne(PreparedStatement run, List<Prepared> rows, int[] current) throws SQLException {
        long[] counts = new long[rows.size()];
        for (int i = 0; i < counts.length; i++) {
            current[0] = i;
            driver.bind(run, rows.get(i));
            counts[i] = run.executeUpdate();
        }
        return counts;
    }

    private static ExecutedStatement event(String sql, List<Prepared> rows, boolean cached) {
        return new ExecutedStatement(
                sql, rows.stream().map(Prepared::parameters).toList(), -1, 0, cached);
    }

    // Lists have as many places as values, so the text would differ from row to row.
    private Shape single(Prepared.Statements statements) {
        Shape shape = shape(statements);
        if (shape.plan().expanding()) {
            throw new ParameterException(
                    "E026",
                    "a list of values cannot be bound in a batch, for each row would have a text of its own; run the"
                            + " statement once for each row");
        }
        return shape;
    }

    private static long[] counts(int[] counts) {
        long[] all = new long[counts.length];
        for (int i = 0; i < counts.length; i++) {
            all[i] = counts[i];
        }
        return all;
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            if (count < 0) {
                return -1;
            }
            sum += count;
        }
        return sum;
    }
}
