package dev.athanor.dialect.postgresql;

import static java.util.Objects.requireNonNull;

import dev.athanor.engine.Connection;
import dev.athanor.engine.error.ParameterException;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * Loads many rows into a table by {@code COPY}, the fastest way there is: no statement for each row, no key comes back,
 * and no default of the engine is filled in. It takes part in the transaction; if a row is refused, none is loaded.
 *
 * <pre>{@code
 * long loaded = BulkLoad.into(users, List.of(users.id, users.name))
 *         .onProgress(100_000, rows -> log.info("{} rows", rows))
 *         .run(connection, rows);
 * }</pre>
 */
public final class BulkLoad {

    private static final int BUFFER = 64 * 1024;

    private final Table table;
    private final List<Column<?>> columns;
    private final long every;
    private final LongConsumer progress;

    private BulkLoad(Table table, List<Column<?>> columns, long every, LongConsumer progress) {
        this.table = table;
        this.columns = List.copyOf(columns);
        this.every = every;
        this.progress = progress;
    }

    /** Returns a load of {@code columns} of {@code table}; the others get what the database has for them. */
    public static BulkLoad into(Table table, List<? extends Column<?>> columns) {
        return new BulkLoad(requireNonNull(table, "table"), List.copyOf(columns), Long.MAX_VALUE, rows -> {});
    }

    /**
     * Returns this telling {@code listener} how many rows were sent, each time {@code rows} more were, and at the end.
     *
     * @param rows how many; at least 1
     */
    public BulkLoad onProgress(long rows, LongConsumer listener) {
        return new BulkLoad(table, columns, Math.max(1, rows), listener);
    }

    /**
     * Loads {@code rows}, which are read one after the other and need not fit into memory.
     *
     * @param rows the values, in the order of the columns
     * @return how many rows were loaded
     * @throws ParameterException if a row has more or fewer values than there are columns ({@code E023}), or a value is
     *     of a class that its column does not hold ({@code E065})
     * @throws dev.athanor.engine.error.DatabaseException if the database refuses a row
     */
    public long run(Connection connection, Iterable<@Nullable Object[]> rows) {
        String sql =
                Compiled.of(new CopyRows(table, columns), connection.dialect()).sql();
        return connection.onDriver(sql, jdbc -> {
            CopyIn copy = new CopyManager(jdbc.unwrap(BaseConnection.class)).copyIn(sql);
            try {
                long sent = send(copy, rows.iterator());
                long loaded = copy.endCopy();
                progress.accept(sent);
                return loaded;
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
    }

    private long send(CopyIn copy, Iterator<@Nullable Object[]> rows) throws SQLException {
        StringBuilder text = new StringBuilder(BUFFER + 1024);
        long sent = 0;
        while (rows.hasNext()) {
            append(text, rows.next(), sent);
            sent++;
            if (text.length() >= BUFFER) {
                flush(copy, text);
            }
            if (sent % every == 0 && rows.hasNext()) {
                flush(copy, text);
                progress.accept(sent);
            }
        }
        flush(copy, text);
        return sent;
    }

    private static void flush(CopyIn copy, StringBuilder text) throws SQLException {
        if (text.length() > 0) {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            text.setLength(0);
        }
    }

    private void append(StringBuilder text, @Nullable Object[] row, long number) {
        if (row.length != columns.size()) {
            throw new ParameterException(
                    "E023",
                    "row " + number + " has " + row.length + " values, the load of table " + table.key() + " has "
                            + columns.size() + " columns: " + columns + "; give one value for each");
        }
        for (int i = 0; i < row.length; i++) {
            text.append(i == 0 ? "" : "\t");
            Object value = row[i];
            if (value == null) {
                text.append("\\N");
            } else {
                CopyText.append(text, columns.get(i), value);
            }
        }
        text.append('\n');
    }
}
