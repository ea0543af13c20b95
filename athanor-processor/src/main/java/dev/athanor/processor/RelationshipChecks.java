package dev.athanor.processor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Checks what an entity says of others: every name in its annotations, and the way from table to table. */
final class RelationshipChecks {

    /** What says how a relationship is written. */
    private static final List<String> WRITING =
            List.of("passiveDeletes", "passiveDeletesAll", "activeUpdates", "singleParent", "postUpdate");

    private final EntityReader reader;
    private final ForeignKeyColumns foreignKeys;
    private final CollectionChecks collections;
    private final RelationshipConflicts conflicts;
    private final JoinMethods joins;
    private final Problems problems;

    RelationshipChecks(Elements elements, EntityReader reader, Problems problems) {
        this.reader = reader;
        this.collections = new CollectionChecks(reader, problems);
        this.conflicts = new RelationshipConflicts(reader, problems);
        this.joins = new JoinMethods(elements);
        this.foreignKeys = new ForeignKeyColumns(reader);
        this.problems = problems;
    }

    /**
     * Checks an entity.
     *
     * @param entity the entity
     * @param compiled the entities compiled with it
     */
    void check(EntityModel entity, Collection<EntityModel> compiled) {
        Map<String, EntityModel> tables = new LinkedHashMap<>();
        compiled.forEach(other -> tables.put(other.table(), other));
        entity.ownRelationships()
                .forEach(r -> tables.put(reader.lookAt(r.target()).table(), reader.lookAt(r.target())));
        tables.put(entity.table(), entity);
        for (EntityModel above = entity.hierarchy().parent();
                above != null;
                above = above.hierarchy().parent()) {
            tables.putIfAbsent(above.table(), above);
        }
        for (ColumnModel column : entity.ownColumns()) {
            foreignKey(column, tables);
        }
        Set<String> made = new HashSet<>();
        conflicts.check(entity, compiled);
        for (RelationshipModel relationship : entity.ownRelationships()) {
            EntityModel target = reader.lookAt(relationship.target());
            if (RecordChecks.rejects(entity, relationship, target, problems)) {
                continue;
            }
            backPopulates(entity, relationship, target);
            viewOnly(relationship);
            passiveDeletesAll(relationship);
            secondary(entity, relationship, target);
            joins.check(entity, relationship, problems);
            direction(entity, relationship, target);
            collections.check(entity, relationship, target);
            joinBy(entity, relationship, target);
            if (keyCanBeMade(entity, relationship, target)) {
                madeColumns(entity, relationship, made);
            }
        }
    }

    private void foreignKey(ColumnModel column, Map<String, EntityModel> tables) {
        Mark mark = column.foreignKey();
        if (mark == null) {
            return;
        }
        String target = mark.text("value");
        if (column.foreignTable().isEmpty() || column.foreignColumn().isEmpty()) {
            String why = "@ForeignKey(\"" + target + "\") names no column; write table.column";
            problems.error(Code.P011, column.field(), mark, why);
            return;
        }
        EntityModel table = tables.get(column.foreignTable());
        if (table == null) {
            String nearest = Nearest.to(column.foreignTable(), tables.keySet());
            if (nearest != null) {
                String why = "@ForeignKey names the table " + column.foreignTable()
                        + ", which no entity compiled with it has; did you mean " + nearest + "?";
                problems.warning(Code.P011, column.field(), why);
            }
            return; // a table without a class: told at run time
        }
        List<String> columns = foreignKeys.all(table);
        if (!columns.contains(column.foreignColumn())) {
            String why = "@ForeignKey names " + target + ", which does not exist"
                    + Nearest.hint(column.foreignColumn(), columns);
            problems.error(Code.P011, column.field(), mark, why);
        }
    }

    private void backPopulates(EntityModel entity, RelationshipModel relationship, EntityModel target) {
        String name = relationship.text("backPopulates");
        if (name.isEmpty()) {
            return;
        }
        String subject = "backPopulates names " + target.name() + "." + name + ", which ";
        AttributeModel other = target.attribute(name);
        String why = null;
        if (other == null) {
            why = subject + "does not exist" + Nearest.hint(name, target.attributeNames());
        } else if (!(other instanceof RelationshipModel back)) {
            why = subject + "is a column; name the relationship that leads back";
        } else if (!entity.isA(back.target()) && !reader.lookAt(back.target()).isA(entity.type())) {
            why = subject + "leads to " + back.target().getSimpleName() + ", not back to " + entity.name();
        } else if (!back.text("backPopulates").equals(relationship.name())) {
            String says = back.text("backPopulates");
            why = subject + (says.isEmpty() ? "does not point back" : "points back to " + says)
                    + "; add backPopulates = \"" + relationship.name() + "\" there";
        } else {
            why = sides(relationship, back, target);
        }
        if (why != null) {
            problems.error(Code.P010, relationship.field(), relationship.declared(), why);
        }
    }

