package dev.athanor.sql.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tables so that each follows those that its foreign keys refer to, and the keys that had to be left aside for it.
 *
 * @param tables the tables
 * @param later the keys that go in a circle, or are to be made by ALTER TABLE
 */
record TableOrder(List<Table> tables, List<ForeignKey> later) {

    static TableOrder of(Collection<Table> tables) {
        Map<Table, Set<Table>> needs = new LinkedHashMap<>();
        for (Table table : tables) {
            Set<Table> needed = new LinkedHashSet<>();
            for (ForeignKey key : table.foreignKeys()) {
                Table target = key.target();
                if (target != table && tables.contains(target) && !key.options().byAlter()) {
                    needed.add(target);
                }
            }
            needs.put(table, needed);
        }
        List<ForeignKey> later = new ArrayList<>();
        for (Table table : tables) {
            for (ForeignKey key : table.foreignKeys()) {
                if (key.options().byAlter() || (key.target() != table && reaches(key.target(), table, needs))) {
                    later.add(key);
                }
            }
        }
        for (ForeignKey key : later) {
            needs.getOrDefault(key.columns().get(0).table(), new LinkedHashSet<>())
                    .remove(key.target());
        }
        Set<Table> sorted = new LinkedHashSet<>();
        tables.forEach(table -> visit(table, needs, sorted));
        return new TableOrder(List.copyOf(sorted), List.copyOf(later));
    }

    private static void visit(Table table, Map<Table, Set<Table>> needs, Set<Table> sorted) {
        if (!sorted.contains(table)) {
            needs.getOrDefault(table, Set.of()).forEach(needed -> visit(needed, needs, sorted));
            sorted.add(table);
        }
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
