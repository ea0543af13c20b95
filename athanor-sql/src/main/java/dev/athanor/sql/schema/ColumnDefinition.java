package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Fragment;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.error.SchemaException;
import dev.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
public final class ColumnDefinition<T> implements TableItem, Cloneable {

    private final String name;
    private final SqlType<T> type;
    private boolean primaryKey;
    private @Nullable Boolean nullable;
    private boolean unique;
    private boolean index;
    private Autoincrement autoincrement = Autoincrement.AUTO;
    private @Nullable SqlNode serverDefault;
    private @Nullable Identity identity;
    private @Nullable Computed computed;
    private @Nullable Sequence sequence;
    private @Nullable String comment;
    private Map<String, Object> info = Map.of();
    private boolean filled;
    private @Nullable ColumnDefault<? extends T> insertDefault;
    private @Nullable ColumnDefault<? extends T> updateDefault;
    private List<ColumnReference> references = List.of();

    private ColumnDefinition(String name, SqlType<T> type) {
        if (name.isBlank()) {
            throw new SchemaException("S010", "a column of type " + type.sql() + " has no name; give it one");
        }
        this.name = name;
        this.type = requireNonNull(type, "type");
    }

    /** Returns the definition of a column that may be null and is part of no key. */
    public static <T> ColumnDefinition<T> of(String name, SqlType<T> type) {
        return new ColumnDefinition<>(name, type);
    }

    /** Returns this as part of the primary key, and therefore not null. */
    public ColumnDefinition<T> primaryKey() {
        ColumnDefinition<T> copy = copy();
        copy.primaryKey = true;
        return copy;
    }

    /** Returns this without NULLs. */
    public ColumnDefinition<T> notNull() {
        return nullable(false);
    }

    /** Returns this with or without NULLs. */
    public ColumnDefinition<T> nullable(boolean allowed) {
        ColumnDefinition<T> copy = copy();
        copy.nullable = allowed;
        return copy;
    }

    /** Returns this with a unique constraint of its own. */
    public ColumnDefinition<T> unique() {
        ColumnDefinition<T> copy = copy();
        copy.unique = true;
        return copy;
    }

    /** Returns this with an index of its own, called {@code ix_table_column}. */
    public ColumnDefinition<T> indexed() {
        ColumnDefinition<T> copy = copy();
        copy.index = true;
        return copy;
    }

    /** Returns this with the database generating its values, or not. */
    public ColumnDefinition<T> autoincrement(boolean generated) {
        ColumnDefinition<T> copy = copy();
        copy.autoincrement = generated ? Autoincrement.YES : Autoincrement.NO;
        return copy;
    }

    /** Returns this with a default that the database fills in, as SQL: {@code "0"}, {@code "CURRENT_TIMESTAMP"}. */
    public ColumnDefinition<T> serverDefault(String sql) {
        return withServerDefault(Fragment.of(sql));
    }

    /** Returns this with a default that the database fills in. */
    public ColumnDefinition<T> serverDefault(Expression<? extends T> value) {
        return withServerDefault(value);
    }

    /** Returns this with a value that the database fills in as a default; it is written as a literal. */
    public ColumnDefinition<T> serverDefaultValue(T value) {
        return withServerDefault(Bind.of(name, type, value));
    }

    private ColumnDefinition<T> withServerDefault(SqlNode value) {
        if (computed != null) {
            throw contradiction("a default, but its values are computed", "leave one of the two out");
        }
        ColumnDefinition<T> copy = copy();
        copy.serverDefault = value;
        return copy;
    }

    /**
     * Returns this with values that the database fills in by itself, a trigger for example: it takes part in no
     * definition, but an insert may leave it out.
     */
    public ColumnDefinition<T> filledByDatabase() {
        ColumnDefinition<T> copy = copy();
        copy.filled = true;
        return copy;
    }

