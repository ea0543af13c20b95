package dev.athanor.orm.load;

import dev.athanor.engine.codec.RowReader;
import dev.athanor.engine.execute.RowCursor;
import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.error.ObjectDeletedException;
import dev.athanor.orm.mapping.Deferral;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.ExpressionMapping;
import dev.athanor.orm.mapping.RowAttribute;
import dev.athanor.orm.query.CarriedOptions;
import dev.athanor.orm.query.ColumnChoices;
import dev.athanor.orm.query.EntitySource;
import dev.athanor.orm.query.PathOptions;
import dev.athanor.orm.query.PopulateExisting;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.orm.state.StateSession;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Locking;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads columns of objects that are in a session and have a row. */
public final class Refresher {

    private Refresher() {}

    /**
     * Loads the column in {@code slot}, and with it all columns of the object that are not loaded; one that was left
     * out by an option comes alone.
     *
     * @throws ObjectDeletedException if the row is gone ({@code O054})
     */
    public static void load(LoadContext context, EntityState state, int slot) {
        PathOptions options = state.loadOptions() instanceof PathOptions known ? known : PathOptions.NONE;
        if (state.attribute(slot) instanceof ExpressionMapping computed
                && computed.descriptor().said()) {
            state.setLoaded(state.present(), slot, null); // only the statement that loaded the object could say
            return;
        }
        load(context, state, wanted(state, slot, options.columns()));
    }

    private static List<RowAttribute> wanted(EntityState state, int slot, ColumnChoices choices) {
        List<RowAttribute> all = state.mapping().rowAttributes();
        RowAttribute asked = all.stream()
                .filter(attribute -> attribute.slot() == slot)
                .findFirst()
                .orElseThrow();
        if (choices.isForbidden(asked)) {
            throw new LoadException(
                    "O058",
                    state + "." + asked.name()
                            + " is deferred, and to be loaded by no use of it; load it with the object:"
                            + " options(undefer(" + asked + ")), or refresh the object");
        }
        boolean deferred = choices.isDeferred(asked);
        List<RowAttribute> wanted = new ArrayList<>();
        for (RowAttribute attribute : all) {
            boolean along = deferred ? isOfGroup(attribute, asked) : !choices.isDeferred(attribute);
            boolean said = attribute instanceof ExpressionMapping computed
                    && computed.descriptor().said();
            if (attribute.slot() == slot || (along && !said && state.isUnloaded(attribute.slot()))) {
                wanted.add(attribute);
            }
        }
        return wanted;
    }

    private static boolean isOfGroup(RowAttribute attribute, RowAttribute asked) {
        Deferral deferral = attribute.deferral();
        Deferral group = asked.deferral();
        return deferral != null
                && group != null
                && !group.group().isEmpty()
                && group.group().equals(deferral.group());
    }

    /**
     * Loads those of {@code columns} that are not loaded.
     *
     * @throws ObjectDeletedException if the row is gone ({@code O054})
     */
    public static void load(LoadContext context, EntityState state, List<? extends RowAttribute> columns) {
        EntityMapping<?> mapping = state.mapping();
        Select<?> statement = NarrowSelect.of(mapping, columns, key(state));
        try (RowCursor rows = context.openColumns(statement, RefreshPlanner.INSTANCE)) {
            if (!rows.next()) {
                throw gone(state);
            }
            fill((ColumnPlan) rows.resultPlan(), rows, state, context.stateSession());
        }
    }

    /**
     * Loads all columns of an object anew, and the relationships that are loaded with it; what was changed is
     * overwritten.
     *
     * @param locking how the row is locked, or null
     * @throws ObjectDeletedException if the row is gone ({@code O054})
     */
    public static void refresh(LoadContext context, EntityState state, @Nullable Locking locking) {
        EntityMapping<?> mapping = state.mapping();
        PathOptions options = state.loadOptions() instanceof PathOptions known ? known : PathOptions.NONE;
        Select<?> statement = RelatedSelect.byKey(mapping, EntitySource.of(mapping), key(state))
                .options(new CarriedOptions(options.onUse(), List.of(), true), new PopulateExisting());
        if (locking != null) {
            statement = statement.withForUpdate(locking);
        }
        if (EntityRows.load(context, statement).isEmpty()) {
            throw gone(state);
        }
    }

    /** Fills in an object what is not loaded, and tells the session. */
    static void fill(ColumnPlan columns, RowReader row, EntityState state, StateSession session) {
        List<Integer> filled = session.hears() ? columns.unloaded(state) : List.of();
        columns.fillUnloaded(row, state.present(), state);
        if (!filled.isEmpty()) {
            session.refreshed(state, filled);
        }
    }

    private static IdentityKey key(EntityState state) {
        IdentityKey key = state.key();
        if (key == null) {
            throw new IllegalArgumentException(state + " has no row to load from");
        }
        return key;
    }

    private static ObjectDeletedException gone(EntityState state) {
        return new ObjectDeletedException(
                "O054",
                state
                        + " has no row any more: it was deleted, or its key was changed, by someone else or by a statement"
                        + " past the session; take the object out of the session with expunge(), or load what is there");
    }
}
