package dev.athanor.engine.codec;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the rows of one statement shape are read: a codec for each column, chosen once. Immutable. */
public final class RowCodec {

    private final Codec<?>[] codecs;
    private final Access[] access;

    private RowCodec(Codec<?>[] codecs) {
        this.codecs = codecs;
        this.access = new Access[codecs.length];
        for (int i = 0; i < codecs.length; i++) {
            access[i] = codecs[i].access();
        }
    }

    /** Returns the codec of rows whose columns are read by {@code codecs}. */
    public static RowCodec of(List<? extends Codec<?>> codecs) {
        return new RowCodec(codecs.toArray(Codec<?>[]::new));
    }

    /** {@return how many columns there are} */
    public int size() {
        return codecs.length;
    }

    /** Returns the value of {@code column}, counted from 1, by its codec. */
    public @Nullable Object value(ResultSet row, int column) throws SQLException {
        return codecs[column - 1].read(row, column);
    }

    /** Returns the values of the current row. */
    public @Nullable Object[] values(ResultSet row) throws SQLException {
        int size = codecs.length;
        @Nullable Object[] values = new @Nullable Object[size];
        for (int i = 0; i < size; i++) {
            values[i] = switch (access[i]) {
                case INT -> {
                    int value = row.getInt(i + 1);
                    yield value == 0 && row.wasNull() ? null : value;
                }
                case LONG -> {
                    long value = row.getLong(i + 1);
                    yield value == 0 && row.wasNull() ? null : value;
                }
                case SHORT -> {
                    short value = row.getShort(i + 1);
                    yield value == 0 && row.wasNull() ? null : value;
                }
                case DOUBLE -> {
                    double value = row.getDouble(i + 1);
                    yield value == 0 && row.wasNull() ? null : value;
                }
                case FLOAT -> {
                    float value = row.getFloat(i + 1);
                    yield value == 0 && row.wasNull() ? null : value;
                }
                case BOOLEAN -> {
                    boolean value = row.getBoolean(i + 1);
                    yield (!value && row.wasNull()) ? null : value;
                }
                case STRING -> row.getString(i + 1);
                case DECIMAL -> row.getBigDecimal(i + 1);
                case BYTES -> row.getBytes(i + 1);
                case CODEC -> codecs[i].read(row, i + 1);
            };
        }
        return values;
    }
}
