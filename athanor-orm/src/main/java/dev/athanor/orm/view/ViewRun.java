package dev.athanor.orm.view;

import dev.athanor.engine.execute.RowCursor;
import dev.athanor.orm.load.LoadContext;
import dev.athanor.orm.load.RelatedSelect;
import dev.athanor.orm.load.row.KeyReader;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.query.EntitySource;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Selectable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run of a statement that selects records: those it has met, and whose collections are still to be filled. */
final class ViewRun {

    /** More keys than that no database takes in one statement. */
    private static final int KEYS = 30_000;

    private final LoadContext context;
    private final Map<RecordView<?, ?>, Map<Object, Draft>> known = new HashMap<>();
    private final Map<ViewPart.Many, Map<Object, List<List<Draft>>>> pending = new LinkedHashMap<>();

    ViewRun(LoadContext context) {
        this.context = context;
    }

    @Nullable
    Draft find(RecordView<?, ?> view, Object key) {
        Map<Object, Draft> drafts = known.get(view);
        return drafts == null ? null : drafts.get(key);
    }

    Draft add(RecordView<?, ?> view, Object key, Draft draft) {
        known.computeIfAbsent(view, any -> new HashMap<>()).put(key, draft);
        return draft;
    }

    /** Leaves {@code members} to be filled with what {@code part} leads to from {@code owner}. */
    void leave(ViewPart.Many part, Object owner, List<Draft> members) {
        pending.computeIfAbsent(part, any -> new LinkedHashMap<>())
                .computeIfAbsent(owner, any -> new ArrayList<>())
                .add(members);
    }

    /** Fills the collections, and those of what is in them, by one statement for each level. */
    void finish() {
        while (!pending.isEmpty()) {
            Iterator<Map.Entry<ViewPart.Many, Map<Object, List<List<Draft>>>>> first =
                    pending.entrySet().iterator();
            Map.Entry<ViewPart.Many, Map<Object, List<List<Draft>>>> next = first.next();
            ViewPart.Many part = next.getKey();
            Map<Object, List<List<Draft>>> owners = next.getValue();
            first.remove();
            List<Object> keys = new ArrayList<>(owners.keySet());
            for (int from = 0; from < keys.size(); from += KEYS) {
                fill(part, owners, keys.subList(from, Math.min(keys.size(), from + KEYS)));
            }
        }
    }

    private void fill(ViewPart.Many part, Map<Object, List<List<Draft>>> owners, List<Object> keys) {
        RelationshipMapping relationship = part.path().mapping();
        Select<?> entities = RelatedSelect.in(relationship, EntitySource.of(relationship.target()), keys);
        int width = relationship.pairs().size();
        List<Selectable<?>> columns = new ArrayList<>(entities.resultColumns().subList(0, width));
        columns.add(part.view());
        try (RowCursor rows = context.openRelated(entities.withColumns(columns), ViewPlanner.current())) {
            ViewPlan plan = (ViewPlan) rows.resultPlan();
            KeyReader owner = plan.key(width);
            while (rows.next()) {
                Object local = owner.read(rows);
                Object member = plan.read(width, rows, this);
                if (local != null && member instanceof Draft draft) {
                    owners.getOrDefault(local, List.of()).forEach(members -> members.add(draft));
                }
            }
        }
    }
}
