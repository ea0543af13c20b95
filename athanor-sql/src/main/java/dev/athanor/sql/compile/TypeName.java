package dev.athanor.sql.compile;

import dev.athanor.sql.type.SqlType;

/** How a dialect writes the name of a type. */
@FunctionalInterface
public interface TypeName {

    /** Returns the name of {@code type}. */
    String of(SqlType<?> type);
}