    /**
     * Returns this with values that the database counts.
     *
     * @throws SchemaException if the values are not to be generated, or computed ({@code S022})
     */
    public ColumnDefinition<T> identity(Identity counter) {
        if (autoincrement == Autoincrement.NO) {
            throw contradiction("an identity, but autoincrement(false)", "leave one of the two out");
        }
        if (computed != null || serverDefault != null) {
            throw contradiction("an identity, but its values come from elsewhere, too", "leave one of the two out");
        }
        ColumnDefinition<T> copy = copy();
        copy.identity = requireNonNull(counter, "counter");
        return copy;
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
    public ColumnDefinition<T> computed(Computed values) {
        if (serverDefault != null || identity != null) {
            throw contradiction("computed values, but a default or an identity, too", "leave one of the two out");
        }
        ColumnDefinition<T> copy = copy();
        copy.computed = requireNonNull(values, "values");
        return copy;
    }

    private SchemaException contradiction(String what, String wayOut) {
        return new SchemaException("S022", "column " + name + " is to have " + what + "; " + wayOut);
    }

    /** Returns this with the next number of {@code numbers} where an insert gives no value. */
    public ColumnDefinition<T> sequence(Sequence numbers) {
        ColumnDefinition<T> copy = copy();
        copy.sequence = numbers;
        copy.insertDefault = ColumnDefault.sql(numbers.nextValue(type));
        return copy;
    }

    /** Returns this with a comment that is kept in the database. */
    public ColumnDefinition<T> comment(String text) {
        ColumnDefinition<T> copy = copy();
        copy.comment = text;
        return copy;
    }

    /** Returns this with {@code value} remembered under {@code key}, for the program's own use. */
    public ColumnDefinition<T> info(String key, Object value) {
        ColumnDefinition<T> copy = copy();
        Map<String, Object> more = new HashMap<>(info);
        more.put(key, value);
        copy.info = Map.copyOf(more);
        return copy;
    }

    /** Returns this with {@code value} where an insert gives none; the engine fills it in. */
    public ColumnDefinition<T> defaultValue(T value) {
        return onInsert(ColumnDefault.of(value));
    }

    /** Returns this with a value that the engine fills in where an insert gives none. */
    public ColumnDefinition<T> onInsert(ColumnDefault<? extends T> value) {
        ColumnDefinition<T> copy = copy();
        copy.insertDefault = requireNonNull(value, "value");
        return copy;
    }

    /** Returns this with a value that the engine fills in where an update gives none; an upsert leaves it alone. */
    public ColumnDefinition<T> onUpdate(ColumnDefault<? extends T> value) {
        ColumnDefinition<T> copy = copy();
        copy.updateDefault = requireNonNull(value, "value");
        return copy;
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
        ColumnDefinition<T> copy = copy();
        List<ColumnReference> longer = new ArrayList<>(references);
        longer.add(requireNonNull(reference, "reference"));
        copy.references = List.copyOf(longer);
        return copy;
    }

    ColumnDefinition<T> withReferences(List<ColumnReference> others) {
        ColumnDefinition<T> copy = copy();
        copy.references = List.copyOf(others);
        return copy;
    }

    /** {@return the name} */
    public String name() {
        return name;
    }

    /** {@return the type} */
    public SqlType<T> type() {
        return type;
    }

    /** {@return whether the column is part of the primary key} */
    public boolean isPrimaryKey() {
        return primaryKey;
    }

    /** {@return whether NULLs are allowed: as said, else unless part of the primary key} */
    public boolean isNullable() {
        return nullable == null ? !primaryKey : nullable;
    }

    /** {@return whether the column has a unique constraint of its own} */
    public boolean isUnique() {
        return unique;
    }

    /** {@return whether the column has an index of its own} */
    public boolean isIndexed() {
        return index;
    }

    /** {@return whether the database generates values} */
    public Autoincrement autoincrement() {
        return autoincrement;
    }

    /** {@return the default the database fills in, an expression or a {@link Fragment}, or {@code null}} */
    public @Nullable SqlNode serverDefault() {
        return serverDefault;
    }

    /** {@return how the database counts the values, or {@code null}} */
    public @Nullable Identity identity() {
        return identity;
    }

    /** {@return what the database computes the values of, or {@code null}} */
    public @Nullable Computed computed() {
        return computed;
    }

    /** {@return the sequence that numbers come from, or {@code null}} */
    public @Nullable Sequence sequence() {
        return sequence;
    }

    /** {@return the comment, or {@code null}} */
    public @Nullable String comment() {
        return comment;
    }

    /** {@return what the program remembers of the column} */
    public Map<String, Object> info() {
        return info;
    }

    /** {@return what the engine fills in where an insert gives no value, or {@code null}} */
    public @Nullable ColumnDefault<? extends T> insertDefault() {
        return insertDefault;
    }

    /** {@return what the engine fills in where an update gives no value, or {@code null}} */
    public @Nullable ColumnDefault<? extends T> updateDefault() {
        return updateDefault;
    }

    /** {@return whether the database has a value where an insert gives none} */
    public boolean isFilledByDatabase() {
        return filled || serverDefault != null || identity != null || computed != null;
    }

    /** {@return the foreign keys this column alone makes} */
    public List<ColumnReference> references() {
        return references;
    }

    @Override
    public void addTo(Table table) {
        Column<T> unused = table.add(this);
    }

    @SuppressWarnings("unchecked") // a clone has the class of the original
    private ColumnDefinition<T> copy() {
        try {
            return (ColumnDefinition<T>) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError("this class is Cloneable", e);
        }
    }

    @Override
    public String toString() {
        return name + " " + type.sql();
    }
}
