package dev.athanor.sql.type;

import static java.util.Objects.requireNonNull;

/**
 * Truth values which, where the database has numbers only, a check holds to 0 and 1.
 *
 * @param constraint the name of the check
 */
public record CheckedBoolean(String constraint) implements SqlType<Boolean> {

    /** Creates the type; the name may not be null. */
    public CheckedBoolean {
        requireNonNull(constraint, "constraint");
    }

    @Override
    public String name() {
        return Types.BOOLEAN.name();
    }

    @Override
    public Class<Boolean> javaType() {
        return Boolean.class;
    }

    @Override
    public String sql() {
        return Types.BOOLEAN.sql();
    }

    @Override
    public String toString() {
        return sql();
    }
}
