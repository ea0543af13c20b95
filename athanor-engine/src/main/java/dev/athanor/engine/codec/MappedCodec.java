package dev.athanor.engine.codec;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A codec of values that are given to the driver, and taken from it, as others.
 *
 * @param inner the codec of those
 * @param write makes what the driver is given
 * @param read makes what it stands for
 * @param <T> the Java type of the values
 * @param <D> the Java type of what the driver is given
 */
public record MappedCodec<T, D>(
        Codec<D> inner, Function<? super T, ? extends D> write, Function<? super D, ? extends T> read)
        implements Codec<T> {

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        inner.bind(statement, index, write.apply(value));
    }

    @Override
    public void bindNull(PreparedStatement statement, int index) throws SQLException {
        inner.bindNull(statement, index);
    }

    @Override
    public @Nullable T read(ResultSet row, int column) throws SQLException {
        D value = inner.read(row, column);
        return value == null ? null : read.apply(value);
    }
}
