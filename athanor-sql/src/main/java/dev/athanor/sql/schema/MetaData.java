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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
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
    private final Set<View> views = new LinkedHashSet<>();
    private final SchemaActions actions = new SchemaActions();
    private final List<ReflectionScope.ColumnChange> reflections = new CopyOnWriteArrayList<>();
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

    /** Adds {@code view}, to be created behind the tables, and behind the views that were added before. */
    public synchronized void add(View view) {
        views.add(view);
    }

    /** {@return the views that were added, in that order} */
    public synchronized List<View> views() {
        return List.copyOf(views);
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
     * Returns the tables so that each follows those its foreign keys refer to and those it depends on; by name where
     * nothing else decides. Keys that go in a circle are left aside: {@link #circularKeys()} has them.
     *
     * @throws SchemaException if tables depend on each other by {@link #dependsOn} in a circle ({@code S027})
     */
    public List<Table> sortedTables() {
        return TableOrder.of(tables()).tables();
    }

    /**
     * Has {@code table} created behind {@code other} and dropped before it, as if it referred to it.
     *
     * <pre>{@code
     * metadata.dependsOn(audit, users); // a trigger of audit reads users
     * }</pre>
     */
    public void dependsOn(Table table, Table other) {
        table.contents().dependsOn(other);
    }

    /** Returns the foreign keys that {@link #sortedTables} leaves aside, for they go in a circle of several tables. */
    public List<ForeignKey> circularKeys() {
        return TableOrder.of(tables()).later().stream()
                .filter(key -> !key.options().byAlter())
                .toList();
    }

    /**
     * Returns the table called {@code key}.
     *
     * @throws SchemaException if there is none ({@code S012})
     */
    public Table require(String key) {
        Table found = table(key);
        if (found == null) {
            throw new SchemaException(
                    "S012", "this MetaData has no table " + key + "; it has " + tables.keySet() + ": define it before");
        }
        return found;
    }

    /** Returns the table called {@code name} as it is, if it is defined already; else defines it. */
    public Table keep(String name, TableItem... items) {
        Table known = find(name);
        return known != null ? known : Table.of(name, this, items);
    }

    /**
     * Returns the table called {@code name} with {@code items} added if it is defined already, columns in the place of
     * those of the same name; else defines it.
     */
    public Table extend(String name, TableItem... items) {
        Table known = find(name);
        if (known == null) {
            return Table.of(name, this, items);
        }
        for (TableItem item : items) {
            if (item instanceof ColumnDefinition<?> column) {
                known.contents().replace(column);
            } else {
                known.define(item);
            }
        }
        return known;
    }

    /** Does {@code change} with each column that is found in a database by {@code reflect}, before a table has it. */
    public void onReflect(ReflectionScope.ColumnChange change) {
        reflections.add(change);
    }

    TableItem reflected(String table, TableItem item) {
        TableItem changed = item;
        for (ReflectionScope.ColumnChange change : reflections) {
            if (changed instanceof ColumnDefinition<?> column) {
                changed = change.found(table, column);
            }
        }
        return changed;
    }

    /**
     * Defines the tables of the default schema as the database has them, and those they refer to. Tables that are
     * defined already are left as they are.
     *
     * @param only the names of the tables wanted; all if there is none
     */
    public void reflect(TableSource source, String... only) {
        if (only.length == 0) {
            reflect(source, ReflectionScope.ALL);
            return;
        }
        Reflection reflection = Reflection.of(source, this);
        for (String name : only) {
            Table unused = reflection.table(name, null, List.of());
        }
    }

    /**
     * Defines the tables of {@code schema} as the database has them, and those they refer to.
     *
     * @param views whether its views are defined as well
     */
    public void reflectSchema(TableSource source, @Nullable String schema, boolean views) {
        ReflectionScope scope = ReflectionScope.ALL.inSchema(schema);
        reflect(source, views ? scope.withViews() : scope);
    }

    /** Defines the tables of {@code scope} as the database has them. */
    public void reflect(TableSource source, ReflectionScope scope) {
        Reflection.of(source, this).all(scope);
    }

    /**
     * Creates the tables, in the order of their dependencies, that the database does not have yet, with their sequences
     * before, and the foreign keys that go in a circle and the views after them.
     */
    public void createAll(DdlTarget target) {
        target.createSchema(SchemaPlan.of(this, tables(), true).with(views()));
    }

    /** Creates {@code some} of the tables that the database does not have yet. */
    public void createAll(DdlTarget target, Collection<Table> some) {
        target.createSchema(
                SchemaPlan.of(this, tables().stream().filter(some::contains).toList(), true));
    }

    /**
     * Drops the views, and the tables, those that refer to others first, that the database has.
     *
     * @throws SchemaException if foreign keys go in a circle, and one of them has no name by which it could be dropped
     *     first ({@code S024})
     */
    public void dropAll(DdlTarget target) {
        target.dropSchema(SchemaPlan.of(this, tables(), true).with(views()));
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
            views.addAll(other.views());
        }
        other.clear();
    }

    /**
     * Returns a table like {@code original} in this, with foreign keys to the tables that {@code targets} gives for
     * those that the original refers to.
     *
     * <pre>{@code
     * metadata.copyOf(orders, "tenant", "orders", target -> target.replace("shared.", "common."));
     * }</pre>
     *
     * @param schema its schema; {@code null} for the database's default one
     * @param targets the key of the table to refer to, for that of the one the original refers to
     * @throws SchemaException if there is one of the same name ({@code S001})
     */
    public Table copyOf(Table original, @Nullable String schema, String name, UnaryOperator<String> targets) {
        return TableCopy.of(original, Table.of(name, schema == null ? "" : schema, this), targets);
    }

    /** Removes all tables, views and sequences. */
    public synchronized void clear() {
        views.clear();
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
