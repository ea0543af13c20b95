package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.TrustedSql;
import dev.athanor.sql.error.SchemaException;
import dev.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
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
    private @Nullable TrustedSql serverDefault;
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
        ColumnDefinition<T> copy = copy();
        copy.serverDefault = new TrustedSql(sql);
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

    /** {@return the default the database fills in, or {@code null}} */
    public @Nullable TrustedSql serverDefault() {
        return serverDefault;
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
