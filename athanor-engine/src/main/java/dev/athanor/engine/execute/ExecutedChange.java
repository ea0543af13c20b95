package dev.athanor.engine.execute;

import dev.athanor.engine.error.ResultException;
import dev.athanor.engine.result.Changes;
import dev.athanor.engine.result.NoChanges;
import dev.athanor.engine.result.RowShape;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.Text;
import dev.athanor.sql.Update;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.InsertTrait;
import dev.athanor.sql.ast.NullLiteral;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ColumnValues;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an INSERT or UPDATE did; worked out when it is asked for. */
final class ExecutedChange implements Changes {

    private final Statement<?> given;
    private final Statement<?> run;
    private final Supplier<List<Map<String, @Nullable Object>>> parameters;
    private final Answer answer;
    private final boolean batch;

    /**
     * What the database told beside the rows that the statement returns.
     *
     * @param columns of which columns
     * @param rows their values
     * @param counted whether it is only the number that was counted up
     */
    record Answer(List<Column<?>> columns, List<@Nullable Object[]> rows, boolean counted) {

        /** Nothing. */
        static final Answer NONE = new Answer(List.of(), List.of(), false);

        int indexOf(Column<?> column) {
            return columns.indexOf(column);
        }
    }

    private ExecutedChange(
            Statement<?> given,
            Statement<?> run,
            Supplier<List<Map<String, @Nullable Object>>> parameters,
            Answer answer,
            boolean batch) {
        this.given = given;
        this.run = run;
        this.parameters = parameters;
        this.answer = answer;
        this.batch = batch;
    }

    /** Returns what {@code run} did. */
    static Changes of(Prepared run, Answer answer) {
        Changes nothing = nothing(run.statement());
        return nothing != null
                ? nothing
                : new ExecutedChange(run.asGiven(), run.statement(), () -> List.of(values(run)), answer, false);
    }

    /** Returns what {@code runs} of a batch did. */
    static Changes of(List<Prepared> runs) {
        Prepared first = runs.get(0);
        Changes nothing = nothing(first.statement());
        return nothing != null
                ? nothing
                : new ExecutedChange(
                        first.asGiven(),
                        first.statement(),
                        () -> runs.stream().map(ExecutedChange::values).toList(),
                        Answer.NONE,
                        true);
    }

    private static @Nullable Changes nothing(Statement<?> statement) {
        if (statement instanceof Insert<?> || statement instanceof Update<?>) {
            return null;
        }
        return statement instanceof Text ? NoChanges.TEXT : NoChanges.OTHER;
    }

    /**
     * Returns what an insert in bulk, made of {@code given}, did.
     *
     * @param run the insert with what the engine filled in
     * @param rows the values that each row was given
     */
    static Changes ofBulk(
            Insert<?> given, Insert<?> run, Supplier<List<Map<String, @Nullable Object>>> rows, Answer answer) {
        return new ExecutedChange(given, run, rows, answer, true);
    }

