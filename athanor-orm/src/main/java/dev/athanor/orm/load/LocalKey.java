package dev.athanor.orm.load;

import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.ColumnPair;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.state.ColumnValue;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values in an object that a relationship leads from: one as itself, several as the list of them. */
final class LocalKey {

    private LocalKey() {}

    /** Returns the values, or {@code null} if one is null; what is not loaded is loaded. */
    static @Nullable Object of(LoadContext context, EntityState state, RelationshipMapping relationship) {
        List<ColumnPair> pairs = relationship.pairs();
        if (pairs.size() == 1) {
            return value(context, state, pairs.get(0));
        }
        Object[] values = new Object[pairs.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = value(context, state, pairs.get(i));
            if (value == null) {
                return null;
            }
            values[i] = value;
        }
        return List.of(values);
    }

    private static @Nullable Object value(LoadContext context, EntityState state, ColumnPair pair) {
        ColumnMapping column = state.mapping().column(pair.local());
        IdentityKey key = state.key();
        int part = state.mapping().keyPart(column);
        Object value;
        if (part >= 0 && key != null) {
            value = key.values().get(part); // what other rows refer to, whatever the object was changed to
        } else {
            if (state.isUnloaded(column.slot())) {
                Refresher.load(context, state, column.slot());
            }
            value = ColumnValue.of(state, column);
        }
        return value == null ? null : ColumnValue.as(pair.remote().type().javaType(), value);
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
