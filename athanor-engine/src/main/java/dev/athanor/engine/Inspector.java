package dev.athanor.engine;

import dev.athanor.engine.error.NoSuchTableException;
import dev.athanor.engine.reflect.ObjectKind;
import dev.athanor.engine.reflect.ReflectedCheck;
import dev.athanor.engine.reflect.ReflectedColumn;
import dev.athanor.engine.reflect.ReflectedConstraints;
import dev.athanor.engine.reflect.ReflectedDomain;
import dev.athanor.engine.reflect.ReflectedEnum;
import dev.athanor.engine.reflect.ReflectedExclusion;
import dev.athanor.engine.reflect.ReflectedForeignKey;
import dev.athanor.engine.reflect.ReflectedIndex;
import dev.athanor.engine.reflect.ReflectedKey;
import dev.athanor.engine.reflect.ReflectedOrder;
import dev.athanor.engine.reflect.ReflectedSequence;
import dev.athanor.engine.reflect.ReflectedTable;
import dev.athanor.engine.reflect.SchemaObject;
import dev.athanor.engine.reflect.SchemaReader;
import dev.athanor.sql.schema.TableItem;
import dev.athanor.sql.schema.TableSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a database says of its own schema.
 *
 * <pre>{@code
 * Inspector inspector = Inspector.of(engine);
 * for (String table : inspector.tableNames()) {
 *     for (ReflectedColumn column : inspector.columns(table)) { ... }
 * }
 * }</pre>
 *
 * <p>A table is named alone, or with its schema and a dot before it. Answers are read for all tables of a schema at
 * once and kept: {@link #clearCache} forgets them. Not for several threads at once.
 *
 * <p>Methods that take a table fail with {@link NoSuchTableException} ({@code E044}) if there is none of that name.
 */
public final class Inspector implements TableSource {

    private final SchemaAnswers answers;

    private Inspector(SchemaAnswers answers) {
        this.answers = answers;
    }

    /** Returns an inspector that takes a connection of {@code engine} for each question. */
    public static Inspector of(Engine engine) {
        return new Inspector(new SchemaAnswers(
                () -> engine.jdbcDialect().schemaReader(),
                query -> engine.transaction(
                        connection -> connection.execute(query).all())));
    }

    /** Returns an inspector that asks by {@code connection}, and sees what its transaction sees. */
    public static Inspector of(Connection connection) {
        return new Inspector(new SchemaAnswers(
                () -> connection.jdbcDialect().schemaReader(),
                query -> connection.execute(query).all()));
    }

    /** Forgets all answers: the next question is asked anew. */
    public void clearCache() {
        answers.forget();
    }

    /** {@return the schema that is meant where none is said} */
    public String defaultSchema() {
        return answers.defaultSchema();
    }

    /** {@return the names of the schemas, but for the database's own} */
    public List<String> schemaNames() {
        return answers.schemas();
    }

    /** Returns the names of the tables of the default schema, sorted. */
    public List<String> tableNames() {
        return tableNames(null);
    }

    /** Returns the names of the tables of {@code schema}, or of the default one, sorted. */
    public List<String> tableNames(@Nullable String schema) {
        return names(schema, ObjectKind.TABLE);
    }

    /** Returns the names of the views of the default schema, sorted. */
    public List<String> viewNames() {
        return viewNames(null);
    }

    /** Returns the names of the views of {@code schema}, or of the default one, sorted. */
    public List<String> viewNames(@Nullable String schema) {
        return names(schema, ObjectKind.VIEW);
    }

    /** Returns the names of what {@code schema}, or the default one, has of {@code kind}, sorted. */
    public List<String> names(@Nullable String schema, ObjectKind kind) {
        return answers.all(schema).stream()
                .map(SchemaAnswers.Found::object)
                .filter(object -> object.kind() == kind)
                .map(SchemaObject::name)
                .sorted()
                .toList();
    }

    /**
     * Returns the names of the sequences of {@code schema}, or of the default one, that no column owns, sorted.
     *
     * @throws dev.athanor.engine.error.EngineException if the database has no sequences ({@code E046})
     */
    public List<String> sequenceNames(@Nullable String schema) {
        return sequences(schema).stream().map(ReflectedSequence::name).sorted().toList();
    }

    /**
     * Returns the sequences of {@code schema}, or of the default one, that no column owns.
     *
     * @throws dev.athanor.engine.error.EngineException if the database has no sequences ({@code E046})
     */
    public List<ReflectedSequence> sequences(@Nullable String schema) {
        return answers.of("sequences", schema, SchemaReader::sequences);
    }

    /** Returns the enums of {@code schema}, or of the default one, that are types of their own. */
    public List<ReflectedEnum> enums(@Nullable String schema) {
        return answers.of("enums", schema, SchemaReader::enums);
    }

    /** Returns the domains of {@code schema}, or of the default one: types with conditions of their own. */
    public List<ReflectedDomain> domains(@Nullable String schema) {
        return answers.of("domains", schema, SchemaReader::domains);
    }

    /** {@return whether {@code schema}, or the default one, has an enum or a domain of that name} */
    public boolean hasType(@Nullable String schema, String type) {
        return enums(schema).stream().anyMatch(known -> known.name().equals(type))
                || domains(schema).stream().anyMatch(known -> known.name().equals(type));
    }

    /** {@return the number by which the catalog knows {@code table}, or {@code null} where it has no such numbers} */
    public @Nullable Long objectId(String table) {
        return answers.objectId(answers.require(table));
    }

    /** Returns the columns of {@code table}, in order. */
    public List<ReflectedColumn> columns(String table) {
        return answers.columns(answers.require(table));
    }

    /** Returns the primary key of {@code table}, or {@code null}. */
    public @Nullable ReflectedKey primaryKey(String table) {
        return constraints(table).primaryKey();
    }

    /** Returns the foreign keys of {@code table}. */
    public List<ReflectedForeignKey> foreignKeys(String table) {
        return constraints(table).foreignKeys();
    }

    /** Returns the unique constraints of {@code table}. */
    public List<ReflectedKey> uniques(String table) {
        return constraints(table).uniques();
    }

    /** Returns the check constraints of {@code table}. */
    public List<ReflectedCheck> checks(String table) {
        return constraints(table).checks();
    }

    /** Returns the exclusion constraints of {@code table}. */
    public List<ReflectedExclusion> exclusions(String table) {
        return constraints(table).exclusions();
    }

    private ReflectedConstraints constraints(String table) {
        return answers.constraints(answers.require(table));
    }

    /** Returns the indexes of {@code table}, but for those of its keys. */
    public List<ReflectedIndex> indexes(String table) {
        return answers.indexes(answers.require(table));
    }

    /** Returns the comment of {@code table}, or {@code null}. */
    public @Nullable String comment(String table) {
        return answers.require(table).object().comment();
    }

    /** Returns what else the database says of {@code table}, in its own words. */
    public Map<String, String> options(String table) {
        return answers.require(table).object().options();
    }

    /** Returns the query of {@code view}, as the database writes it, or {@code null} if it is a table. */
    public @Nullable String viewDefinition(String view) {
        return answers.require(view).object().definition();
    }

    /** Returns {@code table} with all its columns, constraints and indexes. */
    public ReflectedTable table(String table) {
        return answers.whole(answers.require(table));
    }

    /** Returns all tables of {@code schema}, or of the default one, with all that belongs to them, by name. */
    public List<ReflectedTable> tables(@Nullable String schema) {
        return tables(schema, EnumSet.of(ObjectKind.TABLE));
    }

    /** Returns all of {@code schema}, or of the default one, that is of one of {@code kinds}, by name. */
    public List<ReflectedTable> tables(@Nullable String schema, Set<ObjectKind> kinds) {
        return tables(schema, kinds, name -> true);
    }

    /**
     * Returns all of {@code schema}, or of the default one, that is of one of {@code kinds} and whose name
     * {@code wanted} takes, by name. What the database can no longer describe, a view of a table that is gone, is left
     * out.
     */
    public List<ReflectedTable> tables(@Nullable String schema, Set<ObjectKind> kinds, Predicate<String> wanted) {
        return answers.all(schema).stream()
                .filter(found -> kinds.contains(found.object().kind()))
                .filter(found -> wanted.test(found.object().name()))
                .map(answers::whole)
                .filter(table -> !table.isBroken())
                .toList();
    }

    /** Returns all tables of {@code schema}, or of the default one, each behind those that it refers to. */
    public ReflectedOrder sortedTables(@Nullable String schema) {
        return ReflectedOrder.of(tables(schema));
    }

    @Override
    public List<TableItem> describe(@Nullable String schema, String name, @Nullable Set<String> columns) {
        return table(schema == null ? name : schema + "." + name).items(columns);
    }

    @Override
    public List<String> tableNames(@Nullable String schema, boolean views) {
        List<String> names = new ArrayList<>(tableNames(schema));
        if (views) {
            tables(schema, EnumSet.of(ObjectKind.VIEW)).forEach(view -> names.add(view.name()));
            names.addAll(names(schema, ObjectKind.MATERIALIZED_VIEW));
        }
        return names;
    }

    /** {@return whether there is a table or view of that name} */
    public boolean hasTable(String table) {
        return answers.find(table) != null;
    }

    /** Returns those of {@code tables} that are not there, in their order. */
    public List<String> missing(Collection<String> tables) {
        return tables.stream().filter(table -> !hasTable(table)).toList();
    }

    /** {@return whether there is a schema of that name} */
    public boolean hasSchema(String schema) {
        return schemaNames().contains(schema);
    }

    /** {@return whether {@code table} has the column} */
    public boolean hasColumn(String table, String column) {
        return columns(table).stream().anyMatch(known -> known.name().equals(column));
    }

    /** {@return whether {@code table} has the index} */
    public boolean hasIndex(String table, String index) {
        return indexes(table).stream().anyMatch(known -> known.name().equals(index));
    }

    /**
     * Returns whether the default schema, or the one before the dot, has the sequence.
     *
     * @throws dev.athanor.engine.error.EngineException if the database has no sequences ({@code E046})
     */
    public boolean hasSequence(String sequence) {
        int dot = sequence.lastIndexOf('.');
        return sequenceNames(null).contains(sequence)
                || (dot > 0 && sequenceNames(sequence.substring(0, dot)).contains(sequence.substring(dot + 1)));
    }
}
