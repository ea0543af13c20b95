package dev.athanor.engine.reflect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tables so that each follows those that it refers to; where nothing else decides, by name.
 *
 * @param tables the tables
 * @param circular the foreign keys that had to be left aside for it, because they go in a circle
 */
public record ReflectedOrder(List<ReflectedTable> tables, List<Circular> circular) {

    /** Creates the order; the lists are copied. */
    public ReflectedOrder {
        tables = List.copyOf(tables);
        circular = List.copyOf(circular);
    }

    /**
     * A foreign key that goes in a circle.
     *
     * @param table its table
     * @param key the key
     */
    public record Circular(ReflectedTable table, ReflectedForeignKey key) {}

    /** Returns the order of {@code tables}, of one schema or of several. */
    public static ReflectedOrder of(Collection<ReflectedTable> tables) {
        Map<String, ReflectedTable> byKey = new TreeMap<>();
        tables.forEach(table -> byKey.put(table.key(), table));
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        byKey.forEach((name, table) -> {
            Set<String> needed = new LinkedHashSet<>();
            for (ReflectedForeignKey key : table.constraints().foreignKeys()) {
                String target = key.target().key();
                if (!target.equals(name) && byKey.containsKey(target)) {
                    needed.add(target);
                }
            }
            needs.put(name, needed);
        });
        List<Circular> circular = new ArrayList<>();
        byKey.forEach((name, table) -> {
            for (ReflectedForeignKey key : table.constraints().foreignKeys()) {
                String target = key.target().key();
                if (!target.equals(name) && reaches(target, name, needs)) {
                    circular.add(new Circular(table, key));
                }
            }
        });
        circular.forEach(left -> needs.getOrDefault(left.table().key(), Set.of())
                .remove(left.key().target().key()));
        Set<String> sorted = new LinkedHashSet<>();
        byKey.keySet().forEach(name -> visit(name, needs, sorted));
        return new ReflectedOrder(sorted.stream().map(byKey::get).toList(), circular);
    }

    private static void visit(String name, Map<String, Set<String>> needs, Set<String> sorted) {
        if (!sorted.contains(name)) {
            needs.getOrDefault(name, Set.of()).stream().sorted().forEach(needed -> visit(needed, needs, sorted));
            sorted.add(name);
        }
    }

    private static boolean reaches(String from, String to, Map<String, Set<String>> needs) {
        Set<String> seen = new LinkedHashSet<>(Set.of(from));
        List<String> open = new ArrayList<>(seen);
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (next.equals(to)) {
                return true;
            }
            for (String needed : needs.getOrDefault(next, Set.of())) {
                if (seen.add(needed)) {
                    open.add(needed);
                }
            }
        }
        return false;
    }
}
