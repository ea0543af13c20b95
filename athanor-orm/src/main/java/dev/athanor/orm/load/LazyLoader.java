package dev.athanor.orm.load;

import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.query.LoadStyle;
import dev.athanor.orm.query.PathOptions;
import dev.athanor.orm.state.EntityState;
import org.jspecify.annotations.Nullable;

/** Loads relationships of objects that are in a session and have a row. */
public final class LazyLoader {

    private LazyLoader() {}

    /**
     * Loads a relationship because the program reads it: as the statement that loaded the object said, or as it is
     * mapped.
     *
     * @throws dev.athanor.orm.error.LoadException if loading it is forbidden ({@code O051})
     */
    public static void load(LoadContext context, EntityState state, RelationshipMapping relationship) {
        LoadStyle style = SelectLoader.optionsOf(state).style(relationship);
        LoaderStrategies.of(style).load(context, state, state.present(), relationship);
    }

    /** Loads a relationship because a flush or a cascade needs it, whether the program may read it or not. */
    public static void loadAnyway(LoadContext context, EntityState state, RelationshipMapping relationship) {
        SelectLoader.select(context, state, relationship, PathOptions.NONE);
    }

    /**
     * Loads a relationship anew, as the statement that loaded the object said, whether the program may read it or not.
     */
    public static void refresh(LoadContext context, EntityState state, RelationshipMapping relationship) {
        SelectLoader.select(context, state, relationship, SelectLoader.optionsOf(state));
    }

    /**
     * Returns what a to-one relationship that is not loaded leads to if that can be said without SQL: an object, or
     * null, or else {@link EntityState#UNKNOWN}.
     */
    public static @Nullable Object peek(LoadContext context, EntityState state, RelationshipMapping relationship) {
        return SelectLoader.peek(context, state, relationship);
    }
}
