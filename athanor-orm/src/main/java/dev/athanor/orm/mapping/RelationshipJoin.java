package dev.athanor.orm.mapping;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.mapping.RelationshipMapping.CollectionOrder;
import dev.athanor.orm.relation.JoinCondition;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ForeignKey;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the two tables of a relationship are joined. */
record RelationshipJoin(
        Direction direction,
        List<ColumnPair> pairs,
        @Nullable Table secondary,
        List<ColumnPair> targetPairs,
        @Nullable RelationshipMapping reverse,
        List<CollectionOrder> orderBy,
        boolean leadsToKey,
        Conditions conditions) {

    /**
     * The conditions that the program gave, and say more than that columns are equal.
     *
     * @param near that of the entity and the target, or the table between
     * @param far that of the target and the table between
     */
    record Conditions(
            @Nullable JoinCondition near, @Nullable JoinCondition far) {

        static final Conditions NONE = new Conditions(null, null);
    }

    static RelationshipJoin of(RelationshipMapping relationship) {
        RelationshipJoin join = joined(relationship);
        check(relationship, join.direction());
        checkDeletes(relationship);
        checkRecord(relationship, join);
        return join;
    }

    /** Makes sure that no two relationships write the same column, unless they know of each other. */
    static void checkOverlaps(List<EntityMapping<?>> mappings) {
        Map<Column<?>, Set<RelationshipMapping>> writers = new HashMap<>();
        for (EntityMapping<?> mapping : mappings) {
            for (RelationshipMapping relationship : mapping.relationships()) {
                for (Column<?> column : relationship.isViewOnly() ? List.<Column<?>>of() : written(relationship)) {
                    Set<RelationshipMapping> known = writers.computeIfAbsent(column, any -> new LinkedHashSet<>());
                    for (RelationshipMapping other : known) {
                        checkOverlap(relationship, other, column);
                    }
                    known.add(relationship);
                }
            }
        }
    }

    private static void checkOverlap(RelationshipMapping one, RelationshipMapping other, Column<?> column) {
        boolean known = one == other
                || one.reverse() == other
                || other.reverse() == one
                || one.descriptor().join().overlaps().contains(other.name())
                || other.descriptor().join().overlaps().contains(one.name())
                || (one.name().equals(other.name()) && isRelated(one.owner(), other.owner()))
                || areSiblings(one.owner(), other.owner())
                || areSiblings(one.target(), other.target())
                || areSiblings(one.owner(), other.target())
                || areSiblings(one.target(), other.owner());
        if (!known) {
            throw new MappingException(
                    "M066",
                    one + " writes the column " + column + ", and so does " + other
                            + ", and neither knows of the other; let the two be the sides of one relationship with"
                            + " backPopulates, make one of them viewOnly, or say overlaps = \"" + other.name()
                            + "\" if both are right");
        }
    }

    /** Rows of the one class are never rows of the other. */
    private static boolean areSiblings(EntityMapping<?> one, EntityMapping<?> other) {
        return one.lineage().root() == other.lineage().root() && !isRelated(one, other);
    }

    private static List<Column<?>> written(RelationshipMapping relationship) {
        boolean near = relationship.direction() == Direction.MANY_TO_ONE;
        List<Column<?>> columns = new ArrayList<>();
        relationship.pairs().forEach(pair -> columns.add(near ? pair.local() : pair.remote()));
        relationship.targetPairs().forEach(pair -> columns.add(pair.remote()));
        return columns;
    }

    /** The processor says so where it sees both; this is for a class that was compiled when the other was one, too. */
    private static void checkRecord(RelationshipMapping relationship, RelationshipJoin join) {
        boolean fits = join.direction() == Direction.MANY_TO_ONE
                && join.reverse() == null
                && !relationship.cascades(Cascade.DELETE)
                && !relationship.cascades(Cascade.DELETE_ORPHAN);
        if (relationship.leadsToRecord() && !fits) {
            throw new MappingException(
                    "M070",
                    relationship + " leads to " + relationship.target().type().getSimpleName()
                            + ", a record, which no session writes: it can be one, referred to by a foreign key of "
                            + relationship.owner().type().getSimpleName()
                            + ", without another side and without cascades that delete; compile both anew to be told"
                            + " what to change");
        }
    }

    private static void check(RelationshipMapping relationship, Direction direction) {
        if (!relationship.cascades(Cascade.DELETE_ORPHAN)) {
            return;
        }
        if (!relationship.cascades(Cascade.DELETE)) {
            throw new MappingException(
                    "M018",
                    relationship
                            + " cascades DELETE_ORPHAN and not DELETE: what is an orphan when it is taken out is one"
                            + " when its parent goes; add DELETE, or ALL");
        }
        if (direction != Direction.ONE_TO_MANY && !relationship.descriptor().is(RelationshipTrait.SINGLE_PARENT)) {
            throw new MappingException(
                    "M019",
                    relationship + " cascades DELETE_ORPHAN, and several objects may share a related one; let the other"
                            + " side cascade it, or say singleParent = true if none is shared");
        }
    }

    private static void checkDeletes(RelationshipMapping relationship) {
        if (relationship.descriptor().is(RelationshipTrait.UNTOUCHED_BY_DELETES)
                && (relationship.cascades(Cascade.DELETE) || relationship.cascades(Cascade.DELETE_ORPHAN))) {
            throw new MappingException(
                    "M068",
                    relationship + " has passiveDeletesAll, which leaves related rows alone, and cascades "
                            + (relationship.cascades(Cascade.DELETE) ? "DELETE" : "DELETE_ORPHAN")
                            + ", which deletes them; keep one of the two");
        }
    }

    private static RelationshipJoin joined(RelationshipMapping relationship) {
        RelationshipMapping reverse = reverse(relationship);
        List<CollectionOrder> orderBy = orderBy(relationship);
        RelationshipJoin given = GivenWay.of(relationship, reverse, orderBy);
        if (given != null) {
            return given;
        }
        if (relationship.descriptor().join().isManyToMany()) {
            return SecondaryWay.of(relationship, reverse, orderBy);
        }
        List<Table> own = relationship.owner().lineage().tables();
        List<Table> target = relationship.target().lineage().tables();
        boolean ownHoldsKey = ownHoldsKey(relationship, reverse);
        if (reverse != null && reverse != relationship && isOfOneDirection(relationship, reverse, ownHoldsKey)) {
            throw new MappingException(
                    "M060",
                    relationship + " and its other side " + reverse + " both go "
                            + (ownHoldsKey ? "by the foreign key of their own rows" : "to rows that refer to theirs")
                            + "; say remoteSide on the one that " + (ownHoldsKey ? "does not" : "does")
                            + ": the attribute that is on its far side");
        }
        ForeignKey key = ownHoldsKey
                ? key(relationship, own, target, hint(relationship, reverse))
                : key(relationship, target, own, hint(relationship, reverse));
        List<ColumnPair> pairs = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            Column<?> referring = key.columns().get(i);
            Column<?> referred = key.targets().get(i);
            pairs.add(ownHoldsKey ? new ColumnPair(referring, referred) : new ColumnPair(referred, referring));
        }
        Direction direction = ownHoldsKey ? Direction.MANY_TO_ONE : Direction.ONE_TO_MANY;
        boolean leadsToKey = ownHoldsKey
                && relationship.target().lineage().levels().stream()
                        .anyMatch(level -> Set.copyOf(key.targets()).equals(Set.copyOf(level.key())));
        return new RelationshipJoin(
                direction, List.copyOf(pairs), null, List.of(), reverse, orderBy, leadsToKey, Conditions.NONE);
    }

    private static boolean ownHoldsKey(RelationshipMapping relationship, @Nullable RelationshipMapping reverse) {
        if (relationship.isMany()) {
            return false;
        }
        String remote = relationship.descriptor().join().remoteSide();
        if (remote.isEmpty() || relationship.owner() != relationship.target()) {
            return holdsKey(relationship, reverse);
        }
        Column<?> far = relationship.target().columnOf(remote);
        return far == null || !isForeign(far);
    }

    private static boolean isForeign(Column<?> column) {
        return column.table().foreignKeys().stream()
                .anyMatch(key -> key.targetTable().equals(column.table().key())
                        && key.columns().contains(column));
    }

    /** Of a table that refers to itself both sides could be meant to be the same one. */
    private static boolean isOfOneDirection(
            RelationshipMapping relationship, RelationshipMapping reverse, boolean ownHoldsKey) {
        return relationship.owner() == relationship.target()
                && reverse.descriptor().join().given().primary() == null
                && ownHoldsKey(/* relationship= */ reverse, /* reverse= */ relationship) == ownHoldsKey;
    }

    /** Of two to-one sides the one whose table has the key, and if both could, the one without a hint to the other. */
    private static boolean holdsKey(RelationshipMapping relationship, @Nullable RelationshipMapping reverse) {
        if (reverse != null && reverse.isMany()) {
            return true;
        }
        return relationship.owner().holdsKeyOf(relationship);
    }

    private static String hint(RelationshipMapping relationship, @Nullable RelationshipMapping reverse) {
        String own = relationship.descriptor().join().joinBy();
        if (own.isEmpty() && reverse != null) {
            String other = reverse.descriptor().join().joinBy();
            return other.isEmpty() ? impliedColumn(relationship, reverse) : other;
        }
        return own.isEmpty() ? impliedColumn(relationship, relationship) : own;
    }

    private static String impliedColumn(RelationshipMapping relationship, RelationshipMapping side) {
        Column<?> implied = side.owner().impliedColumn(side);
        if (implied == null && side != relationship) {
            implied = relationship.owner().impliedColumn(relationship);
        }
        return implied == null ? "" : implied.name();
    }

    /** The nearest tables come first: those above are looked at where these have no key. */
    private static ForeignKey key(
            RelationshipMapping relationship, List<Table> referringTables, List<Table> referredTables, String hint) {
        for (Table referring : referringTables) {
            for (Table referred : referredTables) {
                List<ForeignKey> candidates = candidates(relationship, referring, referred, hint);
                if (candidates.size() == 1) {
                    return candidates.get(0);
                }
                if (candidates.size() > 1) {
                    throw unclear(relationship, referring, referred, hint, candidates);
                }
            }
        }
        throw unclear(relationship, referringTables.get(0), referredTables.get(0), hint, List.of());
    }

    private static List<ForeignKey> candidates(
            RelationshipMapping relationship, Table referring, Table referred, String hint) {
        List<ForeignKey> candidates = new ArrayList<>();
        for (ForeignKey key : referring.foreignKeys()) {
            boolean named = hint.isEmpty() || named(relationship, referring, key, hint);
            if (key.targetTable().equals(referred.key()) && named && !isOfHierarchy(relationship, key)) {
                candidates.add(key);
            }
        }
        return candidates;
    }

    /** The key by which a table is joined to the one above it stands for no relationship. */
    private static boolean isOfHierarchy(RelationshipMapping relationship, ForeignKey key) {
        for (EntityMapping<?> side : List.of(relationship.owner(), relationship.target())) {
            List<Lineage.Level> levels = side.lineage().levels();
            for (int i = 1; i < levels.size(); i++) {
                if (levels.get(i).key().equals(key.columns())
                        && levels.get(i - 1).key().equals(key.targets())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static MappingException unclear(
            RelationshipMapping relationship,
            Table referring,
            Table referred,
            String hint,
            List<ForeignKey> candidates) {
        String found = candidates.isEmpty() ? "no foreign key leads" : "several foreign keys lead";
        return new MappingException(
                "M010",
                relationship + ": " + found + " from table " + referring.key() + " to " + referred.key()
                        + (hint.isEmpty() ? "" : " by " + hint)
                        + (candidates.isEmpty()
                                ? "; add an attribute with @ForeignKey, or a @Relationship on the other side"
                                : "; say which with joinBy"));
    }

    private static boolean named(RelationshipMapping relationship, Table referring, ForeignKey key, String hint) {
        for (EntityMapping<?> side : List.of(relationship.owner(), relationship.target())) {
            Column<?> column = side.lineage().isIn(referring) ? side.columnOf(hint) : null;
            if (column != null && key.columns().contains(column)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable RelationshipMapping reverse(RelationshipMapping relationship) {
        String name = relationship.descriptor().backPopulates();
        if (name.isEmpty()) {
            return null;
        }
        AttributeMapping reverse = relationship.target().attribute(name);
        if (!(reverse instanceof RelationshipMapping other) || !isRelated(other.target(), relationship.owner())) {
            throw new MappingException(
                    "M012",
                    relationship + ": backPopulates names " + reverse + ", which does not lead back to "
                            + relationship.owner().type().getSimpleName());
        }
        String back = other.descriptor().backPopulates();
        if (!back.isEmpty() && !back.equals(relationship.name())) {
            throw new MappingException(
                    "M012",
                    relationship + ": backPopulates names " + other + ", which is the other side of " + back
                            + "; an attribute has one other side");
        }
        return other;
    }

    private static boolean isRelated(EntityMapping<?> one, EntityMapping<?> other) {
        return one.lineage().isA(other) || other.lineage().isA(one);
    }

    private static List<CollectionOrder> orderBy(RelationshipMapping relationship) {
        List<CollectionOrder> order = new ArrayList<>();
        for (String term : relationship.descriptor().collection().orderBy().split(",", -1)) {
            String[] words = term.trim().split("\\s+", -1);
            if (words[0].isEmpty()) {
                continue;
            }
            Column<?> column = relationship.target().columnOf(words[0]);
            if (column == null) {
                throw new MappingException(
                        "M013",
                        relationship + ": orderBy names " + words[0] + ", which "
                                + relationship.target().type().getSimpleName() + " does not have");
            }
            order.add(new CollectionOrder(column, words.length > 1 && words[1].equalsIgnoreCase("desc")));
        }
        return List.copyOf(order);
    }
}
