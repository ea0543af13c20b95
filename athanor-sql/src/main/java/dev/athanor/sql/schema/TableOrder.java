package dev.athanor.sql.schema;

import dev.athanor.sql.error.SchemaException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tables so that each follows those that its foreign keys refer to and that it depends on, by name where nothing else
 * decides, and the keys that had to be left aside for it.
 *
 * @param tables the tables
 * @param later the keys that go in a circle, or are to be made by ALTER TABLE
 */
record TableOrder(List<Table> tables, List<ForeignKey> later) {

    private static final Comparator<Table> BY_NAME = Comparator.comparing(Table::key);

    static TableOrder of(Collection<Table> tables) {
        List<Table> byName = tables.stream().sorted(BY_NAME).toList();
        Map<Table, Set<Table>> needs = needs(byName, Set.of());
        Set<ForeignKey> later = new LinkedHashSet<>();
        for (Table table : byName) {
            for (ForeignKey key : table.foreignKeys()) {
                if (key.options().byAlter() || (key.target() != table && reaches(key.target(), table, needs))) {
                    later.add(key);
                }
            }
        }
        Map<Table, Set<Table>> rest = needs(byName, later);
        Set<Table> sorted = new LinkedHashSet<>();
        byName.forEach(table -> visit(table, rest, new LinkedHashSet<>(), sorted));
        return new TableOrder(List.copyOf(sorted), List.copyOf(later));
    }

    private static Map<Table, Set<Table>> needs(List<Table> tables, Set<ForeignKey> without) {
        Map<Table, Set<Table>> needs = new LinkedHashMap<>();
        for (Table table : tables) {
            Set<Table> needed = new LinkedHashSet<>(table.contents().dependencies());
            for (ForeignKey key : table.foreignKeys()) {
                if (!key.options().byAlter() && !without.contains(key)) {
                    needed.add(key.target());
                }
            }
            needed.remove(table);
            needed.retainAll(tables);
            needs.put(table, needed);
        }
        return needs;
    }

    private static void visit(Table table, Map<Table, Set<Table>> needs, Set<Table> open, Set<Table> sorted) {
        if (sorted.contains(table)) {
            return;
        }
        if (!open.add(table)) {
            throw new SchemaException(
                    "S027", "tables " + open + " depend on each other in a circle; leave one dependsOn(...) out");
        }
        needs.getOrDefault(table, Set.of()).stream()
                .sorted(BY_NAME)
                .forEach(needed -> visit(needed, needs, open, sorted));
        open.remove(table);
        sorted.add(table);
    }

    private static boolean reaches(Table from, Table to, Map<Table, Set<Table>> needs) {
        Set<Table> seen = new LinkedHashSet<>(List.of(from));
        List<Table> open = new ArrayList<>(seen);
        while (!open.isEmpty()) {
            Table next = open.remove(open.size() - 1);
            if (next == to) {
                return true;
            }
            for (Table needed : needs.getOrDefault(next, Set.of())) {
                if (seen.add(needed)) {
                    open.add(needed);
                }
            }
        }
        return false;
    }
}
