package dev.athanor.orm.load;

import dev.athanor.engine.execute.RowCursor;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.sql.Select;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Runs statements that select one entity. */
final class EntityRows {

    private EntityRows() {}

    /** Returns the objects that {@code statement} finds, each once, with all that is to be loaded with them. */
    static List<Instrumented> load(LoadContext context, Select<?> statement) {
        return load(context, statement, context.open(statement, EntityPlanner.current()));
    }

    /**
     * Returns the objects that {@code statement} finds, as {@link #load} does, because a relationship leads to them.
     */
    static List<Instrumented> related(LoadContext context, Select<?> statement) {
        return load(context, statement, context.openRelated(statement, EntityPlanner.current()));
    }

    private static List<Instrumented> load(LoadContext context, Select<?> statement, RowCursor opened) {
        List<Instrumented> found = new ArrayList<>();
        PostLoadQueue further = new PostLoadQueue();
        try (RowCursor rows = opened) {
            SelectPlan plan = (SelectPlan) rows.resultPlan();
            LoadRun run = new LoadRun(context, plan, statement, rows.binds());
            RowPart part = plan.parts()[0];
            Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            while (rows.next()) {
                Object entity = part.read(rows, run);
                if (entity instanceof Instrumented object && (!plan.multiplies() || seen.add(object))) {
                    found.add(object);
                }
            }
            run.finish(further);
        }
        further.drain(context);
        return found;
    }
}
