package dev.athanor.sql.schema;

import org.jspecify.annotations.Nullable;

/** What the rows of a table must satisfy, beside its primary key. */
public sealed interface Constraint permits ForeignKey, UniqueConstraint, CheckConstraint, ExcludeConstraint {

    /** {@return the name, or {@code null} to leave it to the database} */
    @Nullable
    String name();

    /** Returns this called {@code other}. */
    Constraint named(@Nullable String other);
}
