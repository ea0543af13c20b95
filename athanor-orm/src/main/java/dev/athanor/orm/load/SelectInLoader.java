package dev.athanor.orm.load;

import dev.athanor.orm.mapping.Direction;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.query.CarriedOptions;
import dev.athanor.orm.query.EntitySource;
import dev.athanor.orm.query.PopulateExisting;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.compile.Capability;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads a relationship with its entity, by one further SELECT for up to 500 objects, or more where an array takes them.
 */
final class SelectInLoader implements LoaderStrategy {

    @Override
    public void plan(EntityNode node, RelationshipMapping relationship) {
        requireLocalColumns(node, relationship);
        int number = node.numbers().number(new Pages(relationship, Behind.of(node, relationship)));
        node.add(() -> new Leave(relationship.slot(), number, goesOn(node, relationship)));
    }

    static void requireLocalColumns(EntityNode node, RelationshipMapping relationship) {
        relationship.localColumns().forEach(node::require);
    }

    /**
     * What the further statement is to find.
     *
     * @param target what it reads
     * @param condition what has to be true of that, or null
     * @param options the options of the statement
     * @param endless whether the relationship is followed again as long as it leads to objects not met before
     * @param chunk for how many objects each statement is, or 0 if nothing is said
     */
    record Behind(
            EntitySource target,
            @Nullable Expression<Boolean> condition,
            List<StatementOption> options,
            boolean endless,
            int chunk) {

        static Behind of(EntityNode node, RelationshipMapping relationship) {
            EntitySource target = node.options().target(relationship);
            List<StatementOption> options = new ArrayList<>();
            options.add(new CarriedOptions(node.options().below(relationship), node.way()));
            if (node.populatesExisting()) {
                options.add(new PopulateExisting());
            }
            return new Behind(
                    target,
                    node.options().condition(relationship, target),
                    List.copyOf(options),
                    node.options().isEndless(relationship),
                    node.options().chunk(relationship));
        }

        /** Returns {@code statement} with all that is said here, with the values of the statement at hand. */
        Select<?> applyTo(Select<?> statement, PostLoad.Found found) {
            Select<?> filtered = condition == null ? statement : statement.where(found.current(condition));
            return filtered.options(options.stream().map(found::current).toArray(StatementOption[]::new));
        }
    }

    /** {@return whether options say what is loaded behind the relationship} */
    static boolean goesOn(EntityNode node, RelationshipMapping relationship) {
        return node.options().below(relationship).saysMore();
    }

    @Override
    public void load(LoadContext context, EntityState state, Instrumented entity, RelationshipMapping relationship) {
        SelectLoader.select(context, state, entity, relationship);
    }

    /** One SELECT for each page of keys. */
    static final class Pages implements PostLoad {

        private static final int KEYS = 500;
        private static final int KEYS_OF_AN_ARRAY = 10_000;

        private final RelationshipMapping relationship;
        private final Behind behind;

        Pages(RelationshipMapping relationship, Behind behind) {
            this.relationship = relationship;
            this.behind = behind;
        }

        @Override
        public RelationshipMapping relationship() {
            return relationship;
        }

        @Override
        public void load(LoadContext context, Found found, PostLoadQueue queue) {
            List<Instrumented> entities =
                    behind.endless() ? queue.notMet(relationship, found.entities()) : found.entities();
            Owners owners = Owners.of(context, entities, relationship);
            List<Object> keys = owners.keys();
            if (relationship.direction() == Direction.MANY_TO_ONE
                    && keys.stream().allMatch(Comparable.class::isInstance)) {
                keys.sort(null); // rows that are neighbours are found together
            }
            RowsByKey rows = new RowsByKey(context, queue, RelatedSelect.keyParts(relationship));
            int most = mostKeys(context);
            for (int from = 0; from < keys.size(); from += most) {
                List<Object> page = keys.subList(from, Math.min(keys.size(), from + most));
                rows.read(behind.applyTo(RelatedSelect.in(relationship, behind.target(), page), found));
            }
            rows.finish();
            owners.fill(rows);
        }

        // An array is one parameter however long it is; a list is one for each key, and drivers have limits.
        private int mostKeys(LoadContext context) {
            if (behind.chunk() > 0) {
                return behind.chunk();
            }
            boolean array = RelatedSelect.keyParts(relationship) == 1
                    && context.dialect(relationship.target().type()).has(Capability.ARRAY_BINDS);
            return array ? KEYS_OF_AN_ARRAY : KEYS;
        }
    }
}
