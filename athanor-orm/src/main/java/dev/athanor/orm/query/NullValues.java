package dev.athanor.orm.query;

import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;

/**
 * What becomes of nulls in the rows that an insert is given.
 *
 * <pre>{@code
 * session.execute(insert(USER).options(NullValues.WRITTEN), rows);
 * }</pre>
 */
public enum NullValues implements StatementOption {
    /** They are left out, as if they were not there: defaults take their place. So it is if nothing is said. */
    LEFT_OUT,
    /** They are written, so that rows of the same names go in one batch, and defaults stay away. */
    WRITTEN;

    /** Returns what {@code statement} says. */
    public static NullValues of(Statement<?> statement) {
        NullValues said = LEFT_OUT;
        for (StatementOption option : statement.options()) {
            if (option instanceof NullValues what) {
                said = what;
            }
        }
        return said;
    }

    @Override
    public NullValues traverse(Traversal walk) {
        return walk.value(this);
    }
}
