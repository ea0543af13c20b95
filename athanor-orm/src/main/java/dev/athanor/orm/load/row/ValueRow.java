package dev.athanor.orm.load.row;

import dev.athanor.engine.codec.RowReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row whose values were read already. */
public final class ValueRow implements RowReader {

    private final List<? extends @Nullable Object> values;

    /** Creates a view of {@code values}. */
    public ValueRow(List<? extends @Nullable Object> values) {
        this.values = values;
    }

    private Number numberAt(int column) {
        return objectAt(column) instanceof Number number ? number : 0;
    }

    @Override
    public boolean isNullAt(int column) {
        return objectAt(column) == null;
    }

    @Override
    public int intAt(int column) {
        return numberAt(column).intValue();
    }

    @Override
    public long longAt(int column) {
        return numberAt(column).longValue();
    }

    @Override
    public short shortAt(int column) {
        return numberAt(column).shortValue();
    }

    @Override
    public byte byteAt(int column) {
        return numberAt(column).byteValue();
    }

    @Override
    public boolean booleanAt(int column) {
        return Boolean.TRUE.equals(objectAt(column));
    }

    @Override
    public float floatAt(int column) {
        return numberAt(column).floatValue();
    }

    @Override
    public double doubleAt(int column) {
        return numberAt(column).doubleValue();
    }

    @Override
    public char charAt(int column) {
        return objectAt(column) instanceof Character letter ? letter : '\0';
    }

    @Override
    public @Nullable String stringAt(int column) {
        return (String) objectAt(column);
    }

    @Override
    public @Nullable Integer integerAt(int column) {
        return (Integer) objectAt(column);
    }

    @Override
    public @Nullable Long boxedLongAt(int column) {
        return (Long) objectAt(column);
    }

    @Override
    public @Nullable Boolean boxedBooleanAt(int column) {
        return (Boolean) objectAt(column);
    }

    @Override
    public @Nullable Double boxedDoubleAt(int column) {
        return (Double) objectAt(column);
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
        return values.get(column - 1);
    }
}
