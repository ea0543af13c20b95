package dev.athanor.orm.load;

import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.query.CurrentBinds;
import dev.athanor.orm.query.PathOptions;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.SqlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is loaded by further statements, once the objects it is for are there. */
interface PostLoad {

    /**
     * Objects that something is to be loaded for.
     *
     * @param entities the objects
     * @param statement the one that found them, or {@code null} if it were several
     * @param binds gives what was planned the values of that statement; null where it has none
     */
    record Found(
            List<Instrumented> entities,
            @Nullable Select<?> statement,
            @Nullable CurrentBinds binds) {

        /** Returns {@code planned} with the values of the statement that found the objects. */
        <N extends SqlNode> N current(N planned) {
            return binds == null ? planned : binds.node(planned);
        }

        /** Returns {@code planned} with the values of the statement that found the objects. */
        PathOptions current(PathOptions planned) {
            return binds == null ? planned : binds.of(planned);
        }
    }

    /** {@return the relationship that is loaded, or null if it is more of the objects themselves} */
    @Nullable
    RelationshipMapping relationship();

    /** {@return whether the statement that found the objects is repeated, so that all it found must be there} */
    default boolean repeats() {
        return false;
    }

    /** Loads for {@code found}; what is to be loaded for the objects that come of it is left in {@code queue}. */
    void load(LoadContext context, Found found, PostLoadQueue queue);
}
