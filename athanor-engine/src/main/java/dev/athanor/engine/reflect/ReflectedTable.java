package dev.athanor.engine.reflect;

import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.LiteralColumn;
import dev.athanor.sql.ast.TrustedSql;
import dev.athanor.sql.schema.CheckDefinition;
import dev.athanor.sql.schema.ColumnDefinition;
import dev.athanor.sql.schema.Computed;
import dev.athanor.sql.schema.ConstraintComment;
import dev.athanor.sql.schema.ExcludeDefinition;
import dev.athanor.sql.schema.ForeignKeyDefinition;
import dev.athanor.sql.schema.Identity;
import dev.athanor.sql.schema.IndexDefinition;
import dev.athanor.sql.schema.PrimaryKeyDefinition;
import dev.athanor.sql.schema.TableComment;
import dev.athanor.sql.schema.TableItem;
import dev.athanor.sql.schema.UniqueDefinition;
import dev.athanor.sql.schema.option.Deferrability;
import dev.athanor.sql.schema.option.UniqueOptions;
import dev.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a database says of a table or view.
 *
 * @param schema the schema, or {@code null} if it is the default one
 * @param object what it is
 * @param columns the columns, in order
 * @param constraints its constraints
 * @param indexes its indexes
 */
public record ReflectedTable(
        @Nullable String schema,
        SchemaObject object,
        List<ReflectedColumn> columns,
        ReflectedConstraints constraints,
        List<ReflectedIndex> indexes) {

    /** Creates the table; the lists are copied. */
    public ReflectedTable {
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
    }

    /** {@return its name} */
    public String name() {
        return object.name();
    }

    /** {@return the name by which a MetaData knows it} */
    public String key() {
        return schema == null ? name() : schema + "." + name();
    }

    /**
     * Returns what a {@code Table} like this is defined by.
     *
     * @param wanted the columns it is to have, or {@code null} for all; constraints and indexes with others are left
     *     out
     */
    public List<TableItem> items(@Nullable Set<String> wanted) {
        List<TableItem> items = new ArrayList<>();
        ReflectedKey key = constraints.primaryKey();
        Set<String> keyColumns = key == null || !has(wanted, key.columns()) ? Set.of() : Set.copyOf(key.columns());
        for (ReflectedColumn column : columns) {
            if (has(wanted, List.of(column.name()))) {
                items.add(definition(column, keyColumns.contains(column.name())));
            }
        }
        if (key != null && !keyColumns.isEmpty()) {
            PrimaryKeyDefinition whole = new PrimaryKeyDefinition(key.name(), key.columns());
            items.add(
                    "true".equals(object.options().get("autoincrement"))
                            ? whole.words("sqlite", "AUTOINCREMENT")
                            : whole);
        }
        constraintItems(wanted, items);
        for (ReflectedIndex index : indexes) {
            if (has(wanted, index.columns())
                    && has(wanted, index.include())
                    && (wanted == null
                            || index.columns().size() == index.elements().size())) {
                items.add(definition(index));
            }
        }
        String comment = object.comment();
        if (comment != null) {
            items.add(new TableComment(comment));
        }
        constraintComments(wanted, items);
        items.addAll(object.words());
        return items;
    }

    private static IndexDefinition definition(ReflectedIndex index) {
        IndexDefinition definition = new IndexDefinition(index.name(), List.of(), index.unique());
        definition = index.isOfColumns()
                ? new IndexDefinition(index.name(), index.columns(), index.unique())
                : definition.on(
                        index.elements().stream().map(ReflectedTable::element).toArray(Expression<?>[]::new));
        String predicate = index.predicate();
        String method = index.method();
        if (predicate != null) {
            definition = definition.where(predicate);
        }
        if (!index.include().isEmpty()) {
            definition = definition.include(index.include().toArray(String[]::new));
        }
        if (index.nullsNotDistinct()) {
            definition = definition.nullsNotDistinct();
        }
        return method == null ? definition : definition.using(method);
    }

    private static Expression<?> element(ReflectedIndex.Element element) {
        String column = element.column();
        String sql = column != null && element.isColumnAlone() ? column : element.sql();
        LiteralColumn<Object> written = new LiteralColumn<>(new TrustedSql(sql), Types.NULL);
        return element.descending() ? written.desc() : written;
    }

    private static Deferrability deferrability(ReflectedForeignKey.Timing timing) {
        return switch (timing) {
            case IMMEDIATE -> Deferrability.UNSAID;
            case DEFERRABLE -> Deferrability.DEFERRABLE;
            case DEFERRED -> Deferrability.INITIALLY_DEFERRED;
        };
    }

    private void constraintItems(@Nullable Set<String> wanted, List<TableItem> items) {
        for (ReflectedForeignKey reference : constraints.foreignKeys()) {
            if (has(wanted, reference.columns())) {
                items.add(new ForeignKeyDefinition(
                                reference.name(),
                                reference.columns(),
                                reference.target().key(),
                                reference.targetColumns(),
                                reference.onDelete())
                        .onUpdate(reference.onUpdate())
                        .deferrability(deferrability(reference.timing())));
            }
        }
        for (ReflectedKey unique : constraints.uniques()) {
            if (has(wanted, unique.columns()) && has(wanted, unique.include())) {
                items.add(new UniqueDefinition(
                        unique.name(),
                        unique.columns(),
                        UniqueOptions.NONE
                                .nullsNotDistinct(unique.nullsNotDistinct())
                                .include(unique.include())));
            }
        }
        if (wanted == null) {
            for (ReflectedCheck check : constraints.checks()) {
                items.add(new CheckDefinition(check.name(), check.condition()));
            }
            constraints.exclusions().forEach(exclusion -> items.add(definition(exclusion)));
        }
    }

    private static ExcludeDefinition definition(ReflectedExclusion exclusion) {
        ExcludeDefinition definition = new ExcludeDefinition(exclusion.method())
                .named(exclusion.name())
                .deferrability(deferrability(exclusion.timing()));
        for (ReflectedExclusion.Element element : exclusion.elements()) {
            definition = definition.with(element.sql(), element.operator());
        }
        String predicate = exclusion.predicate();
        return predicate == null ? definition : definition.where(predicate);
    }

    private void constraintComments(@Nullable Set<String> wanted, List<TableItem> items) {
        ReflectedKey key = constraints.primaryKey();
        if (key != null && has(wanted, key.columns())) {
            comment(key.name(), key.comment(), items);
        }
        constraints.foreignKeys().stream()
                .filter(reference -> has(wanted, reference.columns()))
                .forEach(reference -> comment(reference.name(), reference.comment(), items));
        constraints.uniques().stream()
                .filter(unique -> has(wanted, unique.columns()))
                .forEach(unique -> comment(unique.name(), unique.comment(), items));
        if (wanted == null) {
            constraints.checks().forEach(check -> comment(check.name(), check.comment(), items));
            constraints.exclusions().forEach(exclude -> comment(exclude.name(), exclude.comment(), items));
        }
    }

    private static void comment(@Nullable String constraint, @Nullable String text, List<TableItem> items) {
        if (constraint != null && text != null) {
            items.add(new ConstraintComment(constraint, text));
        }
    }

    private static boolean has(@Nullable Set<String> wanted, List<String> columns) {
        return wanted == null || wanted.containsAll(columns);
    }

    private static ColumnDefinition<?> definition(ReflectedColumn column, boolean key) {
        ColumnDefinition<?> definition = new ColumnDefinition<>(column.name(), column.type());
        if (key) {
            definition = definition.primaryKey().autoincrement(column.isAutoincrement());
        }
        if (key == column.nullable()) {
            definition = definition.nullable(column.nullable());
        }
        String comment = column.comment();
        if (comment != null) {
            definition = definition.comment(comment);
        }
        String collation = column.collation();
        if (collation != null) {
            definition = definition.collation(collation);
        }
        return generated(definition, column);
    }

    /** {@return whether the database can no longer describe it: a view of a table that is gone} */
    public boolean isBroken() {
        return columns.isEmpty() && object.kind() != ObjectKind.TABLE;
    }

    private static ColumnDefinition<?> generated(ColumnDefinition<?> definition, ReflectedColumn column) {
        String computed = column.computedSql();
        if (computed != null) {
            boolean stored = column.generation().kind() == Generation.Kind.STORED;
            return definition.computed(computed, stored ? Computed.Storage.STORED : Computed.Storage.VIRTUAL);
        }
        if (column.isIdentity()) {
            return definition.identity(identity(column.generation()));
        }
        String sql = column.defaultSql();
        return sql == null ? definition : definition.serverDefault(sql);
    }

    private static Identity identity(Generation generation) {
        boolean always = generation.kind() == Generation.Kind.IDENTITY_ALWAYS;
        Identity identity = always ? Identity.ofAlways() : Identity.byDefault();
        ReflectedSequence counter = generation.sequence();
        if (counter == null) {
            return identity;
        }
        Identity started = counter.start() == 1 ? identity : identity.start(counter.start());
        return counter.increment() == 1 ? started : started.increment(counter.increment());
    }
}