    private static @Nullable String sides(RelationshipModel one, RelationshipModel other, EntityModel target) {
        String secondary = one.text("secondary");
        if (!secondary.equals(other.text("secondary"))) {
            return "the two sides go by different tables: secondary is \"" + secondary + "\" here and \""
                    + other.text("secondary") + "\" at " + target.name() + "." + other.name();
        }
        if (one.isMany() && other.isMany() && !JoinMethods.isOverTable(one) && !JoinMethods.isGiven(one)) {
            return "it and " + target.name() + "." + other.name()
                    + " are both collections; name the table between the two with secondary";
        }
        return null;
    }

    private void viewOnly(RelationshipModel relationship) {
        Mark declared = relationship.declared();
        if (declared == null || !relationship.isViewOnly()) {
            return;
        }
        String why = null;
        if (declared.isGiven("syncBackPopulates") && declared.flag("syncBackPopulates")) {
            why = "is viewOnly, and syncBackPopulates = true would change the other side by it; remove one of the two";
        } else if (declared.isGiven("cascade")) {
            List<String> writing = new ArrayList<>(List.of("ALL", "SAVE_UPDATE", "DELETE", "DELETE_ORPHAN"));
            writing.retainAll(declared.constants("cascade"));
            why = writing.isEmpty()
                    ? null
                    : "is viewOnly, and cascade " + String.join(", ", writing)
                            + " would write by it; leave MERGE, EXPUNGE and REFRESH_EXPIRE";
        }
        why = why == null ? pointless(declared) : why;
        if (why != null) {
            problems.error(Code.P031, relationship.field(), declared, why);
        }
    }

    /** What says how something is written, where nothing is. */
    private static @Nullable String pointless(Mark declared) {
        for (String name : WRITING) {
            if (declared.flag(name)) {
                return "is viewOnly, and " + name + " says how it is written, which it never is; remove one of the two";
            }
        }
        return declared.texts("overlaps").isEmpty()
                ? null
                : "is viewOnly, and overlaps says what else writes its column, which it never does; remove overlaps";
    }

    private void passiveDeletesAll(RelationshipModel relationship) {
        List<String> deleting = new ArrayList<>(List.of("ALL", "DELETE", "DELETE_ORPHAN"));
        deleting.retainAll(relationship.cascade());
        if (relationship.flag("passiveDeletesAll") && !deleting.isEmpty()) {
            String why = "has passiveDeletesAll, which leaves related objects alone, and cascade "
                    + String.join(", ", deleting) + ", which deletes them; remove one of the two";
            problems.error(Code.P082, relationship.field(), relationship.declared(), why);
        }
    }

    /** Of two fields of an entity of its own type, which are each other's other side, one leads against the key. */
    private void direction(EntityModel entity, RelationshipModel relationship, EntityModel target) {
        boolean itself = target.type().equals(entity.type()) && !relationship.isMany();
        AttributeModel back = itself ? entity.attribute(relationship.text("backPopulates")) : null;
        if (!(back instanceof RelationshipModel reverse)
                || reverse.isMany()
                || reverse.equals(relationship)
                || JoinMethods.isGiven(relationship)
                || JoinMethods.isGiven(reverse)
                || JoinMethods.isOverTable(relationship)
                || entity.foreignKeysTo(entity).isEmpty()) {
            return;
        }
        if (leadsToReferring(entity, relationship) == leadsToReferring(entity, reverse)) {
            String key = entity.foreignKeysTo(entity).get(0).name();
            String why = "and " + reverse.name() + " are each other's other side, and both go the same way; say on the"
                    + " one that leads to the row which refers to this one: remoteSide = \"" + key + "\"";
            problems.error(Code.P080, relationship.field(), relationship.declared(), why);
        }
    }

    private static boolean leadsToReferring(EntityModel entity, RelationshipModel relationship) {
        return !ForeignKeyColumns.named(entity.foreignKeysTo(entity), relationship.text("remoteSide"))
                .isEmpty();
    }

    private void secondary(EntityModel entity, RelationshipModel relationship, EntityModel target) {
        String secondary = relationship.text("secondary");
        String why = null;
        if (secondary.isEmpty()) {
            boolean reachable = !relationship.isMany()
                    || JoinMethods.isGiven(relationship)
                    || JoinMethods.isOverTable(relationship)
                    || leadsBack(target, entity);
            if (!reachable) {
                why = target.name() + " has no foreign key to the table " + entity.table()
                        + " and no relationship to " + entity.name() + "; add one there, or name the table between the"
                        + " two with secondary";
            }
        } else if (secondary.equals(entity.table()) || secondary.equals(target.table())) {
            why = "secondary names the table " + secondary
                    + ", which is that of one of the two sides; name the table between them";
        }
        if (why != null) {
            problems.error(Code.P012, relationship.field(), relationship.declared(), why);
        }
    }

