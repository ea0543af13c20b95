package dev.athanor.processor;

import dev.athanor.processor.ColumnModel.Trait;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * An entity class as its source says.
 *
 * @param type the class
 * @param table the name of its table
 * @param schema the schema of its table, or the empty text
 * @param attributes its attributes, those of the entity it extends first, then those of mapped superclasses
 * @param mapped how many of its own are those of mapped superclasses
 * @param hierarchy what it extends, and how it is told apart
 */
record EntityModel(
        TypeElement type,
        String table,
        String schema,
        List<AttributeModel> attributes,
        int mapped,
        HierarchyModel hierarchy) {

    EntityModel {
        attributes = List.copyOf(attributes);
    }

    String name() {
        return type.getSimpleName().toString();
    }

    /** The attributes that it does not inherit. */
    List<AttributeModel> ownAttributes() {
        return attributes.subList(hierarchy.inherited().size(), attributes.size());
    }

    List<String> attributeNames() {
        return attributes.stream().map(AttributeModel::name).toList();
    }

    @Nullable
    AttributeModel attribute(String name) {
        for (AttributeModel attribute : attributes) {
            if (attribute.name().equals(name)) {
                return attribute;
            }
        }
        return null;
    }

    List<ColumnModel> columns() {
        List<ColumnModel> columns = new ArrayList<>();
        for (AttributeModel attribute : attributes) {
            if (attribute instanceof ColumnModel column) {
                columns.add(column);
            } else if (attribute instanceof EmbeddedModel embedded) {
                columns.addAll(embedded.columns());
            }
        }
        return columns;
    }

    List<RelationshipModel> relationships() {
        List<RelationshipModel> relationships = new ArrayList<>();
        for (AttributeModel attribute : attributes) {
            if (attribute instanceof RelationshipModel relationship) {
                relationships.add(relationship);
            }
        }
        return relationships;
    }

    List<ColumnModel> primaryKey() {
        return columns().stream().filter(column -> column.is(Trait.PRIMARY_KEY)).toList();
    }

    /** The attributes kept in its own table, or its part of the one it shares. */
    private EntityModel own() {
        boolean flat = hierarchy.parent() == null || hierarchy.kind() == HierarchyModel.Kind.CONCRETE;
        return flat ? this : new EntityModel(type, table, schema, ownAttributes(), mapped, HierarchyModel.NONE);
    }

    List<ColumnModel> ownColumns() {
        return own().columns();
    }

    List<RelationshipModel> ownRelationships() {
        return own().relationships();
    }

    /** Whether {@code other} is this class, or one above it. */
    boolean isA(TypeElement other) {
        EntityModel parent = hierarchy.parent();
        return type.equals(other) || (parent != null && parent.isA(other));
    }

    /** The tables that its rows have a part in, its own first. */
    Set<String> tables() {
        Set<String> tables = new LinkedHashSet<>(Set.of(table));
        EntityModel parent = hierarchy.parent();
        if (parent != null && hierarchy.kind() != HierarchyModel.Kind.CONCRETE) {
            tables.addAll(parent.tables());
        }
        return tables;
    }

    /** The columns whose foreign key references the table of another entity. */
    List<ColumnModel> foreignKeysTo(EntityModel other) {
        return columns().stream()
                .filter(column -> other.tables().contains(column.foreignTable()))
                .toList();
    }
}
