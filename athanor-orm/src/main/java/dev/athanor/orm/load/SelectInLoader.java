package dev.athanor.orm.load;

import dev.athanor.orm.mapping.Direction;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.query.CarriedOptions;
import dev.athanor.orm.query.EntitySource;
import dev.athanor.orm.query.PopulateExisting;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.compile.Capability;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads a relationship with its entity, by one further SELECT for up to 500 objects, or more where an array takes them.
 */
final class SelectInLoader implements LoaderStrategy {

    @Override
    public void plan(EntityNode node, RelationshipMapping relationship) {
        requireLocalColumns(node, relationship);
        int number = node.numbers()
                .number(new Pages(relationship, node.options().target(relationship), options(node, relationship)));
        node.add(() -> new Leave(relationship.slot(), number, goesOn(node, relationship)));
    }

    static void requireLocalColumns(EntityNode node, RelationshipMapping relationship) {
        relationship.localColumns().forEach(node::require);
    }

    /** Returns the options of the further statement. */
    static List<StatementOption> options(EntityNode node, RelationshipMapping relationship) {
        List<StatementOption> options = new ArrayList<>();
        options.add(new CarriedOptions(node.options().below(relationship), node.way()));
        if (node.populatesExisting()) {
            options.add(new PopulateExisting());
        }
        return List.copyOf(options);
    }

    /** {@return whether options say what is loaded behind the relationship} */
    static boolean goesOn(EntityNode node, RelationshipMapping relationship) {
        return !node.options().below(relationship).isEmpty();
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
        private final EntitySource target;
        private final List<StatementOption> options;

        Pages(RelationshipMapping relationship, EntitySource target, List<StatementOption> options) {
            this.relationship = relationship;
            this.target = target;
            this.options = options;
        }

        @Override
        public void load(LoadContext context, Found found, PostLoadQueue queue) {
            Owners owners = Owners.of(context, found.entities(), relationship);
            List<Object> keys = owners.keys();
            if (relationship.direction() == Direction.MANY_TO_ONE
                    && keys.stream().allMatch(Comparable.class::isInstance)) {
                keys.sort(null); // rows that are neighbours are found together
            }
            RowsByKey rows = new RowsByKey(context, queue, RelatedSelect.keyParts(relationship));
            int most = mostKeys(context);
            for (int from = 0; from < keys.size(); from += most) {
                List<Object> page = keys.subList(from, Math.min(keys.size(), from + most));
                rows.read(
                        RelatedSelect.in(relationship, target, page).options(options.toArray(StatementOption[]::new)));
            }
            rows.finish();
            owners.fill(rows);
        }

        // An array is one parameter however long it is; a list is one for each key, and drivers have limits.
        private int mostKeys(LoadContext context) {
            boolean array = RelatedSelect.keyParts(relationship) == 1
                    && context.dialect(relationship.target().type()).has(Capability.ARRAY_BINDS);
            return array ? KEYS_OF_AN_ARRAY : KEYS;
        }
    }
}
