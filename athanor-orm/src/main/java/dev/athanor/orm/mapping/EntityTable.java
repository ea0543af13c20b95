package dev.athanor.orm.mapping;

import dev.athanor.sql.schema.ColumnDefinition;
import dev.athanor.sql.schema.ColumnReference;
import dev.athanor.sql.schema.ForeignKeyDefinition;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.ReferentialAction;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.TableItem;
import dev.athanor.sql.type.SqlType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The table of an entity, made from its descriptor.
 *
 * @param table the table
 * @param implied the foreign key columns that only a relationship stands for, by the relationship's name
 */
record EntityTable(Table table, Map<String, String> implied) {

    static EntityTable of(EntityDescriptor<?> entity, MetaData metadata, ReferencedTypes types) {
        return of(entity, metadata, types, null);
    }

    static EntityTable of(
            EntityDescriptor<?> entity, MetaData metadata, ReferencedTypes types, @Nullable EntityMapping<?> parent) {
        Map<String, String> implied = impliedColumns(entity);
        Supplier<Table> given = entity.settings().given();
        if (given != null) {
            return new EntityTable(GivenTable.check(entity, given.get(), metadata), implied);
        }
        List<List<ColumnDescriptor>> composite = types.composite(entity);
        ColumnOrder columns = new ColumnOrder(entity.settings().inherited());
        List<AttributeDescriptor> attributes = HierarchyTable.kept(entity);
        for (int i = 0; i < attributes.size(); i++) {
            AttributeDescriptor attribute = attributes.get(i);
            if (attribute instanceof ColumnDescriptor column) {
                ColumnDefinition<?> made = definition(entity, alone(column, composite), types.of(entity, column));
                columns.add(i, column.extras().order(), HierarchyTable.item(entity, made));
            } else if (attribute instanceof EmbeddedDescriptor<?> embedded) {
                for (ColumnDescriptor column : embedded.columns()) {
                    ColumnDefinition<?> made = definition(entity, column, types.of(entity, column));
                    columns.add(i, column.extras().order(), HierarchyTable.item(entity, made));
                }
            } else if (attribute instanceof RelationshipDescriptor relationship) {
                String name = implied.get(relationship.name());
                if (name != null) {
                    columns.add(i, 0, HierarchyTable.item(entity, foreignKey(relationship, name)));
                }
            }
        }
        List<TableItem> items = columns.sorted();
        composite.forEach(key -> items.add(foreignKey(entity, key)));
        entity.settings().items().forEach(more -> items.addAll(more.get()));
        return new EntityTable(HierarchyTable.place(entity, metadata, parent, items), implied);
    }

    /** A part of a foreign key of several columns references nothing by itself. */
    private static ColumnDescriptor alone(ColumnDescriptor column, List<List<ColumnDescriptor>> composite) {
        return composite.stream().anyMatch(key -> key.contains(column)) ? column.withoutForeignKey() : column;
    }

    private static TableItem foreignKey(EntityDescriptor<?> entity, List<ColumnDescriptor> key) {
        ColumnDescriptor first = key.get(0);
        List<String> targets = key.stream()
                .map(ColumnDescriptor::foreignKey)
                .map(part -> part == null ? "" : part.target())
                .map(target -> target.substring(target.lastIndexOf('.') + 1))
                .toList();
        ForeignKeyDescriptor said = first.foreignKey();
        ForeignKeyDefinition made = new ForeignKeyDefinition(
                null,
                key.stream().map(ColumnDescriptor::column).toList(),
                referredTable(first),
                targets,
                ReferentialAction.UNSAID);
        return said == null
                ? made
                : made.onDelete(action(entity, first, "onDelete", said.onDelete()))
                        .onUpdate(action(entity, first, "onUpdate", said.onUpdate()));
    }

    /** A to-one relationship without an attribute for its key makes a column {@code relationship_key}. */
    static Map<String, String> impliedColumns(EntityDescriptor<?> entity) {
        Map<String, String> implied = new LinkedHashMap<>();
        for (AttributeDescriptor attribute : entity.attributes()) {
            if (attribute instanceof RelationshipDescriptor relationship
                    && relationship.kind() == RelationshipKind.ONE
                    && !relationship.is(RelationshipTrait.VIEW_ONLY)
                    && !relationship.join().isManyToMany()
                    && relationship.join().given().primary() == null
                    && holdsKey(entity, relationship)
                    && keyAttribute(entity, relationship) == null) {
                implied.put(
                        relationship.name(),
                        snakeCase(relationship.name()) + "_" + keyName(Descriptors.of(relationship.target())));
            }
        }
        return implied;
    }

    /** Of two to-one sides, the key is with the side that has an attribute for it, else with the one declared first. */
    static boolean holdsKey(EntityDescriptor<?> entity, RelationshipDescriptor relationship) {
        if (relationship.kind() != RelationshipKind.ONE || keyAttribute(entity, relationship) != null) {
            return relationship.kind() == RelationshipKind.ONE;
        }
        EntityDescriptor<?> target = Descriptors.of(relationship.target());
        if (isFarKey(entity, target, relationship.join().joinBy())) {
            return false;
        }
        int index = target.indexOf(relationship.backPopulates());
        if (index < 0
                || !(target.attributes().get(index) instanceof RelationshipDescriptor reverse)
                || reverse.kind() != RelationshipKind.ONE) {
            return true;
        }
        if (keyAttribute(target, reverse) != null) {
            return false;
        }
        throw new MappingException(
                "M014",
                entity.type().getSimpleName() + "." + relationship.name() + " and "
                        + target.type().getSimpleName() + "." + reverse.name()
                        + " are one to one, and neither side has a foreign key; add an attribute with @ForeignKey to the"
                        + " side that shall hold it");
    }

