package dev.athanor.processor;

import java.util.ArrayList;
import java.util.List;

/** The columns of a table that no field stands for: those of to-one relationships without a foreign key attribute. */
final class ForeignKeyColumns {

    private final EntityReader reader;

    ForeignKeyColumns(EntityReader reader) {
        this.reader = reader;
    }

    /** The columns that a relationship makes: its name and the key column of the other table, for example user_id. */
    List<String> madeBy(EntityModel entity, RelationshipModel relationship) {
        List<String> columns = new ArrayList<>();
        if (makesColumns(entity, relationship)) {
            for (ColumnModel key : reader.lookAt(relationship.target()).primaryKey()) {
                columns.add(Names.snakeCase(relationship.name()) + "_" + key.column());
            }
        }
        return columns;
    }

    boolean makesColumns(EntityModel entity, RelationshipModel relationship) {
        if (relationship.isMany()
                || relationship.isViewOnly()
                || JoinMethods.isOverTable(relationship)
                || JoinMethods.isGiven(relationship)) {
            return false;
        }
        EntityModel target = reader.lookAt(relationship.target());
        return entity.foreignKeysTo(target).isEmpty()
                && !isFarSide(entity, relationship, target)
                && !isJoinedFromThere(entity, relationship, target);
    }

    /** The side of a one-to-one relationship whose table the other one's references. */
    private static boolean isFarSide(EntityModel entity, RelationshipModel relationship, EntityModel target) {
        return isOneToOne(relationship, target) && !target.foreignKeysTo(entity).isEmpty();
    }

    /** Whether {@code joinBy} names an attribute of the other entity, whose row refers to this one. */
    static boolean isJoinedFromThere(EntityModel entity, RelationshipModel relationship, EntityModel target) {
        String joinBy = relationship.text("joinBy");
        return !relationship.isMany()
                && named(entity.foreignKeysTo(target), joinBy).isEmpty()
                && !named(target.foreignKeysTo(entity), joinBy).isEmpty();
    }

    static List<ColumnModel> named(List<ColumnModel> columns, String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name) || column.column().equals(name))
                .toList();
    }

    /** Whether the other side is to one as well. */
    static boolean isOneToOne(RelationshipModel relationship, EntityModel target) {
        return !relationship.isMany()
                && target.attribute(relationship.text("backPopulates")) instanceof RelationshipModel back
                && !back.isMany();
    }

    /** All columns of the table of an entity. */
    List<String> all(EntityModel entity) {
        List<String> columns = new ArrayList<>();
        for (ColumnModel column : entity.columns()) {
            columns.add(column.column());
        }
        for (RelationshipModel relationship : entity.relationships()) {
            columns.addAll(madeBy(entity, relationship));
        }
        return columns;
    }

    /** The foreign key attributes that a to-one relationship goes by; empty if it makes its own columns. */
    List<ColumnModel> usedBy(EntityModel entity, RelationshipModel relationship) {
        if (relationship.isMany() || JoinMethods.isOverTable(relationship) || JoinMethods.isGiven(relationship)) {
            return List.of();
        }
        List<ColumnModel> candidates = entity.foreignKeysTo(reader.lookAt(relationship.target()));
        String joinBy = relationship.text("joinBy");
        if (joinBy.isEmpty()) {
            return candidates;
        }
        return named(candidates, joinBy);
    }
}
