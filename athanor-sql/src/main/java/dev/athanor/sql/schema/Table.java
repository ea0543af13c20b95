package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.Atom;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Named;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.error.SchemaException;
import dev.athanor.sql.type.SqlType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A table of the database. Equal only to itself, but for those of {@link LightTable}.
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
public class Table extends Atom implements FromClause, Named {

    private final String name;
    private final @Nullable String schema;
    private final TableContents contents;
    private final SchemaActions actions = new SchemaActions();
    private final Map<String, Object> info = new ConcurrentHashMap<>();

    /** Creates a table without columns yet, in the schema of its MetaData. */
    protected Table(String name, MetaData metadata) {
        this(name, null, metadata);
    }

    /**
     * Creates a table without columns yet.
     *
     * @param schema its schema; {@code null} for that of the MetaData, empty for the database's default one
     */
    protected Table(String name, @Nullable String schema, MetaData metadata) {
        this.name = requireNonNull(name, "name");
        this.schema = schema == null ? metadata.schema() : schema.isEmpty() ? null : schema;
        this.contents = new TableContents(this, metadata);
        metadata.add(this);
    }

    /** Defines a table in the schema of its MetaData. */
    public static Table of(String name, MetaData metadata, TableItem... items) {
        return of(name, null, metadata, items);
    }

    /**
     * Defines a table.
     *
     * @param schema its schema; {@code null} for that of the MetaData, empty for the database's default one
     */
    public static Table of(String name, @Nullable String schema, MetaData metadata, TableItem... items) {
        Table table = new Table(name, schema, metadata);
        try {
            table.define(items);
        } catch (SchemaException refused) {
            metadata.remove(table); // half a table is none
            throw refused;
        }
        return table;
    }

    /**
     * Adds {@code items}: what needs the columns to be there already, such as an index of an expression, or belongs to
     * a typed table.
     *
     * @throws SchemaException if it is one without a MetaData ({@code S026}), or the naming convention wraps the names
     *     of checks and one has none ({@code S021})
     */
    public final void define(TableItem... items) {
        if (this instanceof LightTable) {
            throw new SchemaException(
                    "S026",
                    "table " + key() + " has no MetaData, and is no more than its name and columns; define it by"
                            + " Table.of(name, metadata, ...) to give it more");
        }
        for (TableItem item : items) {
            item.addTo(this);
        }
        contents.checkNames();
    }

    /** Creates this table with its indexes and comments; what is there already is the database's to refuse. */
    public final void create(DdlTarget target) {
        target.createTables(List.of(this), false);
    }

    /** Drops this table; that it is not there is the database's to refuse. */
    public final void drop(DdlTarget target) {
        target.dropTables(List.of(this), false);
    }

    /** {@return a place for what the program wants to remember of this table, empty at first} */
    public final Map<String, Object> info() {
        return info;
    }

    /** Does {@code action} when this table is created or dropped, at {@code moment}. */
    public final void on(SchemaMoment moment, SchemaAction action) {
        actions.add(moment, action);
    }

    /** Does what is to be done at {@code moment}; for those who create and drop tables. */
    public final void happens(SchemaMoment moment, SchemaEvent event) {
        actions.run(moment, event);
    }

    /**
     * Returns the table of that name as the database has it, in the default schema.
     *
     * <pre>{@code
     * Table users = Table.reflect("user_account", metadata, connection);
     * }</pre>
     *
     * @param key the name, with its schema and a dot before it if it is not in the default one
     * @param known what is known better: a column replaces the database's of the same name
     */
    public static Table reflect(String key, MetaData metadata, TableSource source, TableItem... known) {
        return Reflection.of(source, metadata).table(key, null, List.of(known));
    }

    /**
     * Returns the table of that name as the database has it, with some of its columns only; constraints and indexes
     * with others are left out.
     *
     * @param key the name, with its schema and a dot before it if it is not in the default one
     * @throws SchemaException if there is no such column ({@code S004})
     */
    public static Table reflectColumns(String key, MetaData metadata, TableSource source, String... columns) {
        return Reflection.of(source, metadata).table(key, Set.of(columns), List.of());
    }

    /** Adds a column to this table, which is being defined. */
    @CanIgnoreReturnValue
    protected final <T> Column<T> add(ColumnDefinition<T> definition) {
        Column<T> column = contents.add(definition);
        contents.checkNames();
        return column;
    }

    final TableContents contents() {
        return contents;
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
        return contents.metadata();
    }

    @Override
    public final List<Column<?>> columns() {
        return contents.columns();
    }

    /**
     * Returns a column by name.
     *
     * @throws SchemaException if there is none ({@code S004})
     */
    @Override
    public final Column<?> c(String column) {
        return contents.column(column);
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
        return contents.find(column);
    }

    /** {@return the columns of the primary key, in order; empty if there is none} */
    public final List<Column<?>> primaryKey() {
        return contents.primaryKey();
    }

    /** {@return the column whose values the database generates, or {@code null}} */
    public final @Nullable Column<?> autoincrement() {
        return contents.autoincrement();
    }

    /** {@return the name of the primary key's constraint, or {@code null} if it has none of its own} */
    public final @Nullable String primaryKeyName() {
        return contents.primaryKeyName();
    }

    /** {@return whether {@code constraint} is not the name given to one, but made by the naming convention} */
    public final boolean isMadeName(String constraint) {
        return contents.isMadeName(constraint);
    }

    /** {@return whether {@code index} is not the name given to one, but made by the naming convention} */
    public final boolean isMadeIndexName(String index) {
        return contents.isMadeIndexName(index);
    }

    /** {@return what the table is about, kept in the database, or {@code null}} */
    public final @Nullable String comment() {
        return contents.comment();
    }

    /** {@return the words of CREATE TABLE that are of one database} */
    public final List<TableOption> options() {
        return contents.options();
    }

    /** {@return whether a column has a value that the engine fills in} */
    public final boolean hasDefaults() {
        return contents.hasDefaults();
    }

    /** {@return the constraints in the order they are written: those of the table, then those of its columns} */
    public final List<Constraint> constraints() {
        return contents.constraints();
    }

    /** {@return the foreign keys, in the order they are written} */
    public final List<ForeignKey> foreignKeys() {
        return contents.constraints(ForeignKey.class);
    }

    /** {@return the unique constraints, in the order they are written} */
    public final List<UniqueConstraint> uniques() {
        return contents.constraints(UniqueConstraint.class);
    }

    /** {@return the check constraints, in the order they are written} */
    public final List<CheckConstraint> checks() {
        return contents.constraints(CheckConstraint.class);
    }

    /** {@return the indexes, in order of definition} */
    public final List<Index> indexes() {
        return contents.indexes();
    }

    /**
     * Returns a table like this in {@code other}. Foreign keys to tables of the same schema refer to those of that name
     * there.
     *
     * @throws SchemaException if there is one of the same name ({@code S001})
     */
    public final Table copyTo(MetaData other) {
        return TableCopy.of(this, Table.of(name, schema == null ? "" : schema, other), null);
    }

    /** Returns a table like this in {@code other}, in another schema and with another name, see the one without. */
    public final Table copyTo(MetaData other, @Nullable String otherSchema, String otherName) {
        return TableCopy.of(this, Table.of(otherName, otherSchema == null ? "" : otherSchema, other), null);
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
        out.schema(schema).name(name);
    }

    @Override
    public String toString() {
        return key();
    }
}
