package dev.athanor.engine.execute;

import dev.athanor.engine.codec.RowCodec;
import dev.athanor.engine.error.ClosedException;
import dev.athanor.engine.error.DatabaseException;
import dev.athanor.sql.ast.Bind;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a statement, read value by value. Each method goes straight to the driver. */
final class JdbcCursor implements RowCursor {

    private final JdbcRows source;
    private final ResultSet rows;
    private final RowCodec codec;
    private final Object resultPlan;
    private final List<String> names;
    private final List<Bind<?>> binds;

    JdbcCursor(JdbcRows source, Prepared run, List<String> names) {
        this.source = source;
        this.rows = source.resultSet();
        this.codec = source.codec();
        this.resultPlan = run.plan().resultPlan();
        this.names = names;
        this.binds = run.binds();
    }

    @Override
    public boolean next() {
        String lost = source.lost();
        if (lost != null) {
            throw new ClosedException(
                    "E008", "the rows of the result are gone: " + lost + "; read them first, for example with all()");
        }
        try {
            return rows.next();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public Object resultPlan() {
        return resultPlan;
    }

    @Override
    public List<Bind<?>> binds() {
        return binds;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public void close() {
        source.close();
    }

    private DatabaseException failure(SQLException cause) {
        return source.errors().translate(cause);
    }

    @Override
    public boolean isNullAt(int column) {
        try {
            Object unused = rows.getObject(column);
            return rows.wasNull();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public int intAt(int column) {
        try {
            return rows.getInt(column);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public long longAt(int column) {
        try {
            return rows.getLong(column);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public short shortAt(int column) {
        try {
            return rows.getShort(column);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public byte byteAt(int column) {
        try {
            return rows.getByte(column);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public boolean booleanAt(int column) {
        try {
            return rows.getBoolean(column);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public float floatAt(int column) {
        try {
            return rows.getFloat(column);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public double doubleAt(int column) {
        try {
            return rows.getDouble(column);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public char charAt(int column) {
        String text = stringAt(column);
        return text == null || text.isEmpty() ? '\0' : text.charAt(0);
    }

    @Override
    public @Nullable String stringAt(int column) {
        try {
            return rows.getString(column);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public @Nullable Integer integerAt(int column) {
        try {
            int value = rows.getInt(column);
            return value == 0 && rows.wasNull() ? null : (Integer) value;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public @Nullable Long boxedLongAt(int column) {
        try {
            long value = rows.getLong(column);
            return value == 0 && rows.wasNull() ? null : (Long) value;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public @Nullable Boolean boxedBooleanAt(int column) {
        try {
            boolean value = rows.getBoolean(column);
            return (!value && rows.wasNull()) ? null : (Boolean) value;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public @Nullable Double boxedDoubleAt(int column) {
        try {
            double value = rows.getDouble(column);
            return value == 0 && rows.wasNull() ? null : (Double) value;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public @Nullable BigDecimal decimalAt(int column) {
        return (BigDecimal) objectAt(column);
    }

    @Override
    public @Nullable LocalDate dateAt(int column) {
        return (LocalDate) objectAt(column);
    }

    @Override
    public @Nullable LocalDateTime dateTimeAt(int column) {
        return (LocalDateTime) objectAt(column);
    }

    @Override
    public @Nullable Object objectAt(int column) {
        try {
            return codec.value(rows, column);
        } catch (SQLException e) {
            throw failure(e);
        }
    }
}
