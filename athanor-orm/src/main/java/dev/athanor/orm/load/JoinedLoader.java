package dev.athanor.orm.load;

import dev.athanor.engine.codec.RowReader;
import dev.athanor.orm.load.row.CollectedMembers;
import dev.athanor.orm.mapping.Direction;
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
import dev.athanor.sql.ast.JoinStep;
import java.util.List;

/** Loads a relationship with its entity, by a join to an alias of the target in the same SELECT. */
final class JoinedLoader implements LoaderStrategy {

    @Override
    public void plan(EntityNode node, RelationshipMapping relationship) {
        EntitySource said = node.options().through(relationship);
        EntityMapping<?> entity = said == null ? relationship.target() : said.mapping();
        List<EntityMapping<?>> included = said == null ? entity.lineage().included() : said.included();
        FromClause target = said == null ? target(relationship, entity, included) : said.from();
        EntitySource source = new EntitySource(entity, target, included);
        List<JoinStep> steps = RelationshipPath.joinSteps(relationship, node.from(), target, entity);
        Expression<Boolean> asked = node.options().condition(relationship, source);
        if (asked != null) {
            steps = Filtered.restricted(steps, node.given(asked));
        }
        for (Expression<Boolean> criterion : node.options().everywhere().of(entity, target)) {
            steps = Filtered.restricted(steps, node.given(criterion));
        }
        JoinStep join = JoinStep.nested(steps);
        node.query().join(node.from(), join.right(), join.condition(), relationship.isMany());
        for (CollectionOrder order : relationship.orderBy()) {
            Expression<?> column = EntityTables.column(target, order.column());
            node.query().orderBy(order.descending() ? column.desc() : column);
        }
        if (!node.isJoined()) {
            relationship.localColumns().forEach(node::require);
        }
        addTo(node, relationship, node.follow(relationship, source, true));
    }

    private static FromClause target(
            RelationshipMapping relationship, EntityMapping<?> entity, List<EntityMapping<?>> included) {
        return relationship.isFromQuery() ? relationship.source() : EntityTables.aliased(entity, included, null);
    }

    /** Adds to the plan of {@code node} that {@code relationship} is filled from columns of the same row. */
    static void addTo(EntityNode node, RelationshipMapping relationship, EntityNode target) {
        if (relationship.isMany()) {
            int number = node.numbers().number(relationship);
            target.plan();
            node.add(() -> new Collection(relationship.slot(), number, target.entity()));
        } else {
            target.plan();
            node.add(() -> new Reference(relationship, target.build()));
        }
    }

    @Override
    public void load(LoadContext context, EntityState state, Instrumented entity, RelationshipMapping relationship) {
        SelectLoader.select(context, state, entity, relationship);
    }

    /** A to-one relationship: the row holds the object, or none. */
    private record Reference(RelationshipMapping relationship, RowPart target) implements RelationshipPart {

        @Override
        public void row(RowReader row, LoadRun run, EntityState state, Instrumented entity, boolean first) {
            Object related = target.read(row, run);
            int slot = relationship.slot();
            boolean single = relationship.direction() == Direction.MANY_TO_ONE;
            if (state.isUnloaded(slot)) {
                state.setLoaded(entity, slot, related);
                if (!single) {
                    run.filled(this).add(state);
                }
            } else if (!first && !single && related != null && isOther(run, state, entity, related)) {
                SelectLoader.warnOfSeveral(state, relationship);
            }
        }

        /** {@return whether this run took another object for the reference; each owner is told of once} */
        private boolean isOther(LoadRun run, EntityState state, Instrumented entity, Object related) {
            return entity.$get(relationship.slot()) != related
                    && run.filled(this).remove(state);
        }
    }

    /** A collection: each row holds one member, or the one row says that there is none. */
    private record Collection(int slot, int number, EntityPart target) implements RelationshipPart {

        @Override
        public void row(RowReader row, LoadRun run, EntityState state, Instrumented entity, boolean first) {
            CollectedMembers members = run.collected(number);
            if (state.isUnloaded(slot)) {
                members.begin(state, entity);
            }
            Instrumented member = target.read(row, run);
            if (member != null) {
                members.add(state, member);
            }
        }
    }
}
