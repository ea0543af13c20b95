package dev.athanor.migrate.op;

import dev.athanor.migrate.script.MigrationException;
import dev.athanor.sql.ast.Statement;

/**
 * Runs a statement.
 *
 * @param statement the statement; its result is dropped
 */
public record ExecuteStatement(Statement<?> statement) implements Operation {

    @Override
    public void run(StatementTarget target) {
        target.execute(statement);
    }

    @Override
    public Operation reverse() {
        throw Irreversible.because("statement '" + statement + "'", "nothing tells what undoes it");
    }

    @Override
    public void writeTo(SourceWriter out) {
        throw new MigrationException(
                "G026", "statement '" + statement + "'", "it cannot be written as Java source", "give it as SQL text");
    }
}
