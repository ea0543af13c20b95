package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Named;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.error.SchemaException;
import dev.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of the database. Equal only to itself.
 *
 * <pre>{@code
 * Table users = Table.of("user_account", metadata,
 *         column("id", INTEGER).primaryKey(),
 *         column("name", varchar(30)).notNull());
 * users.c("name", String.class).eq("sandy")
 * }</pre>
 *
 * <p>A subclass gives the columns names and types of its own; it only adds fields:
 *
 * <pre>{@code
 * final class Users extends Table {
 *     final Column<Integer> id = add(column("id", INTEGER).primaryKey());
 *     Users(MetaData metadata) { super("user_account", metadata); }
 * }
 * }</pre>
 */
public class Table implements FromClause, Named {

    private static final Set<Class<?>> WHOLE_NUMBERS = Set.of(Integer.class, Long.class, Short.class);

    private final String name;
    private final @Nullable String schema;
    private volatile MetaData metadata;
    private final Map<String, Column<?>> columns = new LinkedHashMap<>();
    private final List<Constraint> ofTable = new ArrayList<>();
    private final List<Constraint> ofColumns = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private @Nullable String primaryKeyName;
    private List<Column<?>> primaryKeyOrder = List.of();

    /** Creates a table without columns yet, in the default schema. */
    protected Table(String name, MetaData metadata) {
        this(name, null, metadata);
    }

    /** Creates a table without columns yet. */
    protected Table(String name, @Nullable String schema, MetaData metadata) {
        this.name = requireNonNull(name, "name");
        this.schema = schema;
        this.metadata = metadata;
        metadata.add(this);
    }

    /** Defines a table in the default schema. */
    public static Table of(String name, MetaData metadata, TableItem... items) {
        return of(name, null, metadata, items);
    }

    /** Defines a table. */
    public static Table of(String name, @Nullable String schema, MetaData metadata, TableItem... items) {
        Table table = new Table(name, schema, metadata);
        for (TableItem item : items) {
            item.addTo(table);
        }
        return table;
    }

    /** Adds a column to this table, which is being defined. */
    @CanIgnoreReturnValue
    protected final <T> Column<T> add(ColumnDefinition<T> definition) {
        Column<T> column = new Column<>(this, definition, columns.size());
        if (columns.putIfAbsent(definition.name(), column) != null) {
            throw new SchemaException(
                    "S005",
                    "table " + key() + " has two columns called " + definition.name() + "; remove or rename one");
        }
        if (definition.autoincrement() == Autoincrement.YES
                && !WHOLE_NUMBERS.contains(definition.type().javaType())) {
            throw new SchemaException(
                    "S011",
                    "column " + column + " of type " + definition.type().sql() + " is to be generated, but only whole"
                            + " numbers are; take another type, or a server default");
        }
        for (ColumnReference reference : definition.references()) {
            ofColumns.add(key(column, reference));
        }
        if (definition.isUnique()) {
            ofColumns.add(new UniqueConstraint(null, List.of(column)));
        }
        if (definition.isIndexed()) {
            add(new Index("ix_" + name + "_" + definition.name(), this, List.of(column), false));
        }
        return column;
    }

    final void moveTo(MetaData other) {
        metadata = other;
    }

    private static ForeignKey key(Column<?> column, ColumnReference reference) {
        String target = reference.target();
        int dot = target.lastIndexOf('.');
        if (dot <= 0 || dot == target.length() - 1) {
            throw new SchemaException("S006", "column " + column + " refers to '" + target + "'; write table.column");
        }
        return new ForeignKey(
                reference.name(),
                List.of(column),
                target.substring(0, dot),
                List.of(target.substring(dot + 1)),
                reference.onDelete(),
                reference.onUpdate());
    }

    final void add(Constraint constraint) {
        ofTable.add(constraint);
    }

    final void define(PrimaryKeyDefinition key) {
        List<Column<?>> order = columns(key.columns());
        if (!Set.copyOf(order).equals(Set.copyOf(primaryKey()))) {
            throw new SchemaException(
                    "S008",
                    "the primary key of table " + key() + " lists " + key.columns() + ", but the columns defined with"
                            + " primaryKey() are "
                            + primaryKey().stream().map(Column::name).toList()
                            + "; list the same columns");
        }
        primaryKeyName = key.name();
        primaryKeyOrder = order;
    }