    /** Whether {@code hint} names an attribute of the target whose column refers to the entity. */
    private static boolean isFarKey(EntityDescriptor<?> entity, EntityDescriptor<?> target, String hint) {
        Set<String> tables = HierarchyTable.names(entity);
        return !hint.isEmpty()
                && target.attributes().stream()
                        .anyMatch(attribute -> attribute instanceof ColumnDescriptor column
                                && (hint.equals(column.name()) || hint.equals(column.column()))
                                && tables.contains(referredTable(column)));
    }

    private static String referredTable(ColumnDescriptor column) {
        ForeignKeyDescriptor key = column.foreignKey();
        return key == null
                ? ""
                : key.target().substring(0, Math.max(0, key.target().lastIndexOf('.')));
    }

    private static @Nullable ColumnDescriptor keyAttribute(
            EntityDescriptor<?> entity, RelationshipDescriptor relationship) {
        Set<String> tables = HierarchyTable.names(Descriptors.of(relationship.target()));
        String hint = relationship.join().joinBy();
        for (AttributeDescriptor attribute : entity.attributes()) {
            if (attribute instanceof ColumnDescriptor column && column.foreignKey() != null) {
                boolean named = hint.isEmpty() || hint.equals(column.name()) || hint.equals(column.column());
                if (named && tables.contains(referredTable(column))) {
                    return column;
                }
            }
        }
        return null;
    }

    private static ColumnDescriptor keyOf(EntityDescriptor<?> entity) {
        ColumnDescriptor key = null;
        for (ColumnDescriptor column : entity.columns()) {
            if (column.is(ColumnTrait.PRIMARY_KEY)) {
                if (key != null) {
                    throw new MappingException(
                            "M015",
                            entity.type().getSimpleName()
                                    + " has a key of several columns, so a relationship to it needs"
                                    + " attributes with @ForeignKey of its own");
                }
                key = column;
            }
        }
        if (key == null) {
            throw new MappingException(
                    "M006", entity.type().getName() + " has no key; mark at least one attribute with @Id");
        }
        return key;
    }

    private static String keyName(EntityDescriptor<?> target) {
        return HierarchyTable.keyName(target, keyOf(target).column());
    }

    private static ColumnDefinition<?> foreignKey(RelationshipDescriptor relationship, String name) {
        EntityDescriptor<?> target = Descriptors.of(relationship.target());
        ColumnDescriptor key = keyOf(target);
        return new ColumnDefinition<>(name, ColumnTypes.of(target, key))
                .nullable(!relationship.is(RelationshipTrait.NOT_NULL))
                .references(
                        key(target) + "." + keyName(target),
                        relationship.is(RelationshipTrait.PASSIVE_DELETES)
                                ? ReferentialAction.CASCADE
                                : ReferentialAction.UNSAID);
    }

    private static String key(EntityDescriptor<?> entity) {
        return entity.schema() == null ? entity.table() : entity.schema() + "." + entity.table();
    }

    private static ColumnDefinition<?> definition(
            EntityDescriptor<?> entity, ColumnDescriptor column, SqlType<?> type) {
        ColumnDefinition<?> definition = new ColumnDefinition<>(column.column(), type);
        if (column.is(ColumnTrait.PRIMARY_KEY)) {
            definition = definition.primaryKey().autoincrement(column.is(ColumnTrait.GENERATED));
        }
        boolean notNull = column.is(ColumnTrait.NOT_NULL) || requiredByRelationship(entity, column);
        definition = definition.nullable(!notNull && !column.is(ColumnTrait.PRIMARY_KEY));
        if (column.is(ColumnTrait.UNIQUE)) {
            definition = definition.unique();
        }
        if (column.is(ColumnTrait.INDEXED)) {
            definition = definition.indexed();
        }
        ForeignKeyDescriptor key = column.foreignKey();
        if (key != null) {
            definition = definition.references(ColumnReference.to(key.target())
                    .onDelete(action(entity, column, "onDelete", key.onDelete()))
                    .onUpdate(action(entity, column, "onUpdate", key.onUpdate())));
        }
        for (UnaryOperator<ColumnDefinition<?>> more : column.extras().definitions()) {
            definition = more.apply(definition);
        }
        return definition;
    }

    private static boolean requiredByRelationship(EntityDescriptor<?> entity, ColumnDescriptor column) {
        for (AttributeDescriptor attribute : entity.attributes()) {
            if (attribute instanceof RelationshipDescriptor relationship
                    && relationship.kind() == RelationshipKind.ONE
                    && relationship.is(RelationshipTrait.NOT_NULL)
                    && column.equals(keyAttribute(entity, relationship))) {
                return true;
            }
        }
        return false;
    }

    private static ReferentialAction action(
            EntityDescriptor<?> entity, ColumnDescriptor column, String moment, String action) {
        for (ReferentialAction known : ReferentialAction.values()) {
            if (known.sql().equalsIgnoreCase(action.trim())) {
                return known;
            }
        }
        throw new MappingException(
                "M016",
                entity.type().getSimpleName() + "." + column.name() + ": " + moment + " is '" + action
                        + "'; it is one of CASCADE, SET NULL, SET DEFAULT, RESTRICT, NO ACTION, or empty");
    }

    static String snakeCase(String name) {
        StringBuilder snake = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isUpperCase(c) && i > 0 && !Character.isUpperCase(name.charAt(i - 1))) {
                snake.append('_');
            }
            snake.append(c);
        }
        return snake.toString().toLowerCase(Locale.ROOT);
    }
}
