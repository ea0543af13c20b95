package dev.athanor.orm.mapping;

import dev.athanor.orm.mapping.RelationshipJoin.Conditions;
import dev.athanor.orm.mapping.RelationshipMapping.CollectionOrder;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ForeignKey;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the two tables of a relationship are joined by the foreign keys of a table between them. */
final class SecondaryWay {

    private final RelationshipMapping relationship;
    private final Table between;

    private SecondaryWay(RelationshipMapping relationship, Table between) {
        this.relationship = relationship;
        this.between = between;
    }

    static RelationshipJoin of(
            RelationshipMapping relationship, @Nullable RelationshipMapping reverse, List<CollectionOrder> orderBy) {
        Table between = relationship.owner().mappings().secondary(relationship);
        SecondaryWay way = new SecondaryWay(relationship, between);
        ForeignKey near = way.near(reverse);
        ForeignKey far = way.far(near);
        return new RelationshipJoin(
                Direction.MANY_TO_MANY,
                reversed(near),
                between,
                reversed(far),
                reverse,
                orderBy,
                false,
                Conditions.NONE);
    }

    /** Returns the pairs of the foreign key by which {@code between} refers to the target alone. */
    static List<ColumnPair> targetPairs(RelationshipMapping relationship, Table between) {
        SecondaryWay way = new SecondaryWay(relationship, between);
        return reversed(way.single(way.keysTo(relationship.target()), relationship.target()));
    }

    /** Returns the pairs of the foreign key by which {@code between} refers to the owner alone. */
    static List<ColumnPair> ownPairs(RelationshipMapping relationship, Table between) {
        SecondaryWay way = new SecondaryWay(relationship, between);
        return reversed(way.single(way.keysTo(relationship.owner()), relationship.owner()));
    }

    /** A table that refers to one entity twice: the first key is that of the side that is not the other of another. */
    private ForeignKey near(@Nullable RelationshipMapping reverse) {
        EntityMapping<?> owner = relationship.owner();
        List<ForeignKey> keys = keysTo(owner);
        String said = relationship.descriptor().join().joinBy();
        if (!said.isEmpty()) {
            return named(keys, said);
        }
        String there = reverse == null ? "" : reverse.descriptor().join().joinBy();
        boolean toItself = owner.table() == relationship.target().table();
        if (!there.isEmpty()) {
            ForeignKey other = named(keysTo(relationship.target()), there);
            keys = keys.stream().filter(key -> !key.equals(other)).toList();
        } else if (toItself && keys.size() == 2) {
            return keys.get(owner.isLaterSide(relationship, reverse) ? 1 : 0);
        }
        return single(keys, owner);
    }

    private ForeignKey far(ForeignKey near) {
        List<ForeignKey> keys = new ArrayList<>(keysTo(relationship.target()));
        boolean toItself = relationship.owner().table() == relationship.target().table();
        if (toItself && keys.size() > 1) {
            keys.remove(near);
        }
        RelationshipMapping reverse = relationship.owner() == relationship.target() ? null : otherSide();
        String there = reverse == null ? "" : reverse.descriptor().join().joinBy();
        return there.isEmpty() ? single(keys, relationship.target()) : named(keys, there);
    }

    private @Nullable RelationshipMapping otherSide() {
        String name = relationship.descriptor().backPopulates();
        return name.isEmpty()
                ? null
                : (RelationshipMapping) relationship.target().attribute(name);
    }

    private List<ForeignKey> keysTo(EntityMapping<?> side) {
        return between.foreignKeys().stream()
                .filter(key -> key.targetTable().equals(side.table().key()))
                .toList();
    }

    private ForeignKey named(List<ForeignKey> keys, String column) {
        for (ForeignKey key : keys) {
            if (key.columns().stream().anyMatch(each -> each.name().equals(column))) {
                return key;
            }
        }
        throw new MappingException(
                "M067",
                relationship + ": joinBy names " + between.key() + "." + column + ", which is no foreign key to "
                        + relationship.owner().table().key() + "; it has " + columns(keys));
    }

    private ForeignKey single(List<ForeignKey> keys, EntityMapping<?> side) {
        if (keys.isEmpty()) {
            throw new MappingException(
                    "M011",
                    relationship + ": table " + between.key() + " has no foreign key to "
                            + side.table().key() + "; a table between two entities refers to both");
        }
        if (keys.size() > 1) {
            throw new MappingException(
                    "M067",
                    relationship + ": several foreign keys lead from table " + between.key() + ", which is between, to "
                            + side.table().key() + ": " + columns(keys)
                            + "; say which with joinBy, on either side, or give the condition with "
                            + (side == relationship.owner() ? "primaryJoin" : "secondaryJoin"));
        }
        return keys.get(0);
    }

    private static List<List<String>> columns(List<ForeignKey> keys) {
        return keys.stream()
                .map(key -> key.columns().stream().map(Column::name).toList())
                .toList();
    }

    private static List<ColumnPair> reversed(ForeignKey key) {
        List<ColumnPair> pairs = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            pairs.add(new ColumnPair(key.targets().get(i), key.columns().get(i)));
        }
        return List.copyOf(pairs);
    }
}
