package dev.athanor.engine;

import dev.athanor.engine.error.NoSuchTableException;
import dev.athanor.engine.reflect.Catalog;
import dev.athanor.engine.reflect.ReflectedColumn;
import dev.athanor.engine.reflect.ReflectedConstraints;
import dev.athanor.engine.reflect.ReflectedForeignKey;
import dev.athanor.engine.reflect.ReflectedIndex;
import dev.athanor.engine.reflect.ReflectedTable;
import dev.athanor.engine.reflect.SchemaObject;
import dev.athanor.engine.reflect.SchemaReader;
import dev.athanor.engine.reflect.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a database said of its schemas, asked for a whole schema at once and kept until it is forgotten. */
final class SchemaAnswers {

    private final Supplier<SchemaReader> reader;
    private final Catalog catalog;
    private final Map<String, Object> known = new HashMap<>();

    SchemaAnswers(Supplier<SchemaReader> reader, Catalog catalog) {
        this.reader = reader;
        this.catalog = catalog;
    }

    /** A question to the database about one schema. */
    interface Question<T> {
        T ask(SchemaReader reader, Catalog catalog, String schema);
    }

    /** A table or view that is there, and the schema it is in. */
    record Found(String schema, SchemaObject object) {}

    void forget() {
        known.clear();
    }

    @SuppressWarnings("unchecked") // a key stands for one kind of answer
    private <T> T answer(String question, Supplier<T> ask) {
        Object answer = known.get(question);
        if (answer == null) {
            answer = ask.get();
            known.put(question, answer);
        }
        return (T) answer;
    }

    String defaultSchema() {
        return answer("default schema", () -> reader.get().defaultSchema(catalog));
    }

    List<String> schemas() {
        return answer("schemas", () -> reader.get().schemas(catalog));
    }

    /** Returns the answer for {@code schema}, or for the default one. */
    <T> T of(String what, @Nullable String schema, Question<T> question) {
        String in = schema == null ? defaultSchema() : schema;
        return answer(what + " of " + in, () -> question.ask(reader.get(), catalog, in));
    }

    /** Returns all tables and views of {@code schema}, or of the default one. */
    List<Found> all(@Nullable String schema) {
        String in = schema == null ? defaultSchema() : schema;
        return objects(schema).stream().map(object -> new Found(in, object)).toList();
    }

    private List<SchemaObject> objects(@Nullable String schema) {
        return of("objects", schema, SchemaReader::objects);
    }

    /**
     * Returns the table or view called {@code table}, alone or with its schema and a dot before it, or {@code null}.
     */
    @Nullable
    Found find(String table) {
        Found inDefault = find(null, table);
        int dot = table.lastIndexOf('.');
        return inDefault != null || dot <= 0 ? inDefault : find(table.substring(0, dot), table.substring(dot + 1));
    }

    private @Nullable Found find(@Nullable String schema, String table) {
        for (SchemaObject object : objects(schema)) {
            if (object.name().equals(table)) {
                return new Found(schema == null ? defaultSchema() : schema, object);
            }
        }
        return null;
    }

    /** Returns the table or view called {@code table}, which must be there ({@code E044}). */
    Found require(String table) {
        Found found = find(table);
        if (found == null) {
            throw noSuchTable(table);
        }
        return found;
    }

    private NoSuchTableException noSuchTable(String table) {
        int dot = table.lastIndexOf('.');
        String schema = dot > 0 && schemas().contains(table.substring(0, dot)) ? table.substring(0, dot) : null;
        List<String> there = objects(schema).stream()
                .map(object -> schema == null ? object.name() : schema + "." + object.name())
                .toList();
        return new NoSuchTableException(
                "E044",
                "the database has no table or view " + table + " in schema "
                        + (schema == null ? defaultSchema() : schema) + Suggestion.of(table, there)
                        + (there.isEmpty() ? "; it has none at all" : "")
                        + "; correct the name, or write schema.table");
    }

    @Nullable
    Long objectId(Found of) {
        return reader.get().objectId(catalog, of.schema(), of.object().name());
    }

    List<ReflectedColumn> columns(Found of) {
        return of("columns", of.schema(), SchemaReader::columns)
                .getOrDefault(of.object().name(), List.of());
    }

    ReflectedConstraints constraints(Found of) {
        Map<String, ReflectedConstraints> all = of("constraints", of.schema(), SchemaReader::constraints);
        return relative(all.getOrDefault(of.object().name(), ReflectedConstraints.NONE));
    }

    // Of the default schema, the name of the table alone says enough.
    private ReflectedConstraints relative(ReflectedConstraints constraints) {
        List<ReflectedForeignKey> keys = new ArrayList<>();
        for (ReflectedForeignKey key : constraints.foreignKeys()) {
            String schema = key.target().schema();
            String seen = schema == null || schema.equals(defaultSchema()) ? null : schema;
            keys.add(key.referringTo(
                    new ReflectedForeignKey.Target(seen, key.target().table()), key.targetColumns()));
        }
        return constraints.withForeignKeys(keys);
    }

    List<ReflectedIndex> indexes(Found of) {
        return of("indexes", of.schema(), SchemaReader::indexes)
                .getOrDefault(of.object().name(), List.of());
    }

    /** Returns all that is known of a table or view. */
    ReflectedTable whole(Found of) {
        String schema = of.schema().equals(defaultSchema()) ? null : of.schema();
        return new ReflectedTable(schema, of.object(), columns(of), constraints(of), indexes(of));
    }
}
