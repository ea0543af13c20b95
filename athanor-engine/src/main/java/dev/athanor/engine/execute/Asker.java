package dev.athanor.engine.execute;

import dev.athanor.sql.ast.Expression;
import org.jspecify.annotations.Nullable;

/** A port: asks the database for a value, in the transaction in progress. */
interface Asker {

    /** Returns what {@code value} is in the database. */
    @Nullable
    Object ask(Expression<?> value);
}
