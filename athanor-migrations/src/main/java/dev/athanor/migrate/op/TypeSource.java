package dev.athanor.migrate.op;

import dev.athanor.migrate.script.MigrationException;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.StandardType;
import dev.athanor.sql.type.Types;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Types as Java source: the constants and factories of {@link Types}. */
final class TypeSource {

    private static final String TYPES = Types.class.getName();

    private static final Map<SqlType<?>, String> CONSTANTS = constants();

    private TypeSource() {}

    private static Map<SqlType<?>, String> constants() {
        Map<SqlType<?>, String> names = new LinkedHashMap<>();
        for (Field field : Types.class.getFields()) {
            try {
                if (field.get(null) instanceof SqlType<?> type) {
                    names.put(type, field.getName());
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("a public constant is not accessible: " + field, e);
            }
        }
        return Map.copyOf(names);
    }

    static void write(SqlType<?> type, SourceWriter out) {
        String constant = CONSTANTS.get(type);
        if (constant != null) {
            out.member(TYPES, constant);
        } else if (type instanceof StandardType<?> standard) {
            out.member(TYPES, factory(standard)).code(arguments(standard.arguments()));
        } else {
            throw unknown(type);
        }
    }

    private static String factory(StandardType<?> type) {
        String signature = type.name() + "/" + type.arguments().size();
        return switch (signature) {
            case "VARCHAR/1" -> "varchar";
            case "CHAR/1" -> "character";
            case "NUMERIC/2" -> "numeric";
            default -> throw unknown(type);
        };
    }

    private static String arguments(List<Integer> arguments) {
        return arguments.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    private static MigrationException unknown(SqlType<?> type) {
        return new MigrationException(
                "G026", "type " + type, "it cannot be written as Java source", "write the revision by hand");
    }
}
