package dev.athanor.orm.load;

import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.query.EntityFilter;
import dev.athanor.orm.query.Restrictions;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.FromClause;

/**
 * Loads a relationship with its entity, by one further SELECT that repeats the first as a subquery. Where there is no
 * first one to repeat, because the entity was joined or came from several statements, lists of keys do.
 */
final class SubqueryLoader implements LoaderStrategy {

    @Override
    public void plan(EntityNode node, RelationshipMapping relationship) {
        SelectInLoader.requireLocalColumns(node, relationship);
        SelectInLoader.Behind behind = SelectInLoader.Behind.of(node, relationship);
        PostLoad pages = new SelectInLoader.Pages(relationship, behind);
        PostLoad load = node.isJoined() ? pages : new Repeat(relationship, node.from(), behind, pages);
        int number = node.numbers().number(load);
        node.add(() -> new Leave(relationship.slot(), number, SelectInLoader.goesOn(node, relationship)));
    }

    @Override
    public void load(LoadContext context, EntityState state, Instrumented entity, RelationshipMapping relationship) {
        SelectLoader.select(context, state, entity, relationship);
    }

    private record Repeat(
            RelationshipMapping relationship, FromClause from, SelectInLoader.Behind behind, PostLoad otherwise)
            implements PostLoad {

        @Override
        public boolean repeats() {
            return true;
        }

        @Override
        public void load(LoadContext context, Found found, PostLoadQueue queue) {
            Select<?> given = found.statement();
            if (given == null) {
                otherwise.load(context, found, queue);
                return;
            }
            Select<?> first = EntityFilter.applyTo(Restrictions.applyTo(given));
            Owners owners = Owners.of(context, found.entities(), relationship);
            RowsByKey rows = new RowsByKey(context, queue, RelatedSelect.keyParts(relationship));
            rows.read(behind.applyTo(RelatedSelect.repeating(first, from, relationship, behind.target()), found));
            rows.finish();
            owners.fill(rows);
        }
    }
}
