package dev.athanor.migrate.op;

import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.Dialect;

/** A port: where the statements of operations go. That may be a connection, or a file for someone else to run. */
public interface StatementTarget {

    /** {@return the database for which statements are written} */
    Dialect dialect();

    /** Runs {@code statement}; its result, if it has one, is dropped. */
    void execute(Statement<?> statement);
}