    private static Map<String, @Nullable Object> values(Prepared run) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Statement<?> statement = run.statement();
        Table table = statement instanceof Insert<?> insert ? insert.table() : ((Update<?>) statement).table();
        for (Column<?> column : table.columns()) {
            Expression<?> assigned = assigned(statement, column);
            if (assigned instanceof Bind<?> bind) {
                values.put(column.name(), Fetched.value(bind, run.given()));
            } else if (assigned instanceof NullLiteral<?>) {
                values.put(column.name(), null);
            }
        }
        return values;
    }

    private static @Nullable Expression<?> assigned(Statement<?> statement, Column<?> column) {
        return statement instanceof Insert<?> insert
                ? insert.assigned(column)
                : ((Update<?>) statement).assigned(column);
    }

    @Override
    public boolean isInsert() {
        return run instanceof Insert<?>;
    }

    @Override
    public boolean isUpdate() {
        return run instanceof Update<?>;
    }

    @Override
    public Row insertedPrimaryKey() {
        Insert<?> insert = insert();
        if (batch) {
            throw noKey("the insert was run for several rows; ask for changes().insertedPrimaryKeys()");
        }
        if (!insert.is(InsertTrait.ONE_ROW)) {
            throw noKey("the statement inserted no single row; for several rows name the key in returning(...)");
        }
        return insertedPrimaryKeys().get(0);
    }

    private Insert<?> insert() {
        if (!(run instanceof Insert<?> insert)) {
            throw noKey("the statement is no INSERT; name the columns of interest in returning(...)");
        }
        if (!insert.resultColumns().isEmpty()) {
            throw noKey("the insert returns rows itself; name the key in returning(...)");
        }
        if (insert.table().primaryKey().isEmpty()) {
            throw noKey("table " + insert.table().key() + " has no primary key; define one");
        }
        return insert;
    }

    private static ResultException noKey(String reason) {
        return new ResultException("E022", "there is no key to tell: " + reason);
    }

    @Override
    public List<Row> insertedPrimaryKeys() {
        Insert<?> insert = insert();
        if (!insert.is(InsertTrait.ONE_ROW)) {
            throw noKey("the statement inserted no single row; for several rows name the key in returning(...)");
        }
        List<Column<?>> key = insert.table().primaryKey();
        RowShape shape = shape(key);
        List<Map<String, @Nullable Object>> rows = parameters.get();
        List<Row> keys = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            @Nullable Object[] values = new @Nullable Object[key.size()];
            for (int j = 0; j < values.length; j++) {
                Object known = rows.get(i).get(key.get(j).name());
                values[j] = known == null ? told(i, key.get(j)) : known;
            }
            keys.add(shape.row(values));
        }
        return keys;
    }

    private @Nullable Object told(int row, Column<?> column) {
        int place = answer.indexOf(column);
        return place < 0 || row >= answer.rows().size() ? null : answer.rows().get(row)[place];
    }

    private static RowShape shape(List<Column<?>> columns) {
        return new RowShape(columns.stream().map(Column::name).toList(), columns);
    }

    @Override
    public @Nullable Object generatedKey() {
        return answer.counted() && !answer.rows().isEmpty() ? answer.rows().get(0)[0] : null;
    }

    @Override
    public @Nullable Row returnedDefaults() {
        List<Row> rows = returnedDefaultsRows();
        return rows.isEmpty() ? null : rows.get(0);
    }

    @Override
    public List<Row> returnedDefaultsRows() {
        boolean asked = run instanceof Insert<?> insert
                ? insert.is(InsertTrait.RETURNS_DEFAULTS)
                : !((Update<?>) run).fetched().isEmpty();
        if (!asked || answer.counted()) {
            return List.of();
        }
        RowShape shape = shape(answer.columns());
        return answer.rows().stream().map(shape::row).toList();
    }

    @Override
    public List<Column<?>> prefetchedColumns() {
        return table().columns().stream()
                .filter(column -> assigned(run, column) instanceof Bind<?> && isUnset(column))
                .toList();
    }

    // In a batch what the values name was made a parameter first.
    private boolean isUnset(Column<?> column) {
        return assigned(given, column) == null;
    }

    @Override
    public List<Column<?>> postfetchedColumns() {
        Set<Object> known = new HashSet<>(answer.columns());
        Collection<? extends Selectable<?>> returned = run.resultColumns();
        known.addAll(returned);
        return table().columns().stream()
                .filter(column -> !known.contains(column) && isMade(column))
                .toList();
    }

    private boolean isMade(Column<?> column) {
        ColumnValues<?> values = column.definition().values();
        Expression<?> assigned = assigned(run, column);
        if (assigned != null) {
            return !(assigned instanceof Bind<?>) && !(assigned instanceof NullLiteral<?>);
        }
        return isInsert() ? values.comeFromDatabase() && !column.isAutoincrement() : values.changeInDatabase();
    }

    private Table table() {
        return run instanceof Insert<?> insert ? insert.table() : ((Update<?>) run).table();
    }

    @Override
    public Map<String, @Nullable Object> lastParameters() {
        List<Map<String, @Nullable Object>> rows = parameters.get();
        return rows.get(rows.size() - 1);
    }

    @Override
    public List<Map<String, @Nullable Object>> parameterRows() {
        return parameters.get();
    }
}
