package dev.athanor.orm.load;

import dev.athanor.engine.codec.RowReader;
import dev.athanor.orm.load.row.KeyReader;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.EntitySwitch;
import dev.athanor.orm.query.PathOptions;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.orm.state.Instrumented;
import org.jspecify.annotations.Nullable;

/**
 * How an entity is made of a row: where its columns are, and what is done for its relationships. The object of a key is
 * in the session once; a row fills the object that is there in what it lacks, or a new one.
 */
final class EntityPlan implements EntityPart {

    private final EntityMapping<?> mapping;
    private final Class<?> type;
    private final Instrumented prototype;
    private final KeyReader key;
    private final ColumnPlan columns;
    private final RelationshipPart[] relationships;
    private final Said said;
    private final boolean refreshes;

    /**
     * What is said of objects at the place of the row.
     *
     * @param options what is said, or null for nothing
     * @param depth how many relationships of the statement lead there
     * @param often whether objects of the class stand at other places of the row, too
     */
    record Said(@Nullable PathOptions options, int depth, boolean often) {

        static final Said NOTHING = new Said(null, 0, false);
    }

    EntityPlan(
            EntityMapping<?> mapping,
            Instrumented prototype,
            ColumnPlan columns,
            RelationshipPart[] relationships,
            Said said) {
        this.mapping = mapping;
        this.type = mapping.lineage().root().type();
        this.prototype = prototype;
        this.key = columns.key();
        this.columns = columns;
        this.relationships = relationships;
        this.said = said;
        this.refreshes = mapping.is(EntitySwitch.ALWAYS_REFRESHED);
    }

    @Override
    public String name() {
        return mapping.type().getSimpleName();
    }

    @Override
    public int position() {
        return columns.position();
    }

    /** Returns the object of the current row, or {@code null} if the row has none: its key is NULL. */
    @Override
    public @Nullable Instrumented read(RowReader row, LoadRun run) {
        Object value = key.read(row);
        return value == null ? null : read(value, row, run);
    }

    /** Returns the object of the current row, which has the key {@code value}; null if it is of another class. */
    @Nullable
    Instrumented read(Object value, RowReader row, LoadRun run) {
        EntityState state = run.identityMap().find(type, value, run.token());
        Instrumented known = state == null ? null : state.entity();
        if (state == null || known == null) {
            return create(new IdentityKey(type, value, run.token()), row, run);
        }
        boolean first = run.meets(state);
        if (state.mapping() != mapping) {
            return mapping.type().isInstance(known) ? known : null;
        }
        if (first) {
            fillExisting(state, row, run);
        }
        boolean nearer = said.often() && !first && run.comesNearer(state, said.depth());
        if (nearer) {
            state.loadOptions(run.current(said.options()));
        }
        relate(row, run, state, known, first || nearer);
        return known;
    }

    private Instrumented create(IdentityKey identity, RowReader row, LoadRun run) {
        Instrumented entity = prototype.$new();
        EntityState state = EntityState.loaded(mapping, entity, identity, run.session(), run.queue());
        state.loadOptions(run.current(said.options()));
        if (said.often()) {
            run.metAt(state, said.depth());
        }
        boolean first = run.meets(state);
        columns.fill(row, entity, state, identity);
        EntityState unused = run.identityMap().add(state); // there was none
        relate(row, run, state, entity, first);
        entity.$loaded();
        if (run.session().hears()) {
            run.session().loaded(state);
        }
        return entity;
    }

    private void fillExisting(EntityState state, RowReader row, LoadRun run) {
        if (refreshes || run.populateExisting()) {
            state.expireAll();
            state.loadOptions(run.current(said.options()));
            if (said.often()) {
                run.metAt(state, said.depth());
            }
        } else if (run.locks()) {
            columns.checkVersion(row, state);
        }
        Refresher.fill(columns, row, state, run.session());
    }

    private void relate(RowReader row, LoadRun run, EntityState state, Instrumented entity, boolean first) {
        for (RelationshipPart relationship : relationships) {
            relationship.row(row, run, state, entity, first);
        }
    }
}
