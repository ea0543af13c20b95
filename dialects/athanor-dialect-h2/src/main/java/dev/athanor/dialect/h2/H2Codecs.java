package dev.athanor.dialect.h2;

import dev.athanor.engine.codec.Codec;
import dev.athanor.engine.codec.Codecs;
import dev.athanor.engine.codec.StandardCodec;
import java.nio.charset.StandardCharsets;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** How values are given to H2's driver and taken from it, where that is not as in JDBC. */
final class H2Codecs {

    // Text becomes a JSON string; bytes are read as the document they are.
    private static final Codec<String> JSON = StandardCodec.of(
            JDBCType.VARBINARY,
            (statement, i, value) -> statement.setBytes(i, value.getBytes(StandardCharsets.UTF_8)),
            (row, i) -> row.getString(i));

    private static final Codec<Duration> DURATION = StandardCodec.of(
            JDBCType.OTHER, PreparedStatement::setObject, (row, i) -> row.getObject(i, Duration.class));

    static final Codecs ALL = Codecs.STANDARD
            .but()
            .dialect("h2")
            .add("JSON", JSON)
            .add(Duration.class, DURATION)
            .build();

    // By the names the driver gives for the types of columns.
    private static final Map<String, Codec<?>> BY_COLUMN = Map.ofEntries(
            Map.entry("SMALLINT", StandardCodec.SHORT),
            Map.entry("DATE", StandardCodec.DATE),
            Map.entry("TIME", StandardCodec.TIME),
            Map.entry("TIMESTAMP", StandardCodec.TIMESTAMP),
            Map.entry("TIMESTAMP WITH TIME ZONE", StandardCodec.TIMESTAMP_TZ),
            Map.entry("CHARACTER LARGE OBJECT", StandardCodec.STRING),
            Map.entry("BINARY LARGE OBJECT", StandardCodec.BYTES),
            Map.entry("JSON", JSON));

    private H2Codecs() {}

    static Codec<?> ofColumn(ResultSetMetaData columns, int column) throws SQLException {
        return BY_COLUMN.getOrDefault(columns.getColumnTypeName(column), StandardCodec.OBJECT);
    }
}
