package dev.athanor.processor;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds relationships that write the same column without knowing of each other. */
final class RelationshipConflicts {

    private final EntityReader reader;
    private final ForeignKeyColumns foreignKeys;
    private final Problems problems;

    RelationshipConflicts(EntityReader reader, Problems problems) {
        this.reader = reader;
        this.foreignKeys = new ForeignKeyColumns(reader);
        this.problems = problems;
    }

    /** A relationship of an entity. */
    private record Way(EntityModel entity, RelationshipModel relationship) {

        String key() {
            return entity.type().getQualifiedName() + "." + relationship.name();
        }

        @Override
        public String toString() {
            return entity.name() + "." + relationship.name();
        }
    }

    /**
     * Checks the relationships of an entity.
     *
     * @param entity the entity
     * @param compiled the entities compiled with it
     */
    void check(EntityModel entity, Collection<EntityModel> compiled) {
        Set<EntityModel> others = new LinkedHashSet<>(compiled);
        entity.ownRelationships().forEach(r -> others.add(reader.lookAt(r.target())));
        for (RelationshipModel relationship : entity.ownRelationships()) {
            Way way = new Way(entity, relationship);
            Set<String> written = writes(way);
            Way other = written.isEmpty() ? null : conflicting(way, written, others, compiled);
            if (other != null) {
                Set<String> both = new LinkedHashSet<>(written);
                both.retainAll(writes(other));
                String why = "writes the column " + name(both.iterator().next()) + ", and so does " + other
                        + ", and neither knows of the other; let the two be the sides of one relationship with"
                        + " backPopulates, make one of them viewOnly, or say overlaps = \""
                        + other.relationship().name() + "\" if both are right";
                problems.error(Code.P081, relationship.field(), relationship.declared(), why);
            }
        }
    }

    private @Nullable Way conflicting(
            Way way, Set<String> written, Set<EntityModel> others, Collection<EntityModel> compiled) {
        for (EntityModel entity : others) {
            for (RelationshipModel relationship : entity.ownRelationships()) {
                Way other = new Way(entity, relationship);
                boolean saidThere = compiled.contains(entity) && way.key().compareTo(other.key()) <= 0;
                if (!saidThere
                        && !way.key().equals(other.key())
                        && !isKnown(way, other)
                        && writes(other).stream().anyMatch(written::contains)) {
                    return other;
                }
            }
        }
        return null;
    }

    private boolean isKnown(Way one, Way other) {
        String back = one.relationship().text("backPopulates");
        boolean rivals = !back.isEmpty() && back.equals(other.relationship().text("backPopulates")); // said elsewhere
        return rivals
                || isOtherSide(one, other)
                || isOtherSide(other, one)
                || one.relationship()
                        .texts("overlaps")
                        .contains(other.relationship().name())
                || other.relationship()
                        .texts("overlaps")
                        .contains(one.relationship().name())
                || areSiblings(one.entity(), other.entity())
                || areSiblings(one.entity(), target(other))
                || areSiblings(target(one), other.entity())
                || areSiblings(target(one), target(other));
    }

    private EntityModel target(Way way) {
        return reader.lookAt(way.relationship().target());
    }

    private boolean isOtherSide(Way one, Way other) {
        return one.relationship()
                        .text("backPopulates")
                        .equals(other.relationship().name())
                && target(one).isA(other.entity().type());
    }

    /** Rows of the one class are never rows of the other. */
    private static boolean areSiblings(EntityModel one, EntityModel other) {
        return root(one).type().equals(root(other).type()) && !one.isA(other.type()) && !other.isA(one.type());
    }

    private static EntityModel root(EntityModel entity) {
        EntityModel parent = entity.hierarchy().parent();
        return parent == null ? entity : root(parent);
    }

    /** The columns that a relationship writes, as far as annotations tell. */
    private Set<String> writes(Way way) {
        RelationshipModel relationship = way.relationship();
        if (relationship.isViewOnly() || JoinMethods.isGiven(relationship) || JoinMethods.isOverTable(relationship)) {
            return Set.of();
        }
        EntityModel target = target(way);
        AttributeModel back = target.attribute(relationship.text("backPopulates"));
        if (!relationship.isMany() && !isFar(way.entity(), relationship, target)) {
            return columns(way.entity(), relationship);
        }
        if (back instanceof RelationshipModel reverse && !reverse.isMany()) {
            return columns(target, reverse);
        }
        return back == null ? columnsThere(way.entity(), relationship, target) : Set.of();
    }

    private static boolean isFar(EntityModel entity, RelationshipModel relationship, EntityModel target) {
        return ForeignKeyColumns.isJoinedFromThere(entity, relationship, target)
                || (ForeignKeyColumns.isOneToOne(relationship, target)
                        && entity.foreignKeysTo(target).isEmpty());
    }

    private Set<String> columns(EntityModel holder, RelationshipModel relationship) {
        List<ColumnModel> used = foreignKeys.usedBy(holder, relationship);
        Set<String> columns = new LinkedHashSet<>();
        used.forEach(column -> columns.add(place(holder, column)));
        if (used.isEmpty()) {
            foreignKeys.madeBy(holder, relationship).forEach(column -> columns.add(place(holder, column)));
        }
        return columns;
    }

    /** The foreign key of the other table, where no relationship there is named. */
    private Set<String> columnsThere(EntityModel entity, RelationshipModel relationship, EntityModel target) {
        List<ColumnModel> keys = target.foreignKeysTo(entity);
        String joinBy = relationship.text("joinBy");
        List<ColumnModel> named = joinBy.isEmpty() ? keys : ForeignKeyColumns.named(keys, joinBy);
        Set<String> columns = new LinkedHashSet<>();
        named.forEach(column -> columns.add(place(target, column)));
        if (columns.isEmpty()) {
            for (RelationshipModel back : target.relationships()) {
                if (!back.isMany() && entity.isA(back.target())) {
                    columns.addAll(columns(target, back));
                }
            }
        }
        if (columns.size() != Math.max(1, entity.primaryKey().size())) {
            columns.clear(); // which of several it is cannot be told
        }
        return columns;
    }

    /** A column with the table that it is in: that of the class which declares it. */
    private static String place(EntityModel holder, ColumnModel column) {
        EntityModel at = holder;
        while (!at.ownColumns().contains(column) && at.hierarchy().parent() != null) {
            at = at.hierarchy().parent();
        }
        return place(at, column.column());
    }

    /** Entities that have nothing to do with each other may have tables of one name, in databases of their own. */
    private static String place(EntityModel holder, String column) {
        return holder.type().getQualifiedName() + " " + holder.table() + "." + column;
    }

    private static String name(String place) {
        return place.substring(place.indexOf(' ') + 1);
    }
}
