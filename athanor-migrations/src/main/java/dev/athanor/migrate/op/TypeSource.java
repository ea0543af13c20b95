package dev.athanor.migrate.op;

import dev.athanor.migrate.script.MigrationException;
import dev.athanor.sql.type.ArrayType;
import dev.athanor.sql.type.DomainType;
import dev.athanor.sql.type.EnumType;
import dev.athanor.sql.type.NamedType;
import dev.athanor.sql.type.NativeType;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.StandardType;
import dev.athanor.sql.type.Types;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Types as Java source: the constants and factories of {@link Types}, and those of PostgreSQL's own. */
final class TypeSource {

    private static final String TYPES = Types.class.getName();

    private static final String TYPE_PACKAGE = "dev.athanor.sql.type";

    private static final String POSTGRESQL = "dev.athanor.dialect.postgresql";

    private static final Map<SqlType<?>, String> CONSTANTS = constants();

    // By their names in SQL: this module does not know the dialect.
    private static final Set<String> OF_POSTGRESQL = Set.of(
            "JSONB",
            "INET",
            "CIDR",
            "MACADDR",
            "MACADDR8",
            "CITEXT",
            "XML",
            "TSVECTOR",
            "TSQUERY",
            "REGCLASS",
            "REGCONFIG",
            "OID",
            "MONEY",
            "HSTORE",
            "INT4RANGE",
            "INT8RANGE",
            "NUMRANGE",
            "DATERANGE",
            "TSRANGE",
            "TSTZRANGE");

    private static final Pattern BITS = Pattern.compile("BIT\\((\\d+)\\)");

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
        } else if (type instanceof ArrayType<?> array) {
            out.type(TYPE_PACKAGE, "ArrayType").code(".of(");
            write(array.element(), out);
            out.code(")");
        } else if (type instanceof EnumType<?> constants && constants.javaType() == String.class) {
            constants(constants, out);
        } else if (type instanceof DomainType<?> domain) {
            domain(domain, out);
        } else if (type instanceof NativeType<?> own) {
            out.member(TYPES, "nativeType").code("(").string(own.sql()).code(", ");
            ofValues(own.javaType(), out);
            out.code(".class)");
        } else if (type instanceof StandardType<?> standard
                && !standard.arguments().isEmpty()) {
            out.member(TYPES, factory(standard)).code(arguments(standard.arguments()));
        } else {
            ofPostgresql(type, out);
        }
    }

    private static void ofValues(Class<?> values, SourceWriter out) {
        Class<?> element = values.isArray() ? values.getComponentType() : values;
        if (!element.isPrimitive() && !element.getPackageName().equals("java.lang")) {
            out.imported(element.getPackageName(), element.getSimpleName());
        }
        out.code(values.getSimpleName());
    }

    private static void constants(EnumType<?> type, SourceWriter out) {
        out.type(TYPE_PACKAGE, "EnumType").code(".of(").string(type.typeName()).code(", ");
        out.strings(type.labels()).code(")");
        schema(type, out);
        out.code(type.isOwnType() ? "" : ".asText()").code(type.isChecked() ? "" : ".unchecked()");
    }

    private static void schema(NamedType<?> type, SourceWriter out) {
        if (type.schema() != null) {
            out.code(".inSchema(").string(type.schema()).code(")");
        }
    }

    private static void domain(DomainType<?> type, SourceWriter out) {
        out.type(TYPE_PACKAGE, "DomainType")
                .code(".of(")
                .string(type.typeName())
                .code(", ");
        write(type.stored(), out);
        out.code(")");
        schema(type, out);
        out.code(type.nullable() ? "" : ".notNull()");
        if (type.defaultSql() != null) {
            out.code(".withDefault(").string(type.defaultSql()).code(")");
        }
        for (DomainType.Check check : type.checks()) {
            out.code(".check(");
            if (check.name() != null) {
                out.string(check.name()).code(", ");
            }
            out.string(check.condition()).code(")");
        }
    }

    private static void ofPostgresql(SqlType<?> type, SourceWriter out) {
        String sql = type.sql();
        String single = sql.replace("MULTIRANGE", "RANGE");
        Matcher bits = BITS.matcher(sql);
        if (OF_POSTGRESQL.contains(sql)) {
            out.type(POSTGRESQL, "PostgresqlTypes").code("." + sql);
        } else if (bits.matches()) {
            out.type(POSTGRESQL, "PostgresqlTypes").code(".bit(" + bits.group(1) + ")");
        } else if (sql.equals("BIT VARYING")) {
            out.type(POSTGRESQL, "PostgresqlTypes").code(".VARBIT");
        } else if (sql.equals("INTERVAL")) {
            out.type(POSTGRESQL, "PostgresqlTypes").code(".PERIOD");
        } else if (OF_POSTGRESQL.contains(single)) {
            out.type(POSTGRESQL, "PostgresqlTypes").code(".multirange(PostgresqlTypes." + single + ")");
        } else {
            throw unknown(type);
        }
    }

    private static String factory(StandardType<?> type) {
        String signature = type.name() + "/" + type.arguments().size();
        return switch (signature) {
            case "VARCHAR/1" -> "varchar";
            case "CHAR/1" -> "character";
            case "NVARCHAR/1" -> "nationalVarchar";
            case "NCHAR/1" -> "nationalCharacter";
            case "BINARY/1" -> "binary";
            case "VARBINARY/1" -> "varbinary";
            case "FLOAT/1" -> "floating";
            case "TIME/1" -> "time";
            case "TIMESTAMP/1" -> "timestamp";
            case "TIMESTAMP WITH TIME ZONE/1" -> "timestampTz";
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
