package dev.athanor.orm.load;

import dev.athanor.engine.execute.Planned;
import dev.athanor.engine.execute.StatementPlanner;
import dev.athanor.orm.mapping.MappingSet;
import dev.athanor.orm.metamodel.EmbeddedPath;
import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.orm.metamodel.ExpressionAttribute;
import dev.athanor.orm.query.Bundle;
import dev.athanor.orm.query.EntityFilter;
import dev.athanor.orm.query.EntitySelectRewriter;
import dev.athanor.orm.query.EntitySource;
import dev.athanor.orm.query.FromStatement;
import dev.athanor.orm.query.LockSearch;
import dev.athanor.orm.query.Mentions;
import dev.athanor.orm.query.OptionTree;
import dev.athanor.orm.query.PlannedBinds;
import dev.athanor.orm.query.Restrictions;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Plans statements that select entities: which columns and joins they become, and what becomes of the rows. Plans of
 * another generation are not taken for its own.
 *
 * @param generation that of the mappings that it knows
 */
record EntityPlanner(int generation) implements StatementPlanner {

    private static volatile EntityPlanner last = new EntityPlanner(0);

    /** {@return the planner that knows all entities that are mapped now} */
    static EntityPlanner current() {
        EntityPlanner known = last;
        int generation = MappingSet.generation();
        if (known.generation != generation) {
            known = new EntityPlanner(generation);
            last = known;
        }
        return known;
    }

    @Override
    public Planned plan(Statement<?> statement) {
        if (statement instanceof FromStatement<?> given) {
            GivenPlan plan = new GivenPlan(given);
            return new Planned(plan.core(), plan);
        }
        Select<?> given = (Select<?>) statement; // no other is given to this planner
        Select<?> select = EntityFilter.applyTo(Restrictions.applyTo(given));
        OptionTree options = OptionTree.of(select);
        EntitySelectRewriter query = new EntitySelectRewriter(select);
        PlanNumbers numbers = new PlanNumbers();
        PlannedBinds binds = PlannedBinds.of(statement, options);
        EntityNode.Planning planning =
                new EntityNode.Planning(query, numbers, options.populateExisting(), false, binds);
        List<Supplier<RowPart>> parts = new ArrayList<>();
        for (Selectable<?> column : select.resultColumns()) {
            parts.add(part(column, options, planning));
        }
        Select<?> core = query.build();
        List<RowPart> made = parts.stream().map(Supplier::get).toList();
        return new Planned(
                core,
                new SelectPlan(
                        made,
                        numbers,
                        new SelectPlan.Facts(
                                query.multiplies(),
                                options.populateExisting(),
                                LockSearch.locks(select),
                                binds.kept())));
    }

    static Supplier<RowPart> part(Selectable<?> column, OptionTree options, EntityNode.Planning planning) {
        EntitySource entity = EntitySource.in(column);
        if (entity != null) {
            EntityNode.Place place =
                    new EntityNode.Place(entity, planning.binds().kept(options.options(entity.from())), null, 0);
            EntityNode node = new EntityNode(planning, place, options.way());
            node.plan();
            return node::build;
        }
        if (column instanceof Bundle<?> bundle) {
            List<Supplier<RowPart>> inner = new ArrayList<>();
            bundle.columns().forEach(each -> inner.add(part(each, options, planning)));
            return () -> BundlePart.of(bundle, inner.stream().map(Supplier::get).toList());
        }
        if (column instanceof EmbeddedPath<?, ?> record) {
            List<EntitySelectRewriter.Place> places = new ArrayList<>();
            record.mapping()
                    .columns()
                    .forEach(part -> places.add(planning.query().selected(part.in(record.from()))));
            return () ->
                    RecordReader.of(record.mapping(), part -> planning.query().position(places.get(part.part())));
        }
        Selectable<?> selected = column instanceof ExpressionAttribute<?, ?> attribute ? attribute.element() : column;
        EntitySelectRewriter.Place place = planning.query().selected(selected);
        return () -> ColumnPart.of(selected, planning.query().position(place));
    }

    /** {@return whether {@code statement} selects an entity, or says how one is loaded} */
    static boolean concerns(Select<?> statement) {
        if (!statement.options().isEmpty()) {
            return true;
        }
        for (Selectable<?> column : statement.resultColumns()) {
            if (column instanceof EntityPath<?>
                    || column instanceof EntitySource
                    || column instanceof EmbeddedPath<?, ?>
                    || column instanceof Bundle<?>
                    || column instanceof ExpressionAttribute<?, ?>) {
                return true;
            }
        }
        return Mentions.areIn(statement);
    }
}
