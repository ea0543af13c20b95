package dev.athanor.engine.codec;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How values of one type are given to a driver and taken from it.
 *
 * @param <T> the Java type of the values
 */
public interface Codec<T> {

    /** Gives {@code value} to the parameter {@code index}, counted from 1. */
    void bind(PreparedStatement statement, int index, T value) throws SQLException;

    /** Gives NULL to the parameter {@code index}, counted from 1. */
    void bindNull(PreparedStatement statement, int index) throws SQLException;

    /** Returns the value in {@code column}, counted from 1, of the current row; {@code null} for NULL. */
    @Nullable
    T read(ResultSet row, int column) throws SQLException;

    /** {@return how {@link #read} reads; anything but {@link Access#CODEC} is a promise to do only that} */
    default Access access() {
        return Access.CODEC;
    }
}
