package dev.athanor.orm.query;

import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;

/**
 * How the objects of a session learn that a statement changed or deleted their rows.
 *
 * <pre>{@code
 * session.execute(update(USER).where(USER.name.eq("sandy")).set(USER.fullname, "S").options(Synchronize.FETCH));
 * }</pre>
 */
public enum Synchronize implements StatementOption {
    /** By {@link #EVALUATE} where that can be, else by {@link #FETCH}; so it is if nothing is said. */
    AUTO,
    /**
     * The conditions are evaluated in Java on the objects that are loaded. Conditions that only the database can
     * evaluate are refused ({@code O100}). What Java cannot know for sure, such as how the database compares texts, has
     * the object loaded anew on its next use.
     */
    EVALUATE,
    /** The database says which rows are changed: by RETURNING, or else by a SELECT before. */
    FETCH,
    /** Not at all: objects stay as they are until they are loaded anew. */
    NONE;

    /** Returns what {@code statement} says. */
    public static Synchronize of(Statement<?> statement) {
        Synchronize said = AUTO;
        for (StatementOption option : statement.options()) {
            if (option instanceof Synchronize how) {
                said = how;
            }
        }
        return said;
    }

    @Override
    public Synchronize traverse(Traversal walk) {
        return walk.value(this);
    }
}
