package dev.athanor.sql.ast;

import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.type.SqlType;

/**
 * A statement that returns rows and may stand inside another: a SELECT, a set operation, VALUES.
 *
 * @param <R> what each row of the result is
 */
public interface Query<R> extends Statement<R> {

    @Override
    Query<R> traverse(Traversal walk);

    /** Returns this as something to read from, under a name made up on writing. */
    default Subquery subquery() {
        return new Subquery(this, null);
    }

    /** Returns this as something to read from. */
    default Subquery subquery(String name) {
        return new Subquery(this, name);
    }

    /** Returns this as something to read from that sees what stands in FROM before it. */
    default Subquery lateral() {
        return new Subquery(this, null, true);
    }

    /** Returns this as something to read from that sees what stands in FROM before it. */
    default Subquery lateral(String name) {
        return new Subquery(this, name, true);
    }

    /** Returns this as something to read from by name, written once before the statement. */
    default Cte cte(String name) {
        return new Cte(this, name);
    }

    /** Returns this as something to read from, written once before the statement, under a name made up on writing. */
    default Cte cte() {
        return new Cte(this, null);
    }

    /** Returns the condition that this has a row. */
    default Condition exists() {
        return new Exists(this);
    }

    /**
     * Returns this as a value, the one of its only column in its only row.
     *
     * @throws CompileException if this has not one column ({@code C025}), or its values are of another type
     *     ({@code C018})
     */
    @SuppressWarnings("unchecked") // the class is compared first
    default <T> Expression<T> scalarSubquery(Class<T> javaType) {
        if (resultColumns().size() != 1 || !(resultColumns().get(0) instanceof Expression<?> column)) {
            throw new CompileException(
                    "C025",
                    "a query that stands for a value selects one expression, not "
                            + resultColumns().size() + " columns; take the others out with withColumns(...)");
        }
        if (column.type().javaType() != javaType) {
            throw new CompileException(
                    "C018",
                    "the query selects " + column.type().javaType().getName() + ", not " + javaType.getName()
                            + "; ask for its own type");
        }
        return new ScalarSubquery<>(this, (SqlType<T>) column.type());
    }
}
