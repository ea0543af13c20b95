package dev.athanor.sql.schema;

import dev.athanor.sql.ast.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That tables are about to be created or dropped, or just were.
 *
 * @param table the table, or {@code null} where it is about all together
 * @param tables all that are created or dropped
 * @param connection where
 */
public record SchemaEvent(@Nullable Table table, List<Table> tables, Target connection) {

    /** Creates the event; the list is copied. */
    public SchemaEvent {
        tables = List.copyOf(tables);
    }

    /** A port: the connection on which it happens. */
    public interface Target {

        /** Runs {@code statement} in the transaction in which the tables are created or dropped. */
        void run(Statement<?> statement);

        /** {@return the name of the database's dialect} */
        String dialectName();
    }
}
