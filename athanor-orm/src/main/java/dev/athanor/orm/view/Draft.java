package dev.athanor.orm.view;

import dev.athanor.orm.load.row.DistinctMembers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record whose components are not all there yet: what is in collections comes with later statements. */
final class Draft {

    /** The members of a collection, as they are found. */
    record Members(DistinctMembers drafts, boolean set) {

        private Object build() {
            List<Object> built = new ArrayList<>(drafts.list().size());
            drafts.list().forEach(draft -> built.add(((Draft) draft).build()));
            return set ? Collections.unmodifiableSet(new LinkedHashSet<>(built)) : Collections.unmodifiableList(built);
        }
    }

    private final RecordView<?, ?> view;
    private final @Nullable Object[] values;
    private @Nullable Object made;

    Draft(RecordView<?, ?> view, int size) {
        this.view = view;
        this.values = new @Nullable Object[size];
    }

    void set(int index, @Nullable Object value) {
        values[index] = value;
    }

    /** Returns the record; all is there. Drafts that stand in several places become one record. */
    Object build() {
        Object record = made;
        if (record == null) {
            for (int i = 0; i < values.length; i++) {
                values[i] = built(values[i]);
            }
            record = view.make(values);
            made = record;
        }
        return record;
    }

    /** Returns what {@code value} becomes at last. */
    static @Nullable Object built(@Nullable Object value) {
        if (value instanceof Draft draft) {
            return draft.build();
        }
        return value instanceof Members members ? members.build() : value;
    }
}
