package dev.athanor.engine.execute;

import dev.athanor.engine.error.EngineException;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.Statement;

/**
 * Plans statements of the Core, which the database takes as they are.
 *
 * @param keys whether single inserts are to return their keys
 */
record CorePlanner(boolean keys) implements StatementPlanner {

    /** For rows that are values. */
    static final CorePlanner KEYS = new CorePlanner(true);

    /** Without the keys of inserts. */
    static final CorePlanner PLAIN = new CorePlanner(false);

    private static final Object NO_PLAN = "values";

    @Override
    public Planned plan(Statement<?> statement) {
        for (Selectable<?> column : statement.resultColumns()) {
            if (!(column instanceof Expression<?>)) {
                throw new EngineException(
                        "E021",
                        "a connection reads columns, but the statement selects the entity " + column
                                + "; run it with a Session, or select the table: table() of its metamodel, as in"
                                + " select(USER.table())");
            }
        }
        return new Planned(statement, NO_PLAN);
    }
}
