package dev.athanor.sql.ast;

import org.jspecify.annotations.Nullable;

/** What an INSERT or UPDATE sets the columns of a row to. */
@FunctionalInterface
public interface AssignedValues {

    /** Returns what the column called {@code name} is set to, or {@code null} if it is set to nothing. */
    @Nullable
    Expression<?> of(String name);
}
