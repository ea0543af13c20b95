package dev.athanor.cli.generate;

import dev.athanor.migrate.op.SourceWriter;
import dev.athanor.sql.type.ArrayType;
import dev.athanor.sql.type.NativeType;
import dev.athanor.sql.type.SqlType;
import java.util.Map;
import java.util.Set;

/** The Java types of columns, as they are written. */
final class JavaTypes {

    private static final Map<Class<?>, String> PRIMITIVES = Map.of(
            Integer.class, "int",
            Long.class, "long",
            Short.class, "short",
            Boolean.class, "boolean",
            Float.class, "float",
            Double.class, "double");

    // Those that attributes of entities may have.
    private static final Set<String> OF_ENTITIES = Set.of(
            "String",
            "Integer",
            "Long",
            "Short",
            "Boolean",
            "Float",
            "Double",
            "BigDecimal",
            "LocalDate",
            "LocalTime",
            "LocalDateTime",
            "OffsetDateTime",
            "Instant",
            "UUID",
            "byte[]");

    private static final Set<String> TEXTS = Set.of("VARCHAR", "TEXT", "CHAR", "NVARCHAR", "NCHAR", "CLOB");

    private JavaTypes() {}

    /** Returns the type of the values of {@code type}; what it needs is imported. */
    static String of(SqlType<?> type, SourceWriter out) {
        Class<?> javaType = type.javaType();
        if (type instanceof ArrayType<?> array) {
            Imports.add(out, java.util.List.class);
            return "List<" + of(array.element(), out) + ">";
        }
        if (javaType == Map.class) {
            Imports.add(out, Map.class);
            return "Map<String, String>";
        }
        if (javaType.getTypeParameters().length > 0) {
            return "?";
        }
        Imports.add(out, javaType);
        return javaType.getSimpleName();
    }

    /** Returns the type of a field that is never null. */
    static String ofValue(SqlType<?> type, SourceWriter out) {
        String primitive = PRIMITIVES.get(type.javaType());
        return primitive == null ? of(type, out) : primitive;
    }

    /** {@return whether an attribute of an entity may have values of {@code type}} */
    static boolean fitsEntities(SqlType<?> type) {
        boolean text = type.javaType() != String.class || TEXTS.contains(type.name()) || type instanceof NativeType;
        return text && OF_ENTITIES.contains(type.javaType().getSimpleName());
    }
}
