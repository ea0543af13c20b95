package dev.athanor.sql.schema;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.sql.error.SchemaException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Creates an empty collection. */
    public MetaData() {}

    /** {@return the tables in the order they were defined} */
    public synchronized List<Table> tables() {
        return List.copyOf(tables.values());
    }

    /** {@return the table called {@code key}, with its schema and a dot before it where it has one, or {@code null}} */
    public synchronized @Nullable Table table(String key) {
        return tables.get(key);
    }

    /**
     * Returns the tables so that each follows those its foreign keys refer to. Tables that refer to each other in a
     * circle stand in the order they were defined.
     */
    public List<Table> sortedTables() {
        List<Table> sorted = new ArrayList<>();
        Set<Table> done = new LinkedHashSet<>();
        for (Table table : tables()) {
            visit(table, done, new LinkedHashSet<>(), sorted);
        }
        return List.copyOf(sorted);
    }

    private static void visit(Table table, Set<Table> done, Set<Table> path, List<Table> sorted) {
        if (done.contains(table) || !path.add(table)) {
            return;
        }
        for (ForeignKey key : table.foreignKeys()) {
            visit(key.target(), done, path, sorted);
        }
        if (done.add(table)) {
            sorted.add(table);
        }
    }

    /** Creates the tables, in the order of their dependencies, that the database does not have yet. */
    public void createAll(DdlTarget target) {
        target.createTables(sortedTables(), true);
    }

    /** Creates {@code some} of the tables that the database does not have yet. */
    public void createAll(DdlTarget target, Collection<Table> some) {
        target.createTables(sortedTables().stream().filter(some::contains).toList(), true);
    }

    /** Drops the tables, those that refer to others first, that the database has. */
    public void dropAll(DdlTarget target) {
        List<Table> reversed = new ArrayList<>(sortedTables());
        Collections.reverse(reversed);
        target.dropTables(reversed, true);
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
            table.moveTo(this);
        }
        other.clear();
    }

    private synchronized void clear() {
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
