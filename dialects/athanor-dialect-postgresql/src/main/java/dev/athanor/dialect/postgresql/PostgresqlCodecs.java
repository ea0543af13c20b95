package dev.athanor.dialect.postgresql;

import dev.athanor.engine.codec.Codec;
import dev.athanor.engine.codec.Codecs;
import dev.athanor.engine.codec.MappedCodec;
import dev.athanor.engine.codec.StandardCodec;
import dev.athanor.sql.type.ArrayType;
import dev.athanor.sql.type.EnumType;
import java.math.BigDecimal;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/** How values are given to PostgreSQL's driver and taken from it, where that is not as in JDBC. */
final class PostgresqlCodecs {

    /** JSON documents, which the server does not take for text. */
    static final Codec<String> JSON = object("json");

    /** JSON documents in the server's own form. */
    static final Codec<String> JSONB = object("jsonb");

    /** All of them. */
    static final Codecs ALL = Codecs.STANDARD
            .but()
            .dialect("postgresql")
            .add(String.class, TextCodec.INSTANCE)
            .add("JSON", JSON)
            .add("JSONB", JSONB)
            .add(EnumType.NAME, type -> PostgresqlCodecs.constants((EnumType<?>) type))
            .add(Duration.class, Intervals.DURATION)
            .add(Period.class, Intervals.PERIOD)
            .add("MONEY", money())
            .add("HSTORE", StandardCodec.of(JDBCType.OTHER, PreparedStatement::setObject, ResultSet::getObject))
            .add(RangeType.NAME, type -> ((RangeType<?>) type).codec())
            .add(MultirangeType.NAME, type -> ((MultirangeType<?>) type).codec())
            .add(PostgresqlTypes.OBJECT, type -> object(((PostgresqlType) type).serverName()))
            .add(ArrayType.NAME, type -> new ArrayCodec<>((ArrayType<?>) type))
            .lists(type -> new ArrayCodec<>(ArrayType.of(type)))
            .build();

    // By the names the driver gives for the types of columns.
    private static final Map<String, Codec<?>> BY_COLUMN = Map.ofEntries(
            Map.entry("int2", StandardCodec.SHORT),
            Map.entry("smallserial", StandardCodec.SHORT),
            Map.entry("date", StandardCodec.DATE),
            Map.entry("time", StandardCodec.TIME),
            Map.entry("timestamp", StandardCodec.TIMESTAMP),
            Map.entry("timestamptz", StandardCodec.TIMESTAMP_TZ),
            Map.entry("uuid", StandardCodec.UNIQUE_ID),
            Map.entry("bytea", StandardCodec.BYTES),
            Map.entry("json", JSON),
            Map.entry("jsonb", JSONB));

    private static final Codec<Object> UNKNOWN =
            StandardCodec.of(JDBCType.NULL, PreparedStatement::setObject, PostgresqlCodecs::unknown);

    private PostgresqlCodecs() {}

    /** Returns the codec of a column whose type the driver calls {@code name}. */
    static Codec<?> ofColumn(String name) {
        if (name.startsWith("_")) {
            return new AnyArrayReader(ofColumn(name.substring(1)));
        }
        return BY_COLUMN.getOrDefault(name, UNKNOWN);
    }

    // Of types it does not know the driver makes its own object; the text in it serves everyone.
    private static @Nullable Object unknown(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        return value instanceof PGobject own ? own.getValue() : value;
    }

    // The server reads the label as a value of whatever type the place has.
    private static <T> Codec<T> constants(EnumType<T> type) {
        Codec<String> labels = type.isOwnType()
                ? StandardCodec.of(
                        JDBCType.OTHER,
                        (statement, i, label) -> statement.setObject(i, label, Types.OTHER),
                        ResultSet::getString)
                : TextCodec.INSTANCE;
        return new MappedCodec<>(labels, type::label, type::value);
    }

    // Signs of currencies and groups are those of the server's locale.
    private static Codec<BigDecimal> money() {
        return StandardCodec.of(
                JDBCType.OTHER,
                (statement, i, amount) -> statement.setObject(i, value("money", amount.toPlainString())),
                (row, i) -> {
                    String text = row.getString(i);
                    return text == null ? null : new BigDecimal(text.replaceAll("[^0-9.-]", ""));
                });
    }

    /** Returns {@code text} as a value of the server's type {@code type}. */
    static PGobject value(String type, String text) throws SQLException {
        PGobject value = new PGobject();
        value.setType(type);
        value.setValue(TextCodec.checked(text));
        return value;
    }

    /** Returns the codec of values of the server's type {@code type}, which are text here. */
    static Codec<String> object(String type) {
        return StandardCodec.of(
                JDBCType.OTHER,
                (statement, i, text) -> statement.setObject(i, value(type, text)),
                ResultSet::getString);
    }
}
