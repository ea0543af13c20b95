package dev.athanor.engine.execute;

import dev.athanor.engine.dialect.InsertRequest;
import dev.athanor.engine.error.ParameterException;
import dev.athanor.engine.result.ChangeCount;
import dev.athanor.engine.result.Changes;
import dev.athanor.engine.result.Result;
import dev.athanor.engine.result.RowShape;
import dev.athanor.engine.result.RowSource;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.Sql;
import dev.athanor.sql.Update;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.InsertTrait;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.CacheKey;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A statement with many rows of values by name: what it becomes, and how it is run. */
public final class NamedRows {

    private final StatementExecutor executor;
    private final BatchRun runner;
    private final Statement<?> statement;
    private final List<? extends Map<String, ? extends @Nullable Object>> rows;

    NamedRows(
            StatementExecutor executor,
            BatchRun runner,
            Statement<?> statement,
            List<? extends Map<String, ? extends @Nullable Object>> rows) {
        this.executor = executor;
        this.runner = runner;
        Statement<?> named = withParameters(statement, rows.get(0).keySet());
        this.statement = named instanceof Insert<?> insert ? insert.orRowOf(false) : named;
        this.rows = rows;
    }

    /** Returns the run, with all checked that can be before the database is asked. */
    public Supplier<Result<Row>> prepare() {
        if (statement instanceof Insert<?> insert && !insert.resultColumns().isEmpty()) {
            return () -> listed(insert.is(InsertTrait.PLAIN) && columnsOnly(insert) ? inBulk(insert) : oneByOne());
        }
        if (statement instanceof Insert<?> insert
                && insert.is(InsertTrait.RETURNS_DEFAULTS)
                && insert.is(InsertTrait.PLAIN)
                && executor.returnsInserted()) {
            return () -> fetching(insert);
        }
        PreparedBatch batch = runner.prepareNamed(statement, rows);
        return () -> Result.of(new ChangeCount(sum(runner.run(batch)), ExecutedChange.of(batch.rows())));
    }

    private Result<Row> fetching(Insert<?> insert) {
        Defaults.Batch defaults = executor.defaults().batch(insert);
        Insert<?> filled = defaults != null && defaults.statement() instanceof Insert<?> all ? all : insert;
        InsertRequest request = executor.defaults().fill(request(insert, filled.fetched()));
        List<@Nullable Object[]> told = executor.insertFilled(request);
        Changes changes = ExecutedChange.ofBulk(
                insert, filled, () -> parameters(request), new ExecutedChange.Answer(request.returning(), told, false));
        return Result.of(new ChangeCount(rows.size(), changes));
    }

    private static List<Map<String, @Nullable Object>> parameters(InsertRequest request) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (@Nullable Object[] row : request.rows()) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (int i = 0; i < row.length; i++) {
                if (!(row[i] instanceof Expression<?>)) {
                    values.put(request.columns().get(i).name(), row[i]);
                }
            }
            all.add(values);
        }
        return all;
    }

    // What the first row names, and the statement does not, is what is to be set.
    static Statement<?> withParameters(Statement<?> statement, Set<String> names) {
        Set<String> known = new HashSet<>();
        for (Bind<?> bind : CacheKey.of(statement).binds()) {
            if (bind.kind() == Bind.Kind.REQUIRED) {
                known.add(bind.name());
            }
        }
        Statement<?> all = statement;
        for (String name : names) {
            if (!known.contains(name)) {
                all = withParameter(all, name);
            } else if (statement instanceof Update<?> update) {
                refuseAmbiguity(update, name);
            }
        }
        return all;
    }

    private static void refuseAmbiguity(Update<?> update, String name) {
        Column<?> column = update.table().find(name);
        if (column != null && update.assigned(column) == null) {
            throw new ParameterException(
                    "E071",
                    "the value for :" + name + " may be meant for the parameter of that name, or to set column "
                            + column + "; give the parameter a name that no column has");
        }
    }

    private static Statement<?> withParameter(Statement<?> statement, String name) {
        if (statement instanceof Insert<?> insert) {
            Column<?> column = insert.table().find(name);
            if (column == null || !insert.is(InsertTrait.PLAIN) || insert.assigned(column) != null) {
                return insert;
            }
            Expression<?> value = Sql.parameter(name, column.type());
            return insert.complete(column, row -> value);
        }
        if (statement instanceof Update<?> update) {
            Column<?> column = update.table().find(name);
            return column == null || update.assigned(column) != null
                    ? update
                    : update.complete(column, Sql.parameter(name, column.type()));
        }
        return statement;
    }

    private static boolean columnsOnly(Insert<?> insert) {
        Table table = insert.table();
        return insert.resultColumns().stream()
                .allMatch(column -> column instanceof Column<?> own && own.table() == table);
    }

    private List<@Nullable Object[]> inBulk(Insert<?> insert) {
        List<Column<?>> returning = new ArrayList<>();
        for (Selectable<?> column : insert.resultColumns()) {
            returning.add((Column<?>) column);
        }
        return executor.insert(request(insert, returning));
    }

    private InsertRequest request(Insert<?> insert, List<Column<?>> returning) {
        List<@Nullable Object[]> values = new ArrayList<>(rows.size());
        for (Map<String, ? extends @Nullable Object> row : rows) {
            GivenValues given = new GivenValues.ByName(row);
            given.check(required(insert));
            @Nullable Object[] own = new @Nullable Object[insert.columns().size()];
            for (int i = 0; i < own.length; i++) {
                own[i] = value(insert.assigned(insert.columns().get(i)), given);
            }
            values.add(own);
        }
        return new InsertRequest(insert.table(), insert.columns(), values, returning);
    }

    private static List<String> required(Insert<?> insert) {
        List<String> names = new ArrayList<>();
        for (Bind<?> bind : CacheKey.of(insert).binds()) {
            if (bind.kind() == Bind.Kind.REQUIRED) {
                names.add(bind.name());
            }
        }
        return names;
    }

    private static @Nullable Object value(@Nullable Expression<?> expression, GivenValues given) {
        if (expression instanceof Bind<?> bind && !bind.expanding()) {
            return bind.kind() == Bind.Kind.REQUIRED ? given.value(-1, bind.name()) : bind.value();
        }
        return expression;
    }

    private List<@Nullable Object[]> oneByOne() {
        List<@Nullable Object[]> all = new ArrayList<>();
        for (Map<String, ? extends @Nullable Object> row : rows) {
            all.addAll(runner.queryNamed(statement, row));
        }
        return all;
    }

    private Result<Row> listed(List<@Nullable Object[]> values) {
        List<? extends Selectable<?>> columns = statement.resultColumns();
        return Result.of(new RowShape(runner.names(statement), columns), new Listed(values.iterator()));
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

    /** Rows that were read already. */
    private record Listed(Iterator<@Nullable Object[]> rows) implements RowSource {

        @Override
        public @Nullable Object @Nullable [] next() {
            return rows.hasNext() ? rows.next() : null;
        }

        @Override
        public void close() {}

        @Override
        public @Nullable String lost() {
            return null;
        }
    }
}
