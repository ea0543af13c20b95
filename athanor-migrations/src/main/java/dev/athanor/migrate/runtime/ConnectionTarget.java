package dev.athanor.migrate.runtime;

import dev.athanor.engine.Connection;
import dev.athanor.migrate.op.StatementTarget;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.Dialect;

/**
 * Runs the statements of operations on a connection.
 *
 * @param connection the connection
 */
public record ConnectionTarget(Connection connection) implements StatementTarget {

    @Override
    public Dialect dialect() {
        return connection.dialect();
    }

    @Override
    public void execute(Statement<?> statement) {
        connection.execute(statement);
    }
}
