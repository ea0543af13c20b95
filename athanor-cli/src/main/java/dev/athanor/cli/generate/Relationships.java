package dev.athanor.cli.generate;

import dev.athanor.engine.reflect.ReflectedColumn;
import dev.athanor.engine.reflect.ReflectedForeignKey;
import dev.athanor.engine.reflect.ReflectedTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The relationships that the foreign keys of one column make, and the names of all attributes. */
final class Relationships {

    private static final Pattern KEY_SUFFIX = Pattern.compile("(?i)_?id$");

    private final Map<String, Map<String, String>> members = new LinkedHashMap<>();
    private final Map<String, List<String>> taken = new LinkedHashMap<>();
    private final List<Side> sides = new ArrayList<>();

    private Relationships() {}

    static Relationships of(List<ReflectedTable> tables, ClassNames names) {
        Relationships relationships = new Relationships();
        Map<String, ReflectedTable> byKey = new LinkedHashMap<>();
        for (ReflectedTable table : tables) {
            byKey.put(table.key(), table);
            relationships.nameColumns(table);
        }
        for (ReflectedTable table : tables) {
            for (ReflectedForeignKey key : table.constraints().foreignKeys()) {
                ReflectedTable target = byKey.get(key.target().key());
                if (target != null && key.columns().size() == 1) {
                    relationships.add(table, target, key, names);
                }
            }
        }
        return relationships;
    }

    private void nameColumns(ReflectedTable table) {
        Map<String, String> names = new LinkedHashMap<>();
        for (ReflectedColumn column : table.columns()) {
            names.put(column.name(), JavaNames.free(JavaNames.member(column.name()), names.values()));
        }
        members.put(table.key(), names);
        taken.put(table.key(), new ArrayList<>(names.values()));
    }

    private void add(ReflectedTable table, ReflectedTable target, ReflectedForeignKey key, ClassNames names) {
        String column = key.columns().get(0);
        String stem = KEY_SUFFIX.matcher(column).replaceFirst("");
        boolean plain = stem.isEmpty() || stem.equals(column);
        long toTarget = table.constraints().foreignKeys().stream()
                .filter(other -> other.target().equals(key.target()))
                .count();
        String one = take(table, JavaNames.member(oneName(column, stem, target)), "Entity");
        String suffix =
                toTarget > 1 || table.key().equals(target.key()) ? "By" + JavaNames.type(plain ? column : stem) : "";
        String many = take(target, JavaNames.plural(JavaNames.member(table.name())) + suffix, "List");
        String attribute = memberNames(table).getOrDefault(column, column);
        String joinBy = toTarget > 1 ? attribute : "";
        boolean nullable =
                table.columns().stream().anyMatch(known -> known.name().equals(column) && known.nullable());
        Side.Kind kind = nullable ? Side.Kind.ONE_OR_NONE : Side.Kind.ONE;
        sides.add(new Side(table, one, names.of(target), many, kind, joinBy));
        sides.add(new Side(target, many, names.of(table), one, Side.Kind.MANY, joinBy));
    }

    // artist_id leads to the artist; reports_to, which says no more than its name, to the employee reported to.
    private static String oneName(String column, String stem, ReflectedTable target) {
        if (stem.isEmpty()) {
            return target.name();
        }
        return stem.equals(column) ? column + "_" + target.name() : stem;
    }

    private String take(ReflectedTable table, String name, String suffix) {
        List<String> used = taken.getOrDefault(table.key(), new ArrayList<>());
        String free = JavaNames.free(used.contains(name) ? name + suffix : name, used);
        used.add(free);
        return free;
    }

    /** Returns the names of the attributes of the class of {@code table}, by column. */
    Map<String, String> memberNames(ReflectedTable table) {
        return members.getOrDefault(table.key(), Map.of());
    }

    /** Returns the relationships of the class of {@code table}. */
    List<Side> of(ReflectedTable table) {
        return sides.stream()
                .filter(side -> side.table().key().equals(table.key()))
                .toList();
    }
}