    private static boolean leadsBack(EntityModel from, EntityModel to) {
        return !from.foreignKeysTo(to).isEmpty()
                || from.relationships().stream().anyMatch(back -> !back.isMany() && to.isA(back.target()));
    }

    private void joinBy(EntityModel entity, RelationshipModel relationship, EntityModel target) {
        EntityModel holder = relationship.isMany() ? target : entity;
        EntityModel other = relationship.isMany() ? entity : target;
        boolean there = ForeignKeyColumns.isJoinedFromThere(entity, relationship, target);
        if (!JoinMethods.isOverTable(relationship) && !JoinMethods.isGiven(relationship) && !there) {
            Set<String> candidates = new LinkedHashSet<>();
            for (ColumnModel column : holder.foreignKeysTo(other)) {
                candidates.add(column.name());
            }
            String joinBy = relationship.text("joinBy");
            boolean known = holder.foreignKeysTo(other).stream()
                    .anyMatch(column ->
                            column.name().equals(joinBy) || column.column().equals(joinBy));
            if (!joinBy.isEmpty() && !known && !foreignKeys.all(holder).contains(joinBy)) {
                String why = "joinBy names " + holder.name() + "." + joinBy + ", which is no foreign key to "
                        + other.table() + Nearest.hint(joinBy, candidates);
                problems.error(Code.P014, relationship.field(), relationship.declared(), why);
            } else if (joinBy.isEmpty() && !relationship.isMany()) {
                ambiguous(relationship, holder.foreignKeysTo(other), other);
            }
        }
        String remote = relationship.text("remoteSide");
        List<String> names = new ArrayList<>(target.attributeNames());
        if (!remote.isEmpty()
                && !names.contains(remote)
                && !foreignKeys.all(target).contains(remote)) {
            String why = "remoteSide names " + target.name() + "." + remote + ", which does not exist"
                    + Nearest.hint(remote, names);
            problems.error(Code.P014, relationship.field(), relationship.declared(), why);
        }
    }

    /** Two foreign keys to the same column are two ways; a composite key has one to each of its columns. */
    private void ambiguous(RelationshipModel relationship, List<ColumnModel> columns, EntityModel other) {
        Map<String, ColumnModel> byTarget = new LinkedHashMap<>();
        for (ColumnModel column : columns) {
            ColumnModel first = byTarget.putIfAbsent(column.foreignColumn(), column);
            if (first != null) {
                String why = "both " + first.name() + " and " + column.name() + " reference " + other.table() + "."
                        + column.foreignColumn() + "; say which with joinBy = \"" + first.name() + "\" or \""
                        + column.name() + "\"";
                problems.error(Code.P012, relationship.field(), relationship.declared(), why);
                return;
            }
        }
    }

    private boolean keyCanBeMade(EntityModel entity, RelationshipModel relationship, EntityModel target) {
        if (!foreignKeys.makesColumns(entity, relationship)) {
            return true;
        }
        String why = null;
        if (target.primaryKey().size() > 1) {
            why = target.name()
                    + " has a key of several columns, so there must be attributes with @ForeignKey for them";
        } else if (ForeignKeyColumns.isOneToOne(relationship, target)) {
            why = "it and " + target.name() + "." + relationship.text("backPopulates")
                    + " are one to one, and neither side"
                    + " has a foreign key; add an attribute with @ForeignKey to the side that shall hold it";
        }
        if (why != null) {
            problems.error(Code.P012, relationship.field(), relationship.declared(), why);
        }
        return why == null;
    }

    private void madeColumns(EntityModel entity, RelationshipModel relationship, Set<String> made) {
        for (String column : foreignKeys.madeBy(entity, relationship)) {
            ColumnModel other = entity.columns().stream()
                    .filter(candidate -> candidate.column().equalsIgnoreCase(column))
                    .findFirst()
                    .orElse(null);
            if (other != null) {
                EntityModel target = reader.lookAt(relationship.target());
                String why = "would make the column " + column + ", which " + other.name() + " has; add @ForeignKey(\""
                        + target.table() + "."
                        + column.substring(Names.snakeCase(relationship.name()).length() + 1)
                        + "\") to " + other.name();
                problems.error(Code.P015, relationship.field(), relationship.declared(), why);
            } else if (!made.add(column)) {
                String why = "would make the column " + column + ", which another relationship makes; rename one";
                problems.error(Code.P015, relationship.field(), relationship.declared(), why);
            }
        }
    }
}
