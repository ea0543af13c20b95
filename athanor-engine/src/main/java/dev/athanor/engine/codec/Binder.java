package dev.athanor.engine.codec;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Gives a value to a parameter.
 *
 * @param <T> the Java type of the values
 */
@FunctionalInterface
public interface Binder<T> {

    /** Gives {@code value} to the parameter {@code index}, counted from 1. */
    void bind(PreparedStatement statement, int index, T value) throws SQLException;
}
