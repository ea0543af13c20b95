package dev.athanor.orm.load;

import static java.util.Objects.requireNonNull;

import dev.athanor.engine.codec.RowReader;
import dev.athanor.orm.load.row.CollectedMembers;
import dev.athanor.orm.mapping.ColumnPair;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.EntityTables;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.mapping.RelationshipMapping.CollectionOrder;
import dev.athanor.orm.metamodel.Filtered;
import dev.athanor.orm.metamodel.RelationshipPath;
import dev.athanor.orm.query.EntitySource;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Join;
import dev.athanor.sql.ast.JoinKind;
import dev.athanor.sql.ast.JoinStep;
import java.util.List;

/** Loads a relationship with its entity, by a join to an alias of the target in the same SELECT. */
final class JoinedLoader implements LoaderStrategy {

    @Override
    public void plan(EntityNode node, RelationshipMapping relationship) {
        EntitySource said = node.options().through(relationship);
        EntityMapping<?> entity = said == null ? relationship.target() : said.mapping();
        List<EntityMapping<?>> included = said == null ? entity.lineage().included() : said.included();
        FromClause target = said == null ? EntityTables.aliased(entity, included, null) : said.from();
        EntitySource source = new EntitySource(entity, target, included);
        List<JoinStep> steps = RelationshipPath.joinSteps(relationship, node.from(), target, entity);
        Expression<Boolean> asked = node.options().condition(relationship, source);
        if (asked != null) {
            steps = Filtered.restricted(steps, node.given(asked));
        }
        for (Expression<Boolean> criterion : node.options().everywhere().of(entity, target)) {
            steps = Filtered.restricted(steps, node.given(criterion));
        }
        join(node, relationship, steps);
        for (CollectionOrder order : relationship.orderBy()) {
            Expression<?> column = EntityTables.column(target, order.column());
            node.query().orderBy(order.descending() ? column.desc() : column);
        }
        if (!node.isJoined()) {
            for (ColumnPair pair : relationship.pairs()) {
                node.require(pair.local());
            }
        }
        addTo(node, relationship, node.follow(relationship, source, true));
    }

    private static void join(EntityNode node, RelationshipMapping relationship, List<JoinStep> steps) {
        JoinStep first = steps.get(0);
        FromClause right = first.right();
        if (steps.size() > 1) {
            JoinStep second = steps.get(1);
            right = new Join(right, JoinKind.INNER, second.right(), condition(second));
        }
        node.query().join(node.from(), right, condition(first), relationship.isMany());
    }

    private static Expression<Boolean> condition(JoinStep step) {
        return step.restricted(requireNonNull(step.on(), "a relationship has a condition"));
    }

    /** Adds to the plan of {@code node} that {@code relationship} is filled from columns of the same row. */
    static void addTo(EntityNode node, RelationshipMapping relationship, EntityNode target) {
        if (relationship.isMany()) {
            int number = node.numbers().number(relationship);
            target.plan();
            node.add(() -> new Collection(relationship.slot(), number, target.build()));
        } else {
            target.plan();
            node.add(() -> new Reference(relationship.slot(), target.build()));
        }
    }

    @Override
    public void load(LoadContext context, EntityState state, Instrumented entity, RelationshipMapping relationship) {
        SelectLoader.select(context, state, entity, relationship);
    }

    /** A to-one relationship: the row holds the object, or none. */
    private record Reference(int slot, EntityPart target) implements RelationshipPart {

        @Override
        public void row(RowReader row, LoadRun run, EntityState state, Instrumented entity, boolean first) {
            Instrumented related = target.read(row, run);
            if (first && state.isUnloaded(slot)) {
                state.setLoaded(entity, slot, related);
            }
        }
    }

    /** A collection: each row holds one member, or the one row says that there is none. */
    private record Collection(int slot, int number, EntityPart target) implements RelationshipPart {

        @Override
        public void row(RowReader row, LoadRun run, EntityState state, Instrumented entity, boolean first) {
            CollectedMembers members = run.collected(number);
            if (first && state.isUnloaded(slot)) {
                members.begin(state, entity);
            }
            Instrumented member = target.read(row, run);
            if (member != null) {
                members.add(state, member);
            }
        }
    }
}
