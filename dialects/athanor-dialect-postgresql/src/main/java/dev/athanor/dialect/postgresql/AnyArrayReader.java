package dev.athanor.dialect.postgresql;

import dev.athanor.engine.codec.Codec;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arrays in the results of text SQL, of which only the database knows the type.
 *
 * @param elements how the elements are read
 */
record AnyArrayReader(Codec<?> elements) implements Codec<List<?>> {

    @Override
    public void bind(PreparedStatement statement, int index, List<?> value) throws SQLException {
        statement.setObject(index, value);
    }

    @Override
    public void bindNull(PreparedStatement statement, int index) throws SQLException {
        statement.setNull(index, Types.ARRAY);
    }

    @Override
    public @Nullable List<?> read(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? null : ArrayCodec.read(array, elements);
    }
}
