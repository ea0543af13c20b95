package dev.athanor.sql.schema;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.error.SchemaException;
import dev.athanor.sql.schema.option.DialectWords;
import dev.athanor.sql.schema.option.IndexOptions;
import dev.athanor.sql.schema.option.Info;
import dev.athanor.sql.type.ConvertedType;
import dev.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a table is made of: its columns, keys, constraints and indexes, checked as they are added. */
final class TableContents {

    private static final Set<Class<?>> WHOLE_NUMBERS = Set.of(Integer.class, Long.class, Short.class);

    private final Table table;
    private final Map<String, Column<?>> columns = new LinkedHashMap<>();
    private final List<Constraint> ofTable = new ArrayList<>();
    private final List<Constraint> ofColumns = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final List<TableOption> options = new ArrayList<>();
    private final Set<String> madeIndexNames = new HashSet<>();
    private final Set<Table> dependencies = new LinkedHashSet<>();
    private final Set<ConstraintComment> constraintComments = new LinkedHashSet<>();
    private volatile MetaData metadata;
    private @Nullable String comment;
    private boolean defaults;
    private @Nullable String primaryKeyName;
    private List<Column<?>> primaryKeyOrder = List.of();
    private List<DialectWords> primaryKeyWords = List.of();
    private Info primaryKeyInfo = Info.NONE;

    TableContents(Table table, MetaData metadata) {
        this.table = table;
        this.metadata = metadata;
    }

    MetaData metadata() {
        return metadata;
    }

    void moveTo(MetaData other) {
        metadata = other;
    }

    @CanIgnoreReturnValue
    <T> Column<T> add(ColumnDefinition<T> definition) {
        if (columns.containsKey(definition.name())) {
            throw new SchemaException(
                    "S005",
                    "table " + table.key() + " has two columns called " + definition.name() + "; remove or rename one");
        }
        return put(definition, columns.size());
    }

    /** Whether the database counts values of the type: whole numbers, whatever the program makes of them. */
    private static boolean isCounted(SqlType<?> type) {
        return type instanceof ConvertedType<?, ?> converted
                ? isCounted(converted.stored())
                : WHOLE_NUMBERS.contains(type.javaType());
    }

    private <T> Column<T> put(ColumnDefinition<T> definition, int place) {
        String schema = metadata.schema();
        Column<T> column = new Column<>(table, schema == null ? definition : definition.placed(schema), place);
        columns.put(definition.name(), column);
        if (definition.autoincrement() == Autoincrement.YES && !isCounted(definition.type())) {
            throw new SchemaException(
                    "S011",
                    "column " + column + " of type " + definition.type().sql() + " is to be generated, but only whole"
                            + " numbers are; take another type, or a server default");
        }
        if (definition.values().sentinel()) {
            checkSentinel(column);
        }
        for (ColumnReference reference : definition.references()) {
            ofColumns.add(key(column, reference));
        }
        definition
                .checks()
                .forEach(check -> ofColumns.add(
                        new CheckConstraint(check.name(), check.condition(), check.words(), check.info())));
        if (definition.isUnique() && !definition.isIndexed()) {
            ofColumns.add(new UniqueConstraint(null, List.of(column)));
        }
        if (definition.isIndexed()) {
            addIndex(null, List.of(column), definition.isUnique(), IndexOptions.NONE);
        }
        ColumnValues<T> values = definition.values();
        defaults |= values.onInsert() != null || values.onUpdate() != null;
        return column;
    }

    private void checkSentinel(Column<?> column) {
        boolean counts = WHOLE_NUMBERS.contains(column.type().javaType());
        Column<?> other = sentinel();
        if (!counts || column.isPrimaryKey() || (other != null && !other.equals(column))) {
            throw new SchemaException(
                    "S030",
                    "column " + column + " cannot be a sentinel, which numbers the rows of an insert: "
                            + (counts
                                    ? "it must be the only one, and no part of the key"
                                    : "it must hold whole numbers")
                            + "; define one column of INTEGER for it");
        }
    }

    private @Nullable Column<?> sentinel() {
        for (Column<?> column : columns.values()) {
            if (column.definition().values().sentinel()) {
                return column;
            }
        }
        return null;
    }

    /** Adds a column in the place of the one of its name, with what it alone makes; or behind the others. */
    @CanIgnoreReturnValue
    <T> Column<T> replace(ColumnDefinition<T> definition) {
        Column<?> old = columns.get(definition.name());
        if (old == null) {
            return add(definition);
        }
        ofColumns.removeIf(constraint -> constraint instanceof ForeignKey key
                ? key.columns().equals(List.of(old))
                : constraint instanceof UniqueConstraint unique
                        && unique.columns().equals(List.of(old)));
        old.definition()
                .checks()
                .forEach(check -> ofColumns.remove(
                        new CheckConstraint(check.name(), check.condition(), check.words(), check.info())));
        indexes.removeIf(
                index -> old.definition().isIndexed() && index.elements().equals(List.of(old)));
        return put(definition, old.index());
    }

    private static ForeignKey key(Column<?> column, ColumnReference reference) {
        String target = reference.target();
        int dot = target.lastIndexOf('.');
        if (dot <= 0 || dot == target.length() - 1) {
            throw new SchemaException("S006", "column " + column + " refers to '" + target + "'; write table.column");
        }
        return new ForeignKey(
                reference.name(),
                List.of(column),
                target.substring(0, dot),
                List.of(target.substring(dot + 1)),
                reference.onDelete(),
                reference.onUpdate(),
                reference.options());
    }

