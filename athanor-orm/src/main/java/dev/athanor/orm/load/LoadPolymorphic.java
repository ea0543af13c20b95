package dev.athanor.orm.load;

import dev.athanor.engine.codec.RowReader;
import dev.athanor.orm.mapping.Discriminator;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.mapping.RowAttribute;
import dev.athanor.orm.query.CarriedOptions;
import dev.athanor.orm.query.ColumnChoices;
import dev.athanor.orm.query.EntitySource;
import dev.athanor.orm.query.LoadManner;
import dev.athanor.orm.query.LoadStyle;
import dev.athanor.orm.query.PathOptions;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.sql.Select;
import dev.athanor.sql.Sql;
import dev.athanor.sql.schema.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loads what only a class further below has, for the objects of it that a statement found: by one SELECT for up to 500
 * of them.
 *
 * @param mapping the entity further below
 * @param options what is said of what it has
 * @param way the entities that the way has come through
 */
record LoadPolymorphic(EntityMapping<?> mapping, PathOptions options, List<EntityMapping<?>> way) implements PostLoad {

    private static final int KEYS = 500;

    /** Returns what loads the columns of {@code below}, all that {@code loaded} has not. */
    static LoadPolymorphic of(
            EntityMapping<?> below, EntityMapping<?> loaded, PathOptions options, List<EntityMapping<?>> way) {
        Set<RowAttribute> deferred = new HashSet<>(options.columns().deferred());
        deferred.addAll(loaded.rowAttributes());
        Discriminator discriminator = loaded.lineage().discriminator();
        if (discriminator != null) {
            deferred.remove(discriminator.in(loaded));
        }
        Map<RelationshipMapping, PathOptions.Choice> choices = new HashMap<>(options.relationships());
        for (RelationshipMapping relationship : loaded.relationships()) {
            choices.put(
                    relationship,
                    new PathOptions.Choice(
                            LoadStyle.SELECT, null, null, LoadManner.PLAIN, options.below(relationship)));
        }
        ColumnChoices columns = new ColumnChoices(
                deferred, options.columns().loaded(), options.columns().forbidden(), Map.of());
        return new LoadPolymorphic(
                below, new PathOptions(choices, options.others(), columns, Set.of(), options.everywhere()), way);
    }

    /** {@return the slots that are loaded} */
    static List<Integer> slots(EntityMapping<?> below, EntityMapping<?> loaded, PathOptions options) {
        Set<RowAttribute> known = new HashSet<>(loaded.rowAttributes());
        return below.rowAttributes().stream()
                .filter(attribute -> !known.contains(attribute)
                        && below.keyPart(attribute) < 0
                        && !options.columns().isDeferred(attribute))
                .map(RowAttribute::slot)
                .toList();
    }

    @Override
    public @Nullable RelationshipMapping relationship() {
        return null;
    }

    @Override
    public void load(LoadContext context, Found found, PostLoadQueue queue) {
        List<Object> keys = new ArrayList<>();
        for (Instrumented entity : found.entities()) {
            IdentityKey key = EntityState.of(entity).key();
            if (key != null) {
                keys.add(key.value());
            }
        }
        for (int from = 0; from < keys.size(); from += KEYS) {
            page(context, keys.subList(from, Math.min(keys.size(), from + KEYS)), found.current(options));
        }
    }

    private void page(LoadContext context, List<Object> keys, PathOptions current) {
        List<Column<?>> columns = new ArrayList<>();
        mapping.key().forEach(column -> columns.add(column.column()));
        Select<?> statement = Sql.select(
                        new EntitySource(mapping, mapping.lineage().source(), List.of()))
                .where(RelatedSelect.among(columns, keys))
                .options(new CarriedOptions(current, way, true));
        List<Object> unused = EntityRows.load(context, statement);
    }

    /**
     * Leaves the objects that lack something.
     *
     * @param slots what they may lack
     * @param number the number of the further statement in the plan
     */
    record Incomplete(List<Integer> slots, int number) implements RelationshipPart {

        @Override
        public void row(RowReader row, LoadRun run, EntityState state, Instrumented entity, boolean first) {
            for (int slot : slots) {
                if (state.isUnloaded(slot)) {
                    run.leave(number, entity, first);
                    return;
                }
            }
        }
    }
}
