package dev.athanor.engine.reflect;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A column as the database has it.
 *
 * @param name the name
 * @param type the type, as close as Athanor has one
 * @param databaseType the type in the database's own words
 * @param nullable whether NULLs are allowed
 * @param generation where its values come from if nobody gives one
 * @param collation the order of its text, if it is not that of the database, or {@code null}
 * @param comment its comment, or {@code null}
 */
public record ReflectedColumn(
        String name,
        SqlType<?> type,
        String databaseType,
        boolean nullable,
        Generation generation,
        @Nullable String collation,
        @Nullable String comment) {

    /** Creates the column. */
    public ReflectedColumn {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(databaseType, "databaseType");
        requireNonNull(generation, "generation");
    }

    /** {@return the default as SQL, or {@code null}; not that of a key the database counts up} */
    public @Nullable String defaultSql() {
        return generation.kind() == Generation.Kind.DEFAULT ? generation.sql() : null;
    }

    /** {@return whether the database counts values of this column up} */
    public boolean isAutoincrement() {
        return generation.kind() == Generation.Kind.COUNTER || isIdentity();
    }

    /** {@return whether it is an identity column} */
    public boolean isIdentity() {
        return generation.kind() == Generation.Kind.IDENTITY_ALWAYS
                || generation.kind() == Generation.Kind.IDENTITY_BY_DEFAULT;
    }

    /** {@return the expression its values are computed from, or {@code null}} */
    public @Nullable String computedSql() {
        return generation.isComputed() ? generation.sql() : null;
    }
}
