package dev.athanor.orm.flush;

import dev.athanor.orm.error.FlushException;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.ColumnPair;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.state.ColumnValue;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.sql.schema.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies keys of objects into the foreign keys of those that refer to them. */
final class KeySync {

    private KeySync() {}

    /** Makes the row of {@code child} refer to the one of {@code parent}; the parent is the near side of the pairs. */
    static void refer(EntityState parent, EntityState child, List<ColumnPair> parentToChild) {
        for (ColumnPair pair : parentToChild) {
            Object value = value(parent, pair.local());
            if (value == null) {
                throw new FlushException(
                        "O020",
                        parent + " has no value in " + pair.local() + ", so " + child + " cannot refer to it by "
                                + pair.remote() + "; set the value, or add " + parent + " to the session");
            }
            write(child, pair.remote(), value);
        }
    }

    /** Makes the row of {@code child} refer to that of a record; the record is the near side of the pairs. */
    static void refer(EntityMapping<?> entity, Object parent, EntityState child, List<ColumnPair> parentToChild) {
        for (ColumnPair pair : parentToChild) {
            Object value = entity.valueOf(parent, pair.local());
            if (value == null) {
                throw new FlushException(
                        "O020",
                        "a " + entity.type().getSimpleName() + " has no value for " + pair.local() + ", so " + child
                                + " cannot refer to it by " + pair.remote() + "; refer to one that was read");
            }
            write(child, pair.remote(), value);
        }
    }

    /** A foreign key may be narrower than the key that it refers to. */
    private static void write(EntityState child, Column<?> foreignKey, Object value) {
        Object fitting = ColumnValue.as(foreignKey.type().javaType(), value);
        ColumnValue.write(child, child.mapping().column(foreignKey), fitting);
    }

    /** Makes the row of {@code child} refer to none. */
    static void clear(EntityState child, RelationshipMapping relationship, List<Column<?>> foreignKey) {
        for (Column<?> column : foreignKey) {
            ColumnMapping mapped = child.mapping().column(column);
            if (column.isPrimaryKey() && value(child, column) == null) {
                continue;
            }
            if (!column.isNullable() || column.isPrimaryKey()) {
                throw new FlushException(
                        "O021",
                        child + " was taken out of " + relationship + ", but its column " + column
                                + " cannot be NULL; give it to another object, delete it, or let the relationship cascade"
                                + " DELETE_ORPHAN");
            }
            ColumnValue.write(child, mapped, null);
        }
    }

    /** {@return the value of a column in the database: of a changed key the former one} */
    static @Nullable Object before(EntityState state, Column<?> column) {
        ColumnMapping mapped = state.mapping().column(column);
        IdentityKey key = state.key();
        int position = state.mapping().keyPart(mapped);
        return position >= 0 && key != null ? key.values().get(position) : value(state, column);
    }

    /** {@return the value of a column; of an expired key the one the object is known by} */
    static @Nullable Object value(EntityState state, Column<?> column) {
        ColumnMapping mapped = state.mapping().column(column);
        IdentityKey key = state.key();
        if (state.isUnloaded(mapped.slot())) {
            int position = state.mapping().keyPart(mapped);
            if (position >= 0 && key != null) {
                return key.values().get(position);
            }
            state.read(state.present(), mapped.slot());
        }
        return ColumnValue.of(state, mapped);
    }
}