    final List<Column<?>> columns(List<String> names) {
        return names.stream().<Column<?>>map(this::c).toList();
    }

    final void add(Index index) {
        indexes.add(index);
    }

    @Override
    public final String name() {
        return name;
    }

    /** {@return the schema, or {@code null} for the default one} */
    public final @Nullable String schema() {
        return schema;
    }

    /**
     * {@return the name by which the MetaData knows the table: with its schema and a dot before it where it has one}
     */
    public final String key() {
        return schema == null ? name : schema + "." + name;
    }

    /** {@return the collection this table belongs to} */
    public final MetaData metadata() {
        return metadata;
    }

    @Override
    public final List<Column<?>> columns() {
        return List.copyOf(columns.values());
    }

    /**
     * Returns a column by name.
     *
     * @throws SchemaException if there is none ({@code S004})
     */
    @Override
    public final Column<?> c(String column) {
        Column<?> found = columns.get(column);
        if (found == null) {
            throw new SchemaException(
                    "S004", "table " + key() + " has no column " + column + "; it has " + columns.keySet());
        }
        return found;
    }

    /**
     * Returns a column by name, of the Java type it is known to have.
     *
     * @throws SchemaException if there is none ({@code S004}) or its values are of another type ({@code S007})
     */
    @Override
    @SuppressWarnings("unchecked") // the class is compared first
    public final <T> Column<T> c(String column, Class<T> javaType) {
        Column<?> found = c(column);
        SqlType<?> type = found.type();
        if (type.javaType() != javaType) {
            throw new SchemaException(
                    "S007",
                    "column " + found + " holds " + type.javaType().getName() + ", not " + javaType.getName()
                            + "; ask for its own type");
        }
        return (Column<T>) found;
    }

    /** {@return the column called {@code column}, or {@code null}} */
    public final @Nullable Column<?> find(String column) {
        return columns.get(column);
    }

    /** {@return the columns of the primary key, in order; empty if there is none} */
    public final List<Column<?>> primaryKey() {
        if (!primaryKeyOrder.isEmpty()) {
            return primaryKeyOrder;
        }
        return columns.values().stream()
                .filter(Column::isPrimaryKey)
                .<Column<?>>map(column -> column)
                .toList();
    }

    /** {@return the column whose values the database generates, or {@code null}} */
    public final @Nullable Column<?> autoincrement() {
        List<Column<?>> key = primaryKey();
        for (Column<?> column : key) {
            Autoincrement said = column.definition().autoincrement();
            boolean fits = key.size() == 1
                    && WHOLE_NUMBERS.contains(column.type().javaType())
                    && column.definition().serverDefault() == null
                    && column.definition().references().isEmpty();
            if (said == Autoincrement.YES || (said == Autoincrement.AUTO && fits)) {
                return column;
            }
        }
        return null;
    }

    /** {@return the name of the primary key's constraint, or {@code null} if it has none of its own} */
    public final @Nullable String primaryKeyName() {
        return primaryKeyName;
    }

    /** {@return the constraints in the order they are written: those of the table, then those of its columns} */
    public final List<Constraint> constraints() {
        List<Constraint> all = new ArrayList<>(ofTable);
        all.addAll(ofColumns);
        return List.copyOf(all);
    }

    /** {@return the foreign keys, in the order they are written} */
    public final List<ForeignKey> foreignKeys() {
        return constraints(ForeignKey.class);
    }

    /** {@return the unique constraints, in the order they are written} */
    public final List<UniqueConstraint> uniques() {
        return constraints(UniqueConstraint.class);
    }

    /** {@return the check constraints, in the order they are written} */
    public final List<CheckConstraint> checks() {
        return constraints(CheckConstraint.class);
    }

    private <C extends Constraint> List<C> constraints(Class<C> kind) {
        return constraints().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** {@return the indexes, in order of definition} */
    public final List<Index> indexes() {
        return List.copyOf(indexes);
    }

    /** Returns this table under a second name. */
    public final Alias as(String alias) {
        return new Alias(this, alias);
    }

    @Override
    public final FromClause traverse(Traversal walk) {
        return walk.value(this);
    }

    @Override
    public final void render(SqlWriter out) {
        renderName(out);
    }

    @Override
    public final void renderName(SqlWriter out) {
        if (schema != null) {
            out.name(schema).sql(".");
        }
        out.name(name);
    }

    @Override
    public String toString() {
        return key();
    }
}
