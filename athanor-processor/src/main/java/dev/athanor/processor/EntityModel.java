package dev.athanor.processor;

import dev.athanor.processor.ColumnModel.Trait;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * An entity class as its source says.
 *
 * @param type the class
 * @param table the name of its table
 * @param schema the schema of its table, or the empty text
 * @param attributes its attributes in the order of declaration, those of mapped superclasses first
 * @param inherited how many are those of mapped superclasses
 */
record EntityModel(TypeElement type, String table, String schema, List<AttributeModel> attributes, int inherited) {

    EntityModel {
        attributes = List.copyOf(attributes);
    }

    String name() {
        return type.getSimpleName().toString();
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

    /** The columns whose foreign key references the table of another entity. */
    List<ColumnModel> foreignKeysTo(EntityModel other) {
        return columns().stream()
                .filter(column -> column.foreignTable().equals(other.table()))
                .toList();
    }
}
