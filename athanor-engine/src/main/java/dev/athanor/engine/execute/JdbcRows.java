package dev.athanor.engine.execute;

import dev.athanor.engine.codec.RowCodec;
import dev.athanor.engine.error.ErrorTranslator;
import dev.athanor.engine.result.RowSource;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of a statement, taken from the driver as they are read. */
final class JdbcRows implements RowSource {

    private final PreparedStatement statement;
    private final ResultSet rows;
    private final RowCodec codec;
    private final OpenRows registry;
    private final ErrorTranslator errors;
    private boolean closed;
    private @Nullable String lost;

    JdbcRows(PreparedStatement statement, ResultSet rows, RowCodec codec, OpenRows registry, ErrorTranslator errors) {
        this.statement = statement;
        this.rows = rows;
        this.codec = codec;
        this.registry = registry;
        this.errors = errors;
    }

    @Override
    public @Nullable Object @Nullable [] next() {
        registry.guard().enter();
        try {
            return rows.next() ? codec.values(rows) : null;
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            registry.guard().exit();
        }
    }

    @Override
    public void forEachRemaining(Consumer<@Nullable Object[]> receiver) {
        registry.guard().enter();
        try {
            while (rows.next()) {
                receiver.accept(codec.values(rows));
            }
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            registry.guard().exit();
        }
    }

    private RuntimeException failed(SQLException cause) {
        RuntimeException failure = errors.translate(cause);
        lose("reading them failed: " + cause.getMessage());
        return failure;
    }

    @Override
    public void fetchSize(int count) {
        try {
            rows.setFetchSize(count);
        } catch (SQLException e) {
            throw errors.translate(e);
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            registry.remove(this);
            Driver.closeQuietly(statement);
        }
    }

    /** Closes the rows although they are not all read, because of {@code reason}. */
    void lose(String reason) {
        if (!closed) {
            lost = reason;
            close();
        }
    }

    @Override
    public @Nullable String lost() {
        return lost;
    }

    ResultSet resultSet() {
        return rows;
    }

    RowCodec codec() {
        return codec;
    }

    ErrorTranslator errors() {
        return errors;
    }
}
