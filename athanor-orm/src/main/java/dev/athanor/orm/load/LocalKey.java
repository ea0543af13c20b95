package dev.athanor.orm.load;

import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.ColumnPair;
import dev.athanor.orm.mapping.EntitySwitch;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.state.ColumnValue;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.sql.schema.Column;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values in an object that a relationship leads from: one as itself, several as the list of them. */
final class LocalKey {

    private LocalKey() {}

    /**
     * Returns what tells the rows of {@code state} from those of others in a statement for several objects, or
     * {@code null} if there are none.
     */
    static @Nullable Object ofOwner(LoadContext context, EntityState state, RelationshipMapping relationship) {
        if (!relationship.isGiven()) {
            return of(context, state, relationship);
        }
        IdentityKey key = state.key();
        return key == null ? null : key.value();
    }

    /** Returns the values, or {@code null} if they lead nowhere; what is not loaded is loaded. */
    static @Nullable Object of(LoadContext context, EntityState state, RelationshipMapping relationship) {
        if (relationship.isGiven()) {
            return given(context, state, relationship);
        }
        List<ColumnPair> pairs = relationship.pairs();
        if (pairs.size() == 1) {
            return value(context, state, pairs.get(0));
        }
        @Nullable Object[] values = new @Nullable Object[pairs.size()];
        int absent = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = value(context, state, pairs.get(i));
            if (values[i] == null && !mayBeNull(relationship, pairs.get(i))) {
                return null;
            }
            absent += values[i] == null ? 1 : 0;
        }
        return absent == values.length ? null : Collections.unmodifiableList(Arrays.asList(values));
    }

    /** {@return whether NULL in a part of a foreign key may be that of a key which is NULL in part} */
    private static boolean mayBeNull(RelationshipMapping relationship, ColumnPair pair) {
        return relationship.leadsToKey()
                && pair.remote().isNullable()
                && !relationship.target().is(EntitySwitch.WHOLE_KEYS);
    }

    /** The condition says what null in one of several columns means; if all are null, there is nothing. */
    private static @Nullable Object given(LoadContext context, EntityState state, RelationshipMapping relationship) {
        List<Column<?>> columns = relationship.localColumns();
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        boolean any = columns.isEmpty();
        for (int i = 0; i < values.length; i++) {
            values[i] = value(context, state, columns.get(i));
            any |= values[i] != null;
        }
        return any ? Arrays.asList(values) : null;
    }

    private static @Nullable Object value(LoadContext context, EntityState state, ColumnPair pair) {
        Object value = value(context, state, pair.local());
        return value == null ? null : ColumnValue.as(pair.remote().type().javaType(), value);
    }

    private static @Nullable Object value(LoadContext context, EntityState state, Column<?> local) {
        ColumnMapping column = state.mapping().column(local);
        IdentityKey key = state.key();
        int part = state.mapping().keyPart(column);
        if (part >= 0 && key != null) {
            return key.values().get(part); // what other rows refer to, whatever the object was changed to
        }
        if (state.isUnloaded(column.slot())) {
            Refresher.load(context, state, column.slot());
        }
        return ColumnValue.of(state, column);
    }

    /** {@return whether one of the values is not loaded} */
    static boolean isUnloaded(EntityState state, RelationshipMapping relationship) {
        for (ColumnPair pair : relationship.pairs()) {
            ColumnMapping column = state.mapping().column(pair.local());
            if (state.isUnloaded(column.slot()) && state.mapping().keyPart(column) < 0) {
                return true;
            }
        }
        return false;
    }
}
