package dev.athanor.orm.mapping;

import dev.athanor.orm.mapping.RelationshipJoin.Conditions;
import dev.athanor.orm.mapping.RelationshipMapping.CollectionOrder;
import dev.athanor.orm.relation.GivenJoin;
import dev.athanor.orm.relation.JoinCondition;
import dev.athanor.orm.relation.JoinHint;
import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the tables of a relationship are joined whose condition the program gave. */
final class GivenWay {

    private final RelationshipMapping relationship;
    private final JoinHint hint;

    private GivenWay(RelationshipMapping relationship) {
        this.relationship = relationship;
        this.hint = relationship.descriptor().join();
    }

    /** Returns the join, or null if no condition was given. */
    static @Nullable RelationshipJoin of(
            RelationshipMapping relationship, @Nullable RelationshipMapping reverse, List<CollectionOrder> orderBy) {
        GivenWay way = new GivenWay(relationship);
        way.check();
        JoinHint.Given given = way.hint.given();
        if (way.hint.isManyToMany()) {
            return given.primary() == null && given.secondary() == null
                    ? null
                    : way.manyToMany(given, reverse, orderBy);
        }
        return given.primary() == null ? null : way.direct(given.primary(), reverse, orderBy);
    }

    private void check() {
        JoinHint.Given given = hint.given();
        if (given.secondary() != null && !hint.isManyToMany()) {
            throw new MappingException(
                    "M069",
                    relationship + " has a secondaryJoin, and nothing is between the two entities; name the table with"
                            + " secondary, or write the condition as primaryJoin");
        }
        boolean reads = given.targetFrom() != null || given.secondaryFrom() != null;
        if (reads && !relationship.isViewOnly()) {
            throw new MappingException(
                    "M065",
                    relationship + " goes by " + (given.targetFrom() != null ? "targetFrom" : "secondaryFrom")
                            + ", what a statement makes, into which nothing can be written; add viewOnly = true");
        }
        boolean complete = given.secondaryFrom() == null || (given.primary() != null && given.secondary() != null);
        if (!complete || (given.targetFrom() != null && given.primary() == null)) {
            throw new MappingException(
                    "M065",
                    relationship + " goes by " + (complete ? "targetFrom" : "secondaryFrom")
                            + ", which has no foreign keys to tell the way; give the condition with primaryJoin"
                            + (complete ? "" : " and secondaryJoin"));
        }
    }

    private RelationshipJoin direct(
            Function<FromClause, GivenJoin> maker,
            @Nullable RelationshipMapping reverse,
            List<CollectionOrder> orderBy) {
        JoinCondition condition =
                JoinCondition.of(maker.apply(far()), relationship.owner().lineage()::isIn);
        Direction direction = direction(condition);
        if (relationship.isViewOnly()) {
            condition = condition.readOnly();
        } else if (condition.equalities().isEmpty()) {
            throw new MappingException(
                    "M063",
                    relationship + ": in the condition " + condition + " no column of the one side equals one of the"
                            + " other that refers to it, so there is nothing to write; mark the column that is written"
                            + " with foreign(...), or add viewOnly = true");
        }
        boolean simple = condition.isSimple() && hint.given().targetFrom() == null;
        List<ColumnPair> pairs = pairs(condition);
        boolean leadsToKey = simple && direction == Direction.MANY_TO_ONE && isKey(pairs);
        return new RelationshipJoin(
                direction,
                pairs,
                null,
                List.of(),
                reverse,
                orderBy,
                leadsToKey,
                simple ? Conditions.NONE : new Conditions(condition, null));
    }

    /** What the far side is while the condition is taken apart. */
    private FromClause far() {
        return hint.given().targetFrom() != null
                ? relationship.source()
                : EntityTables.aliased(relationship.target(), List.of(), "far");
    }

    private Direction direction(JoinCondition condition) {
        Direction byKind = relationship.isMany() ? Direction.ONE_TO_MANY : Direction.MANY_TO_ONE;
        if (condition.nearRefers() && condition.farRefers()) {
            if (relationship.isViewOnly()) {
                return byKind;
            }
            throw new MappingException(
                    "M061",
                    relationship + ": in the condition " + condition + " both sides have columns that refer to the"
                            + " other, so it cannot be told which of them are written; mark those with foreign(...)");
        }
        if (!condition.nearRefers() && !condition.farRefers()) {
            if (relationship.isViewOnly()) {
                return byKind;
            }
            throw new MappingException(
                    "M062",
                    relationship + ": in the condition " + condition + " no column is a foreign key; mark the one that"
                            + " refers to the other side with foreign(...), or add viewOnly = true");
        }
        if (condition.nearRefers() && relationship.isMany() && !relationship.isViewOnly()) {
            throw new MappingException(
                    "M064",
                    relationship + " is a collection, and by the condition " + condition + " its own row refers to the"
                            + " other, and so to one at most; make the field one of the entity's type, mark the other"
                            + " column with foreign(...), or add viewOnly = true");
        }
        return condition.nearRefers() ? Direction.MANY_TO_ONE : Direction.ONE_TO_MANY;
    }

    private boolean isKey(List<ColumnPair> pairs) {
        Set<Column<?>> referred = new HashSet<>();
        pairs.forEach(pair -> referred.add(pair.remote()));
        return referred.size() == pairs.size()
                && relationship.target().lineage().levels().stream()
                        .anyMatch(level -> referred.equals(Set.copyOf(level.key())));
    }

    private RelationshipJoin manyToMany(
            JoinHint.Given given, @Nullable RelationshipMapping reverse, List<CollectionOrder> orderBy) {
        boolean made = given.secondaryFrom() != null;
        Table table = made ? null : relationship.owner().mappings().secondary(relationship);
        JoinCondition near = between(given.primary(), table, relationship.owner());
        JoinCondition far = between(given.secondary(), table, relationship.target());
        List<ColumnPair> own = near != null || table == null ? pairs(near) : SecondaryWay.ownPairs(relationship, table);
        List<ColumnPair> target =
                far != null || table == null ? pairs(far) : SecondaryWay.targetPairs(relationship, table);
        if (!relationship.isViewOnly() && (own.isEmpty() || target.isEmpty())) {
            throw new MappingException(
                    "M063",
                    relationship + ": in the condition " + (own.isEmpty() ? near : far)
                            + " no column of the table between equals one of the entity, so there is nothing to write;"
                            + " add viewOnly = true if it is only read");
        }
        Conditions conditions = new Conditions(
                near == null || (near.isSimple() && !made) ? null : near,
                far == null || (far.isSimple() && !made) ? null : far);
        return new RelationshipJoin(Direction.MANY_TO_MANY, own, table, target, reverse, orderBy, false, conditions);
    }

    private @Nullable JoinCondition between(
            @Nullable Function<FromClause, GivenJoin> maker, @Nullable Table table, EntityMapping<?> side) {
        if (maker == null) {
            return null;
        }
        FromClause source = table == null ? relationship.between() : new Alias(table, null);
        if (source == null) {
            throw new IllegalStateException(relationship + " has nothing between");
        }
        return JoinCondition.between(maker.apply(source), side.lineage()::isIn);
    }

    private static List<ColumnPair> pairs(@Nullable JoinCondition condition) {
        List<ColumnPair> pairs = new ArrayList<>();
        if (condition != null) {
            condition.equalities().forEach(equality -> pairs.add(new ColumnPair(equality.near(), equality.far())));
        }
        return List.copyOf(pairs);
    }
}
