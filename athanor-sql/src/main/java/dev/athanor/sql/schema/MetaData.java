package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.sql.error.SchemaException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection of tables that belong together: they refer to each other by name, and are created and dropped together.
 *
 * <pre>{@code
 * MetaData metadata = new MetaData();
 * Table users = Table.of("user_account", metadata, column("id", INTEGER).primaryKey());
 * metadata.createAll(engine);
 * }</pre>
 */
public final class MetaData {

    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Set<Sequence> sequences = new LinkedHashSet<>();
    private final SchemaActions actions = new SchemaActions();
    private final Map<String, Object> info = new ConcurrentHashMap<>();
    private final @Nullable String schema;
    private final NamingConvention naming;

    /** Creates an empty collection. */
    public MetaData() {
        this(null, NamingConvention.DEFAULT);
    }

    /** Creates an empty collection whose constraints and indexes are named by {@code naming}. */
    public MetaData(NamingConvention naming) {
        this(null, naming);
    }

    /**
     * Creates an empty collection.
     *
     * @param schema the schema of tables that do not name one, or {@code null} for the database's default one
     * @param naming how constraints and indexes without a name are called
     */
    public MetaData(@Nullable String schema, NamingConvention naming) {
        this.schema = schema;
        this.naming = requireNonNull(naming, "naming");
    }

    /** {@return the schema of tables that do not name one, or {@code null}} */
    public @Nullable String schema() {
        return schema;
    }

    /** {@return how constraints and indexes without a name are called} */
    public NamingConvention naming() {
        return naming;
    }

    /** {@return the schemas that tables are in, without the database's default one} */
    public Set<String> schemas() {
        Set<String> schemas = new LinkedHashSet<>();
        for (Table table : tables()) {
            if (table.schema() != null) {
                schemas.add(table.schema());
            }
        }
        return schemas;
    }

    /** Adds {@code sequence}, to be created before the tables; those of columns need not be added. */
    public synchronized void add(Sequence sequence) {
        sequences.add(sequence);
    }

    /** {@return the sequences that were added} */
    public synchronized List<Sequence> sequences() {
        return List.copyOf(sequences);
    }

    /** Does {@code action} when the tables are created or dropped together, at {@code moment}. */
    public void on(SchemaMoment moment, SchemaAction action) {
        actions.add(moment, action);
    }

    /** Does what is to be done at {@code moment}; for those who create and drop tables. */
    public void happens(SchemaMoment moment, SchemaEvent event) {
        actions.run(moment, event);
    }

    /** {@return a place for what the program wants to remember of this, empty at first} */
    public Map<String, Object> info() {
        return info;
    }

    /** Removes {@code table}; it is on its own then, and its foreign keys lead nowhere. */
    public synchronized void remove(Table table) {
        tables.remove(table.key(), table);
    }

    /** {@return the tables in the order they were defined} */
    public synchronized List<Table> tables() {
        return List.copyOf(tables.values());
    }

    /** {@return the table called {@code key}, with its schema and a dot before it where it has one, or {@code null}} */
    public synchronized @Nullable Table table(String key) {
        return tables.get(key);
    }

    /**
     * {@return the table called {@code key}, in the schema of this where it names none and is there, or {@code null}}
     */
    @Nullable
    Table find(String key) {
        Table own = schema == null || key.contains(".") ? null : table(schema + "." + key);
        return own != null ? own : table(key);
    }

    /**
     * Returns the tables so that each follows those its foreign keys refer to. Tables that refer to each other in a
     * circle stand in the order they were defined.
     */
    public List<Table> sortedTables() {
        return TableOrder.of(tables()).tables();
    }

    /**
     * Defines the tables of the default schema as the database has them, and those they refer to. Tables that are
     * defined already are left as they are.
     *
     * @param only the names of the tables wanted; all if there is none
     */
    public void reflect(TableSource source, String... only) {
        List<String> wanted = only.length == 0 ? source.tableNames(null, false) : List.of(only);
        Reflection reflection = Reflection.of(source, this);
        for (String name : wanted) {
            Table unused = reflection.table(name, null, List.of());
        }
    }

    /**
     * Defines the tables of {@code schema} as the database has them, and those they refer to.
     *
     * @param views whether its views are defined as well
     */
    public void reflectSchema(TableSource source, @Nullable String schema, boolean views) {
        Reflection reflection = Reflection.of(source, this);
        for (String name : source.tableNames(schema, views)) {
            Table unused = reflection.table(schema == null ? name : schema + "." + name, null, List.of());
        }
    }

    /**
     * Creates the tables, in the order of their dependencies, that the database does not have yet, with their sequences
     * before and the foreign keys that go in a circle after them.
     */
    public void createAll(DdlTarget target) {
        target.createSchema(SchemaPlan.of(this, tables(), true));
    }

    /** Creates {@code some} of the tables that the database does not have yet. */
    public void createAll(DdlTarget target, Collection<Table> some) {
        target.createSchema(
                SchemaPlan.of(this, tables().stream().filter(some::contains).toList(), true));
    }

    /**
     * Drops the tables, those that refer to others first, that the database has.
     *
     * @throws SchemaException if foreign keys go in a circle, and one of them has no name by which it could be dropped
     *     first ({@code S024})
     */
    public void dropAll(DdlTarget target) {
        target.dropSchema(SchemaPlan.of(this, tables(), true));
    }

    /** Drops {@code some} of the tables that the database has. */
    public void dropAll(DdlTarget target, Collection<Table> some) {
        target.dropSchema(
                SchemaPlan.of(this, tables().stream().filter(some::contains).toList(), true));
    }

    /**
     * Takes the tables of {@code other} over, which is empty afterwards: from now on they belong together.
     *
     * @throws SchemaException if both have a table of the same name ({@code S001}); then nothing is taken over
     */
    public void takeOver(MetaData other) {
        for (Table table : other.tables()) {
            if (table(table.key()) != null) {
                throw duplicate(table);
            }
        }
        for (Table table : other.tables()) {
            add(table);
            table.contents().moveTo(this);
        }
        synchronized (this) {
            sequences.addAll(other.sequences());
        }
        other.clear();
    }

    /** Removes all tables and sequences. */
    public synchronized void clear() {
        sequences.clear();
        tables.clear();
    }

    @CanIgnoreReturnValue
    synchronized Table add(Table table) {
        Table known = tables.putIfAbsent(table.key(), table);
        if (known != null) {
            throw duplicate(table);
        }
        return table;
    }

    private static SchemaException duplicate(Table table) {
        return new SchemaException(
                "S001",
                "table " + table.key()
                        + " is already defined in this MetaData; a name stands for one table, so take"
                        + " the existing one by metadata.table(\"" + table.key() + "\") or choose another name");
    }

    @Override
    public String toString() {
        return "MetaData" + tables.keySet();
    }
}
