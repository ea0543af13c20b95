package dev.athanor.engine.error;

import java.sql.SQLException;

/** Makes of what a driver throws the exception that users see. */
@FunctionalInterface
public interface ErrorTranslator {

    /** Returns the exception that stands for {@code cause}. */
    DatabaseException translate(SQLException cause);
}