    void add(Constraint constraint) {
        ofTable.add(constraint);
    }

    void add(TableOption option) {
        options.add(option);
    }

    void add(ConstraintComment more) {
        constraintComments.add(more);
    }

    List<ConstraintComment> constraintComments() {
        return List.copyOf(constraintComments);
    }

    void dependsOn(Table other) {
        dependencies.add(other);
    }

    Set<Table> dependencies() {
        return Set.copyOf(dependencies);
    }

    void comment(String text) {
        comment = text;
    }

    void define(PrimaryKeyDefinition key) {
        List<Column<?>> order = columns(key.columns());
        if (!Set.copyOf(order).equals(Set.copyOf(primaryKey()))) {
            throw new SchemaException(
                    "S008",
                    "the primary key of table " + table.key() + " lists " + key.columns() + ", but the columns defined"
                            + " with primaryKey() are "
                            + primaryKey().stream().map(Column::name).toList()
                            + "; list the same columns");
        }
        primaryKeyName = key.name();
        primaryKeyOrder = order;
        primaryKeyWords = key.words();
        primaryKeyInfo = key.info();
    }

    void addIndex(@Nullable String given, List<? extends Expression<?>> elements, boolean unique, IndexOptions more) {
        if (elements.isEmpty()) {
            throw new SchemaException(
                    "S025",
                    "index " + given + " of table " + table.key() + " has no columns; name one, or give it expressions"
                            + " with on(...)");
        }
        Index unnamed = new Index("", table, elements, unique, more);
        String name = metadata.naming().index(new NamingConvention.Subject(table, unnamed.columns(), null, given));
        List<Column<?>> unused = columns(more.include());
        if (given == null) {
            madeIndexNames.add(name);
        }
        indexes.add(new Index(name, table, elements, unique, more));
    }

    List<Column<?>> columns() {
        return List.copyOf(columns.values());
    }

    List<Column<?>> columns(List<String> names) {
        return names.stream().<Column<?>>map(this::column).toList();
    }

    Column<?> column(String name) {
        Column<?> found = columns.get(name);
        if (found == null) {
            throw new SchemaException(
                    "S004", "table " + table.key() + " has no column " + name + "; it has " + columns.keySet());
        }
        return found;
    }

    @Nullable
    Column<?> find(String name) {
        return columns.get(name);
    }

    List<Column<?>> primaryKey() {
        if (!primaryKeyOrder.isEmpty()) {
            return primaryKeyOrder;
        }
        return columns.values().stream()
                .filter(Column::isPrimaryKey)
                .<Column<?>>map(column -> column)
                .toList();
    }

    @Nullable
    PrimaryKeyDefinition primaryKeyDefinition() {
        return primaryKeyOrder.isEmpty()
                ? null
                : new PrimaryKeyDefinition(
                        primaryKeyName,
                        primaryKeyOrder.stream().map(Column::name).toList(),
                        primaryKeyWords,
                        primaryKeyInfo);
    }

    @Nullable
    String primaryKeyName() {
        return metadata.naming()
                .constraint("pk", new NamingConvention.Subject(table, primaryKey(), null, primaryKeyName));
    }

    @Nullable
    Column<?> autoincrement() {
        List<Column<?>> key = primaryKey();
        for (Column<?> column : key) {
            ColumnDefinition<?> definition = column.definition();
            Autoincrement said = definition.autoincrement();
            boolean fits = key.size() == 1
                    && isCounted(column.type())
                    && definition.values().leaveKeysToTheDatabase()
                    && definition.references().isEmpty();
            boolean counted = definition.values().identity() != null || said == Autoincrement.YES;
            if (counted || (said == Autoincrement.AUTO && fits)) {
                return column;
            }
        }
        return null;
    }

    boolean hasDefaults() {
        return defaults;
    }

    @Nullable
    String comment() {
        return comment;
    }

    List<TableOption> options() {
        return List.copyOf(options);
    }

    List<Constraint> ownConstraints() {
        return List.copyOf(ofTable);
    }

    List<Constraint> constraints() {
        List<Constraint> all = new ArrayList<>(ofTable);
        all.addAll(ofColumns);
        all.replaceAll(constraint -> metadata.naming().name(table, constraint));
        return List.copyOf(all);
    }

    /** Fails if a check has no name but the naming convention needs one ({@code S021}). */
    void checkNames() {
        List<Constraint> all = new ArrayList<>(ofTable);
        all.addAll(ofColumns);
        for (Constraint constraint : all) {
            if (constraint instanceof CheckConstraint check) {
                Constraint unused = metadata.naming().name(table, check);
            }
        }
    }

    <C extends Constraint> List<C> constraints(Class<C> kind) {
        return constraints().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    boolean isMadeName(String constraint) {
        return !constraint.equals(primaryKeyName)
                && ofTable.stream().noneMatch(own -> constraint.equals(own.name()))
                && ofColumns.stream().noneMatch(own -> constraint.equals(own.name()));
    }

    List<Index> indexes() {
        return List.copyOf(indexes);
    }

    boolean isMadeIndexName(String index) {
        return madeIndexNames.contains(index);
    }
}
