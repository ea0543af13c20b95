package dev.athanor.engine;

import dev.athanor.engine.reflect.Catalog;
import dev.athanor.engine.reflect.SchemaReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which tables and views a database has: one query for each schema, however many are asked for. */
final class Existing {

    private final Connection connection;
    private final Map<String, Set<String>> bySchema = new HashMap<>();
    private @Nullable String defaultSchema;

    Existing(Connection connection) {
        this.connection = connection;
    }

    /** {@return whether there is a table or view called {@code name}} */
    boolean has(@Nullable String schema, String name) {
        if (!connection.jdbcDialect().readsSchemas()) {
            return connection.hasTable(schema, name);
        }
        Set<String> names = names(schema);
        // Some databases keep names in lower case, some do not tell upper case from it: they are asked.
        return names.contains(name)
                || (names.stream().anyMatch(known -> lower(known).equals(lower(name)))
                        && connection.hasTable(schema, name));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private Set<String> names(@Nullable String schema) {
        SchemaReader reader = connection.jdbcDialect().schemaReader();
        Catalog catalog = query -> connection.execute(query).all();
        String mapped = connection.dialect().schema(schema);
        String in = mapped == null ? defaultSchema : mapped;
        if (in == null) {
            in = reader.defaultSchema(catalog);
            defaultSchema = in;
        }
        String asked = in;
        return bySchema.computeIfAbsent(
                asked, key -> reader.names(catalog, key).stream().collect(Collectors.toUnmodifiableSet()));
    }
}
