package dev.athanor.engine.codec;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A codec made of a way to bind and a way to read; and those that follow JDBC, which serve every database that does.
 *
 * @param <T> the Java type of the values
 */
public final class StandardCodec<T> implements Codec<T> {

    /** Whole numbers of 16 bits. */
    public static final Codec<Short> SHORT = new StandardCodec<>(
            JDBCType.SMALLINT, Access.SHORT, PreparedStatement::setShort, (row, i) -> orNull(row, row.getShort(i)));

    /** Whole numbers of 32 bits. */
    public static final Codec<Integer> INTEGER = new StandardCodec<>(
            JDBCType.INTEGER, Access.INT, PreparedStatement::setInt, (row, i) -> orNull(row, row.getInt(i)));

    /** Whole numbers of 64 bits. */
    public static final Codec<Long> LONG = new StandardCodec<>(
            JDBCType.BIGINT, Access.LONG, PreparedStatement::setLong, (row, i) -> orNull(row, row.getLong(i)));

    /** Exact decimal numbers. */
    public static final Codec<BigDecimal> DECIMAL = new StandardCodec<>(
            JDBCType.NUMERIC, Access.DECIMAL, PreparedStatement::setBigDecimal, ResultSet::getBigDecimal);

    /** Floating-point numbers of 32 bits. */
    public static final Codec<Float> FLOAT = new StandardCodec<>(
            JDBCType.REAL, Access.FLOAT, PreparedStatement::setFloat, (row, i) -> orNull(row, row.getFloat(i)));

    /** Floating-point numbers of 64 bits. */
    public static final Codec<Double> DOUBLE = new StandardCodec<>(
            JDBCType.DOUBLE, Access.DOUBLE, PreparedStatement::setDouble, (row, i) -> orNull(row, row.getDouble(i)));

    /** Truth values. */
    public static final Codec<Boolean> BOOLEAN = new StandardCodec<>(
            JDBCType.BOOLEAN,
            Access.BOOLEAN,
            PreparedStatement::setBoolean,
            (row, i) -> orNull(row, row.getBoolean(i)));

    /** Text. */
    public static final Codec<String> STRING =
            new StandardCodec<>(JDBCType.VARCHAR, Access.STRING, PreparedStatement::setString, ResultSet::getString);

    /** Bytes. */
    public static final Codec<byte[]> BYTES =
            new StandardCodec<>(JDBCType.VARBINARY, Access.BYTES, PreparedStatement::setBytes, ResultSet::getBytes);

    /** Days. */
    public static final Codec<LocalDate> DATE = object(JDBCType.DATE, LocalDate.class);

    /** Times of day. */
    public static final Codec<LocalTime> TIME = object(JDBCType.TIME, LocalTime.class);

    /** Date and time. */
    public static final Codec<LocalDateTime> TIMESTAMP = object(JDBCType.TIMESTAMP, LocalDateTime.class);

    /** Date and time with an offset. */
    public static final Codec<OffsetDateTime> TIMESTAMP_TZ =
            object(JDBCType.TIMESTAMP_WITH_TIMEZONE, OffsetDateTime.class);

    /** Points in time. */
    public static final Codec<Instant> INSTANT = of(
            JDBCType.TIMESTAMP_WITH_TIMEZONE,
            (statement, i, value) -> statement.setObject(i, value.atOffset(ZoneOffset.UTC)),
            (row, i) -> {
                OffsetDateTime moment = row.getObject(i, OffsetDateTime.class);
                return moment == null ? null : moment.toInstant();
            });

    /** Times of day with an offset. */
    public static final Codec<OffsetTime> TIME_TZ = object(JDBCType.TIME_WITH_TIMEZONE, OffsetTime.class);

    /** Universally unique identifiers. */
    public static final Codec<UUID> UNIQUE_ID =
            of(JDBCType.OTHER, PreparedStatement::setObject, (row, i) -> row.getObject(i, UUID.class));

    /** Universally unique identifiers that the database keeps as 32 digits; hyphens are read, too. */
    public static final Codec<UUID> UNIQUE_ID_DIGITS =
            text(value -> value.toString().replace("-", ""), StandardCodec::uuid);

    /** Times of day with an offset that the database keeps as text. */
    public static final Codec<OffsetTime> TIME_TZ_TEXT = text(OffsetTime::toString, OffsetTime::parse);

    /** Whatever the driver makes of it. */
    public static final Codec<Object> OBJECT = of(JDBCType.NULL, PreparedStatement::setObject, ResultSet::getObject);

    private final JDBCType type;
    private final Access access;
    private final Binder<T> binder;
    private final Reader<T> reader;

    private StandardCodec(JDBCType type, Access access, Binder<T> binder, Reader<T> reader) {
        this.type = requireNonNull(type, "type");
        this.access = requireNonNull(access, "access");
        this.binder = requireNonNull(binder, "binder");
        this.reader = requireNonNull(reader, "reader");
    }

    /**
     * Returns a codec.
     *
     * @param type the type of its NULLs
     */
    public static <T> Codec<T> of(JDBCType type, Binder<T> binder, Reader<T> reader) {
        return new StandardCodec<>(type, Access.CODEC, binder, reader);
    }

    /** Returns a codec of values that the database keeps as text: what {@code read} cannot make one of fails. */
    public static <T> Codec<T> text(Function<T, String> write, Function<String, T> read) {
        return of(JDBCType.VARCHAR, (statement, i, value) -> statement.setString(i, write.apply(value)), (row, i) -> {
            String text = row.getString(i);
            try {
                return text == null ? null : read.apply(text);
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new SQLException("column " + i + " holds '" + text + "': " + e.getMessage(), "22007", e);
            }
        });
    }

    private static UUID uuid(String text) {
        return text.length() == 32
                ? new UUID(Long.parseUnsignedLong(text, 0, 16, 16), Long.parseUnsignedLong(text, 16, 32, 16))
                : UUID.fromString(text);
    }

    private static <T> Codec<T> object(JDBCType type, Class<T> javaType) {
        return of(type, PreparedStatement::setObject, (row, i) -> row.getObject(i, javaType));
    }

    private static <N> @Nullable N orNull(ResultSet row, N value) throws SQLException {
        return row.wasNull() ? null : value;
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        binder.bind(statement, index, value);
    }

    @Override
    public void bindNull(PreparedStatement statement, int index) throws SQLException {
        statement.setNull(index, type.getVendorTypeNumber());
    }

    @Override
    public @Nullable T read(ResultSet row, int column) throws SQLException {
        return reader.read(row, column);
    }

    @Override
    public Access access() {
        return access;
    }
}
