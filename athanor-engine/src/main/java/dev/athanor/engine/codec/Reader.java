package dev.athanor.engine.codec;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Takes a value from a row.
 *
 * @param <T> the Java type of the values
 */
@FunctionalInterface
public interface Reader<T> {

    /** Returns the value in {@code column}, counted from 1; {@code null} for NULL. */
    @Nullable
    T read(ResultSet row, int column) throws SQLException;
}
