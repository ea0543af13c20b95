package dev.athanor.orm;

import dev.athanor.sql.ChangeStatement;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session is about to run, and where it could be run.
 *
 * @param session the session
 * @param entity the first entity that is read or written; null if there is none
 * @param statement the statement; null for the rows of a flush, and for {@link Session#connection()}
 * @param flushing whether a flush writes rows
 * @param tables the names of the tables that are read or written, as far as they are known
 */
public record Route(
        Session session,
        @Nullable Class<?> entity,
        @Nullable Statement<?> statement,
        boolean flushing,
        List<String> tables) {

    /** Creates a route; the list is copied. */
    public Route {
        tables = List.copyOf(tables);
    }

    /** {@return whether rows are changed: by a flush, a statement that changes them, or text of which nobody knows} */
    public boolean writes() {
        if (flushing) {
            return true;
        }
        return statement instanceof ChangeStatement<?> || (statement != null && !(statement instanceof Select<?>));
    }
}
