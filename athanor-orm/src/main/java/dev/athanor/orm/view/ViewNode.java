package dev.athanor.orm.view;

import dev.athanor.engine.codec.RowReader;
import dev.athanor.orm.load.row.KeyReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record at one place of a row: where its key and its components stand. */
final class ViewNode implements PartReader {

    private final RecordView<?, ?> view;
    private final KeyReader key;
    private final List<PartReader> components;

    ViewNode(RecordView<?, ?> view, KeyReader key, List<PartReader> components) {
        this.view = view;
        this.key = key;
        this.components = List.copyOf(components);
    }

    /** Returns the draft of the current row, or null if the row has none: its key is NULL. */
    @Override
    public @Nullable Draft read(RowReader row, ViewRun run) {
        Object value = key.read(row);
        if (value == null) {
            return null;
        }
        Draft known = run.find(view, value);
        if (known != null) {
            return known;
        }
        Draft draft = run.add(view, value, new Draft(view, components.size()));
        for (int i = 0; i < components.size(); i++) {
            draft.set(i, components.get(i).read(row, run));
        }
        return draft;
    }
}
