package dev.athanor.orm.view;

import dev.athanor.engine.execute.RowCursor;
import dev.athanor.orm.load.LoadContext;
import dev.athanor.orm.load.RelatedSelect;
import dev.athanor.orm.load.row.DistinctMembers;
import dev.athanor.orm.load.row.KeyReader;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.query.EntityCriteria;
import dev.athanor.orm.query.EntitySource;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.compile.Capability;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run of a statement that selects records: those it has met, and whose collections are still to be filled. */
final class ViewRun {

    /** More values than that not every database takes in one statement. */
    private static final int VALUES = 30_000;

    /** More keys than that are too many where each row is compared with each of them. */
    private static final int COMPARED = 500;

    private final LoadContext context;
    private final StatementOption[] criteria;
    private final Map<RecordView<?, ?>, Map<Object, Draft>> known = new HashMap<>();
    private final Map<ViewPart.Many, Map<Object, List<DistinctMembers>>> pending = new LinkedHashMap<>();

    ViewRun(LoadContext context, Select<?> statement) {
        this.context = context;
        this.criteria = EntityCriteria.furtherOf(statement).toArray(StatementOption[]::new);
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
    void leave(ViewPart.Many part, Object owner, DistinctMembers members) {
        pending.computeIfAbsent(part, any -> new LinkedHashMap<>())
                .computeIfAbsent(owner, any -> new ArrayList<>())
                .add(members);
    }

    /**
     * Fills the collections, and those of what is in them: each by one statement, or by one for each 500 keys where
     * more would be slow.
     */
    void finish() {
        while (!pending.isEmpty()) {
            Iterator<Map.Entry<ViewPart.Many, Map<Object, List<DistinctMembers>>>> first =
                    pending.entrySet().iterator();
            Map.Entry<ViewPart.Many, Map<Object, List<DistinctMembers>>> next = first.next();
            ViewPart.Many part = next.getKey();
            Map<Object, List<DistinctMembers>> owners = next.getValue();
            first.remove();
            List<Object> keys = new ArrayList<>(owners.keySet());
            int most = most(part.path().mapping());
            for (int from = 0; from < keys.size(); from += most) {
                fill(part, owners, keys.subList(from, Math.min(keys.size(), from + most)));
            }
        }
    }

    private int most(RelationshipMapping relationship) {
        boolean found = context.dialect(relationship.target().type()).has(Capability.LONG_LISTS);
        return found ? VALUES / RelatedSelect.keyParts(relationship) : COMPARED;
    }

    private void fill(ViewPart.Many part, Map<Object, List<DistinctMembers>> owners, List<Object> keys) {
        RelationshipMapping relationship = part.path().mapping();
        EntitySource target = EntitySource.of(relationship);
        Select<?> entities = RelatedSelect.in(relationship, target, keys).options(criteria);
        int width = RelatedSelect.keyParts(relationship);
        List<Selectable<?>> columns = new ArrayList<>(entities.resultColumns().subList(0, width));
        columns.add(new ViewSource(part.view(), target.from()));
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
