package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Fragment;
import dev.athanor.sql.ast.Quoting;
import dev.athanor.sql.error.SchemaException;
import dev.athanor.sql.schema.option.DialectWords;
import dev.athanor.sql.type.ArrayType;
import dev.athanor.sql.type.NamedType;
import dev.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a column is to be, before it belongs to a table. Immutable: each method returns a new definition.
 *
 * <pre>{@code
 * column("name", varchar(30)).notNull()
 * column("user_id", INTEGER).references("user_account.id")
 * }</pre>
 *
 * @param <T> the Java type of the values
 */
public final class ColumnDefinition<T> extends ColumnTraits<T> implements TableItem, Cloneable {

    /**
     * Creates the definition of a column that may be null and is part of no key.
     *
     * @throws SchemaException if the name is blank ({@code S010})
     */
    public ColumnDefinition(String name, SqlType<T> type) {
        super(name, requireNonNull(type, "type"));
        if (name.isBlank()) {
            throw new SchemaException("S010", "a column of type " + type.sql() + " has no name; give it one");
        }
    }

    /** Returns this as part of the primary key, and therefore not null. */
    public ColumnDefinition<T> primaryKey() {
        return with(copy -> copy.primaryKey = true);
    }

    /** Returns this without NULLs. */
    public ColumnDefinition<T> notNull() {
        return nullable(false);
    }

    /** Returns this with or without NULLs. */
    public ColumnDefinition<T> nullable(boolean allowed) {
        return with(copy -> copy.nullable = allowed);
    }

    /** Returns this with a unique constraint of its own. */
    public ColumnDefinition<T> unique() {
        return with(copy -> copy.unique = true);
    }

    /** Returns this with an index of its own, called {@code ix_table_column}. */
    public ColumnDefinition<T> indexed() {
        return with(copy -> copy.index = true);
    }

    /** Returns this with the database generating its values, or not. */
    public ColumnDefinition<T> autoincrement(boolean generated) {
        return with(copy -> copy.autoincrement = generated ? Autoincrement.YES : Autoincrement.NO);
    }

    /** Returns this with a default that the database fills in, as SQL: {@code "0"}, {@code "CURRENT_TIMESTAMP"}. */
    public ColumnDefinition<T> serverDefault(String sql) {
        return with(copy -> copy.values = values.withServerDefault(Fragment.of(sql)));
    }

    /** Returns this with a default that the database fills in. */
    public ColumnDefinition<T> serverDefault(Expression<? extends T> value) {
        return with(copy -> copy.values = values.withServerDefault(value));
    }

    /** Returns this with a value that the database fills in as a default; it is written as a literal. */
    public ColumnDefinition<T> serverDefaultValue(T value) {
        return with(copy -> copy.values = values.withServerDefault(Bind.of(name, type, value)));
    }

    /**
     * Returns this with values that the database fills in by itself, a trigger for example: it takes part in no
     * definition, but an insert may leave it out.
     */
    public ColumnDefinition<T> filledByDatabase() {
        return with(copy -> copy.values = values.withFilling(ColumnValues.Filling.ON_INSERT));
    }

    /**
     * Returns this with values that the database fills in by itself where an update gives none, a trigger for example,
     * or {@code ON UPDATE CURRENT_TIMESTAMP}: what they are then is asked for.
     */
    public ColumnDefinition<T> updatedByDatabase() {
        return with(copy -> copy.values = values.withFilling(ColumnValues.Filling.ON_UPDATE));
    }

    /**
     * Returns this as a number that tells the rows of one INSERT apart, where nothing else does: rows inserted in bulk
     * get 0, 1, 2 … in it, and what the database made for each comes back to the right one. For tables whose keys the
     * database neither counts nor is given.
     */
    public ColumnDefinition<T> sentinel() {
        return with(copy -> copy.values = values.withSentinel());
    }

    /**
     * Returns this with values that the database counts.
     *
     * @throws SchemaException if the values are not to be generated, or computed ({@code S022})
     */
    public ColumnDefinition<T> identity(Identity counter) {
        return with(copy -> copy.values = values.withIdentity(counter));
    }

    /** Returns this with values that the database computes of {@code sql}: {@code computed("w * h", STORED)}. */
    public ColumnDefinition<T> computed(String sql, Computed.Storage storage) {
        return computed(new Computed(Fragment.of(sql), storage));
    }

    /**
     * Returns this with values that the database computes.
     *
     * @throws SchemaException if the values come from elsewhere, too ({@code S022})
     */
    public ColumnDefinition<T> computed(Computed computation) {
        return with(copy -> copy.values = values.withComputed(computation));
    }

    /** Returns this with the next number of {@code numbers} where an insert gives no value. */
    public ColumnDefinition<T> sequence(Sequence numbers) {
        return with(copy ->
                copy.values = values.withSequence(numbers).withOnInsert(ColumnDefault.sql(numbers.nextValue(type))));
    }

