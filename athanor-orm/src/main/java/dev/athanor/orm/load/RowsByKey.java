package dev.athanor.orm.load;

import dev.athanor.engine.execute.RowCursor;
import dev.athanor.orm.load.row.DistinctMembers;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.sql.Select;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows that begin with the key of the object they are for, and end with an object that belongs to it; several
 * statements of one shape become one run, so that what is loaded behind them is loaded once.
 */
final class RowsByKey {

    private final LoadContext context;
    private final PostLoadQueue queue;
    private final int keyParts;
    private final Map<Object, DistinctMembers> found = new HashMap<>();
    private @Nullable LoadRun run;

    RowsByKey(LoadContext context, PostLoadQueue queue, int keyParts) {
        this.context = context;
        this.queue = queue;
        this.keyParts = keyParts;
    }

    /** Reads the rows of {@code statement}. */
    void read(Select<?> statement) {
        try (RowCursor rows = context.openRelated(statement, EntityPlanner.current())) {
            SelectPlan plan = (SelectPlan) rows.resultPlan();
            LoadRun current = run;
            if (current == null || current.plan() != plan) { // a plan can be made anew between two pages
                finish();
                current = new LoadRun(context, plan, statement, rows.binds());
                run = current;
            } else {
                current.goesOn();
            }
            RowPart[] parts = plan.parts();
            while (rows.next()) {
                Object key = key(rows, parts, current);
                Object member = parts[keyParts].read(rows, current);
                if (key != null && member instanceof Instrumented entity) {
                    found.computeIfAbsent(key, any -> new DistinctMembers()).add(entity);
                }
            }
        }
    }

    private @Nullable Object key(RowCursor rows, RowPart[] parts, LoadRun current) {
        if (keyParts == 1) {
            return parts[0].read(rows, current);
        }
        @Nullable Object[] values = new @Nullable Object[keyParts];
        for (int i = 0; i < keyParts; i++) {
            values[i] = parts[i].read(rows, current);
            if (values[i] == null) {
                return null;
            }
        }
        return List.copyOf(Arrays.asList(values));
    }

    /** Ends the run; what is to be loaded behind it goes into the queue. */
    void finish() {
        LoadRun ended = run;
        run = null;
        if (ended != null) {
            ended.finish(queue);
        }
    }

    /** Returns the objects that belong to {@code key}. */
    List<Instrumented> of(Object key) {
        DistinctMembers members = found.get(key);
        return members == null ? List.of() : members.list();
    }
}
