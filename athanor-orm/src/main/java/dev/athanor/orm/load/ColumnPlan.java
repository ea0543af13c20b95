package dev.athanor.orm.load;

import static java.util.Objects.requireNonNull;

import dev.athanor.engine.codec.RowReader;
import dev.athanor.orm.error.StaleDataException;
import dev.athanor.orm.load.row.ColumnReader;
import dev.athanor.orm.load.row.KeyReader;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.EntitySwitch;
import dev.athanor.orm.mapping.ExpressionMapping;
import dev.athanor.orm.mapping.RowAttribute;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.orm.state.Instrumented;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Where the columns of an entity are in a row, by the slots they fill. */
final class ColumnPlan {

    private static final int ABSENT = -1;

    private record Hidden(int slot, ColumnReader reader) {}

    private final int[] positions;
    private final int[] positionsWithoutKey;
    private final int[] slots;
    private final int[] keySlots;
    private final Hidden[] hidden;
    private final RecordReader[] records;
    private final int[] said;
    private final @Nullable KeyReader key;
    private final @Nullable ColumnReader version;
    private final int versionSlot;

    /**
     * Creates a plan.
     *
     * @param position the position of each attribute, counted from 1, or 0 for one that is not in the row
     */
    ColumnPlan(EntityMapping<?> mapping, ToIntFunction<? super RowAttribute> position) {
        this.positions = new int[mapping.attributes().size()];
        Arrays.fill(positions, ABSENT);
        List<Hidden> outside = new ArrayList<>();
        List<Integer> filled = new ArrayList<>();
        List<RowAttribute> all = new ArrayList<>(mapping.columns());
        all.addAll(mapping.expressions());
        for (RowAttribute attribute : all) {
            int place = position.applyAsInt(attribute);
            if (place <= 0) {
                continue;
            }
            if (attribute instanceof ColumnMapping column && column.hidden()) {
                outside.add(new Hidden(column.slot(), ColumnReader.of(column.column(), place)));
            } else if (!(attribute instanceof ColumnMapping column) || column.embedded() == null) {
                positions[attribute.slot()] = place;
            } else {
                continue;
            }
            filled.add(attribute.slot());
        }
        this.hidden = outside.toArray(Hidden[]::new);
        this.records = RecordReader.of(mapping, position);
        this.slots = filled.stream().mapToInt(Integer::intValue).toArray();
        this.said = mapping.expressions().stream()
                .filter(expression -> expression.descriptor().said() && position.applyAsInt(expression) <= 0)
                .mapToInt(ExpressionMapping::slot)
                .toArray();
        this.keySlots = RecordReader.slotsOutside(mapping.key());
        this.key = keyReader(mapping, position);
        ColumnMapping counter = mapping.version();
        int counterPlace = counter == null ? 0 : position.applyAsInt(counter);
        this.version = counter == null || counterPlace <= 0 ? null : ColumnReader.of(counter.column(), counterPlace);
        this.versionSlot = counter == null ? ABSENT : counter.slot();
        this.positionsWithoutKey = withoutKey(positions, keySlots);
    }

    private static int[] withoutKey(int[] positions, int[] keySlots) {
        int[] others = positions.clone();
        for (int slot : keySlots) {
            if (slot >= 0 && slot < others.length) {
                others[slot] = ABSENT;
            }
        }
        return others;
    }

    private static @Nullable KeyReader keyReader(
            EntityMapping<?> mapping, ToIntFunction<? super RowAttribute> position) {
        List<ColumnReader> readers = new ArrayList<>();
        for (ColumnMapping column : mapping.key()) {
            int place = position.applyAsInt(column);
            if (place > 0) {
                readers.add(ColumnReader.of(column.column(), place));
            }
        }
        return readers.size() == mapping.key().size()
                ? new KeyReader(readers, !mapping.is(EntitySwitch.WHOLE_KEYS))
                : null;
    }

    /** Returns how the key is read; its columns are in the row. */
    KeyReader key() {
        return requireNonNull(key, "key");
    }

    /** {@return the position of the first column, counted from 1} */
    int position() {
        return Arrays.stream(positions).filter(place -> place > 0).min().orElse(1);
    }

    /** Fills a new object. Its key was read already, so it is not read again. */
    void fill(RowReader row, Instrumented entity, EntityState state, IdentityKey identity) {
        entity.$hydrate(row, positionsWithoutKey);
        for (int i = 0; i < keySlots.length; i++) {
            if (keySlots[i] >= 0) {
                state.setLoaded(entity, keySlots[i], KeyReader.part(identity.value(), i));
            }
        }
        for (RecordReader record : records) {
            record.fill(row, entity, state);
        }
        for (int slot : said) {
            state.markLoaded(slot);
        }
        for (Hidden column : hidden) {
            state.hiddenLoaded(column.slot(), column.reader().read(row));
        }
        for (int slot : slots) {
            state.markLoaded(slot);
        }
    }

    /**
     * Makes sure that what is loaded of an object is what its locked row holds.
     *
     * @throws StaleDataException if the row has another version ({@code O018})
     */
    void checkVersion(RowReader row, EntityState state) {
        if (version == null || state.isUnloaded(versionSlot)) {
            return;
        }
        Object known = state.committed(versionSlot);
        Object found = version.read(row);
        if (!Objects.equals(known, found)) {
            throw new StaleDataException(
                    "O018",
                    state + " is of version " + known + ", and its row, now locked, of version " + found
                            + ": someone else changed it; load it with populateExisting(), or refresh it");
        }
    }

    /** {@return the attributes that the row would fill in an object} */
    List<Integer> unloaded(EntityState state) {
        return Arrays.stream(slots).filter(state::isUnloaded).boxed().toList();
    }

    /** Fills in an object what is not loaded; all else stays as it is. */
    void fillUnloaded(RowReader row, Instrumented entity, EntityState state) {
        int[] wanted = null;
        for (int slot : slots) {
            if (state.isUnloaded(slot) && slot < positions.length) {
                if (wanted == null) {
                    wanted = new int[positions.length];
                    Arrays.fill(wanted, ABSENT);
                }
                wanted[slot] = positions[slot];
            }
        }
        if (wanted != null) {
            entity.$hydrate(row, wanted);
        }
        for (RecordReader record : records) {
            if (state.isUnloaded(record.slot())) {
                record.fill(row, entity, state);
            }
        }
        for (Hidden column : hidden) {
            if (state.isUnloaded(column.slot())) {
                state.hiddenLoaded(column.slot(), column.reader().read(row));
            }
        }
        for (int slot : slots) {
            state.markLoaded(slot);
        }
    }
}