    /** Returns this with text that is compared and ordered by the rules of {@code name}, as the database knows them. */
    public ColumnDefinition<T> collation(String name) {
        return with(copy -> copy.collation = name);
    }

    /** Returns this with a condition that each of its values satisfies, as SQL: {@code check("age > 17")}. */
    public ColumnDefinition<T> check(String condition) {
        List<CheckDefinition> longer = new ArrayList<>(checks);
        longer.add(new CheckDefinition(null, condition));
        return with(copy -> copy.checks = List.copyOf(longer));
    }

    /**
     * Returns this with words behind whether it may be null that {@code dialect} alone knows: {@code column("x",
     * INTEGER).notNull().words("sqlite", "ON CONFLICT IGNORE")}.
     */
    public ColumnDefinition<T> words(String dialect, String sql) {
        return with(copy -> copy.words = DialectWords.more(copy.words, dialect, sql));
    }

    /** Returns this as one that the database has in every table, such as {@code xmin}: it is not created. */
    public ColumnDefinition<T> system() {
        return with(copy -> copy.system = true);
    }

    /**
     * Returns this with its name between quotes wherever it stands, or never: then the database makes of its capitals
     * what it makes of them.
     *
     * @param always whether it is quoted though it needs it not; else it is not, though it may need it
     */
    public ColumnDefinition<T> quoted(boolean always) {
        return with(copy -> copy.quoting = always ? Quoting.ALWAYS : Quoting.NEVER);
    }

    /** Returns this with a comment that is kept in the database. */
    public ColumnDefinition<T> comment(String text) {
        return with(copy -> copy.comment = text);
    }

    /** Returns this with {@code value} remembered under {@code key}, for the program's own use. */
    public ColumnDefinition<T> info(String key, Object value) {
        Map<String, Object> more = new HashMap<>(info);
        more.put(key, value);
        return with(copy -> copy.info = Map.copyOf(more));
    }

    /** Returns this with {@code value} where an insert gives none; the engine fills it in. */
    public ColumnDefinition<T> defaultValue(T value) {
        return onInsert(ColumnDefault.of(value));
    }

    /** Returns this with a value that the engine fills in where an insert gives none. */
    public ColumnDefinition<T> onInsert(ColumnDefault<? extends T> value) {
        return with(copy -> copy.values = values.withOnInsert(value));
    }

    /** Returns this with a value that the engine fills in where an update gives none; an upsert leaves it alone. */
    public ColumnDefinition<T> onUpdate(ColumnDefault<? extends T> value) {
        return with(copy -> copy.values = values.withOnUpdate(value));
    }

    /** Returns this as a foreign key to {@code target}, written {@code table.column}. */
    public ColumnDefinition<T> references(String target) {
        return references(ColumnReference.to(target));
    }

    /** Returns this as a foreign key to {@code target}, written {@code table.column}. */
    public ColumnDefinition<T> references(String target, ReferentialAction onDelete) {
        return references(ColumnReference.to(target).onDelete(onDelete));
    }

    /** Returns this as a foreign key to {@code target}. */
    public ColumnDefinition<T> references(Column<?> target) {
        return references(target.table().key() + "." + target.name());
    }

    /** Returns this as the foreign key {@code reference}. */
    public ColumnDefinition<T> references(ColumnReference reference) {
        List<ColumnReference> longer = new ArrayList<>(references);
        longer.add(requireNonNull(reference, "reference"));
        return withReferences(longer);
    }

    /** Returns this with a type of its own in {@code schema}, unless it is in one already. */
    ColumnDefinition<T> placed(String schema) {
        SqlType<T> placed = placed(type, schema);
        return placed.equals(type) ? this : with(copy -> copy.type = placed);
    }

    @SuppressWarnings("unchecked") // an array of elements in another schema is one of the same values
    private static <V> SqlType<V> placed(SqlType<V> type, String schema) {
        if (type instanceof ArrayType<?> array) {
            return (SqlType<V>) ArrayType.of(placed(array.element(), schema));
        }
        return type instanceof NamedType<V> named && !named.isPlaced() ? named.inSchema(schema) : type;
    }

    ColumnDefinition<T> withReferences(List<ColumnReference> others) {
        return with(copy -> copy.references = List.copyOf(others));
    }

    @Override
    public void addTo(Table table) {
        Column<T> unused = table.add(this);
    }

    @SuppressWarnings("unchecked") // a clone has the class of the original
    private ColumnDefinition<T> with(Consumer<ColumnDefinition<T>> change) {
        try {
            ColumnDefinition<T> copy = (ColumnDefinition<T>) super.clone();
            change.accept(copy);
            copy.values.check(name, autoincrement == Autoincrement.NO);
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError("this class is Cloneable", e);
        }
    }

    @Override
    public String toString() {
        return name + " " + type.sql();
    }
}
