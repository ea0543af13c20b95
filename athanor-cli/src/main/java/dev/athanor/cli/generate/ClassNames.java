package dev.athanor.cli.generate;

import dev.athanor.engine.reflect.ReflectedTable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The classes of tables, by the names by which a MetaData knows those. */
final class ClassNames {

    // What the sources import or Java knows by itself; a class of that name would hide it.
    private static final Set<String> IMPORTED = Set.of(
            "table",
            "column",
            "entity",
            "id",
            "relationship",
            "foreignkey",
            "generated",
            "list",
            "arraylist",
            "nullable",
            "metadata",
            "string",
            "integer",
            "long",
            "short",
            "boolean",
            "float",
            "double",
            "object",
            "bigdecimal",
            "localdate",
            "localtime",
            "localdatetime",
            "offsetdatetime",
            "instant",
            "uuid",
            "map",
            "types",
            "sql",
            "override",
            "class",
            "record",
            "enum",
            "system",
            "number",
            "character",
            "byte",
            "void",
            "thread",
            "error",
            "exception",
            "duration",
            "enumtype",
            "arraytype",
            "postgresqltypes",
            "referentialaction",
            "columnreference");

    private final Map<String, String> byKey;

    private ClassNames(Map<String, String> byKey) {
        this.byKey = byKey;
    }

    static ClassNames of(List<ReflectedTable> tables, String suffix) {
        Map<String, String> byKey = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>(IMPORTED);
        for (ReflectedTable table : tables) {
            String name = JavaNames.type(table.name()) + suffix;
            String free = name;
            // File systems may not tell upper from lower case.
            for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
                free = name + i;
            }
            byKey.put(table.key(), free);
        }
        return new ClassNames(byKey);
    }

    /** Returns the class of the table that is known as {@code key}, or {@code null} if it has none. */
    @Nullable
    String of(String key) {
        return byKey.get(key);
    }

    /** Returns the class of {@code table}. */
    String of(ReflectedTable table) {
        return byKey.getOrDefault(table.key(), table.name());
    }
}
