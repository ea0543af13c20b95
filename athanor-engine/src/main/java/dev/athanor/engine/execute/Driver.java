package dev.athanor.engine.execute;

import dev.athanor.engine.codec.Codec;
import dev.athanor.engine.codec.RowCodec;
import dev.athanor.engine.error.DatabaseException;
import dev.athanor.engine.error.ParameterException;
import dev.athanor.engine.error.ResultException;
import dev.athanor.engine.result.RowShape;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.NamedExpression;
import dev.athanor.sql.ast.NullLiteral;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.type.Types;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The driver's connection, and what is asked of it again and again. */
final class Driver {

    private static final Logger LOG = LoggerFactory.getLogger(Driver.class);

    private final ExecutionContext context;
    private final Connection jdbc;
    private final OpenRows open;
    private final Binding binding;
    private final Consumer<Throwable> broken;
    private ExecutionOptions options = ExecutionOptions.STANDARD;

    Driver(ExecutionContext context, Connection jdbc, ThreadGuard guard, Consumer<Throwable> broken) {
        this.context = context;
        this.jdbc = jdbc;
        this.open = new OpenRows(guard);
        this.binding = new Binding(context.dialect().codecs(), context.hideParameters());
        this.broken = broken;
    }

    void options(ExecutionOptions changed) {
        this.options = changed;
    }

    ExecutionOptions options() {
        return options;
    }

    OpenRows open() {
        return open;
    }

    /**
     * Returns {@code sql} as a statement of the driver.
     *
     * @param generated the column whose generated value is to be had afterwards, or {@code null}
     */
    PreparedStatement statement(String sql, @Nullable String generated) throws SQLException {
        PreparedStatement statement =
                generated == null ? jdbc.prepareStatement(sql) : jdbc.prepareStatement(sql, new String[] {generated});
        if (options.fetchSize() > 0) {
            statement.setFetchSize(options.fetchSize());
        }
        Duration timeout = options.timeout();
        if (timeout != null) {
            statement.setQueryTimeout((int) timeout.plusMillis(999).toSeconds());
        }
        return statement;
    }

    /** Gives {@code statement} the values of {@code prepared}. */
    void bind(PreparedStatement statement, Prepared prepared) throws SQLException {
        try {
            binding.bind(statement, prepared.places(), prepared.values());
        } catch (ParameterException e) {
            throw e.of(prepared.sql(), context.hideParameters() ? null : prepared.parameters());
        }
    }

    /** Gives the connection up on which something worse happened than a failure: nobody knows how it stands. */
    void giveUp(VirtualMachineError reason) {
        lost(reason);
    }

    private void lost(Throwable reason) {
        open.loseAll("the connection is lost");
        broken.accept(reason);
    }

    /** Returns the rows of {@code statement}, which was run and is closed with them. */
    JdbcRows rows(PreparedStatement statement, Prepared prepared) throws SQLException {
        ResultSet rows = statement.getResultSet();
        RowCodec known = prepared.plan().columns();
        if (known != null && prepared.plan().claimsColumns()) {
            refuseOtherNumber(rows.getMetaData().getColumnCount(), known.size(), prepared.sql());
        }
        RowCodec codec =
                known == null ? codec(rows.getMetaData(), prepared.plan().knownByName()) : known;
        JdbcRows source =
                new JdbcRows(statement, rows, codec, open, e -> failure(e, prepared.sql(), prepared.parameters()));
        open.add(source);
        return source;
    }

    private static void refuseOtherNumber(int returned, int declared, String sql) {
        if (returned != declared) {
            throw new ResultException(
                    "E029",
                    "the text returns " + returned + " columns, but columns(...) says " + declared
                            + "; name all of them, in order: " + sql);
        }
    }

    private RowCodec codec(ResultSetMetaData columns, List<Selectable<?>> known) throws SQLException {
        List<Codec<?>> codecs = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Expression<?> own = named(known, context.dialect().columnName(columns.getColumnLabel(i)));
            codecs.add(
                    own == null
                            ? context.dialect().codecOf(columns, i)
                            : context.dialect().codecs().of(own.type()));
        }
        return RowCodec.of(codecs);
    }

    private static @Nullable Expression<?> named(List<Selectable<?>> known, String name) {
        for (Selectable<?> column : known) {
            if (column instanceof NamedExpression<?> named && named.name().equalsIgnoreCase(name)) {
                return named;
            }
        }
        return null;
    }

    /** Returns what the rows of {@code statement} have in common. */
    RowShape shape(JdbcRows rows, Prepared prepared, Statement<?> statement) throws SQLException {
        List<String> names = names(rows, prepared);
        List<Selectable<?>> known = prepared.plan().knownByName();
        return new RowShape(names, known.isEmpty() ? statement.resultColumns() : places(names, known, prepared.sql()));
    }

    // Each column that is known in its place, between others of which no more than the name is.
    private static List<Selectable<?>> places(List<String> names, List<Selectable<?>> known, String sql) {
        List<Selectable<?>> columns = new ArrayList<>();
        for (String name : names) {
            Expression<?> own = named(known, name);
            columns.add(own == null ? new NullLiteral<>(Types.NULL) : own);
        }
        for (Selectable<?> column : known) {
            if (!columns.contains(column)) {
                throw new ResultException(
                        "E029",
                        "the text returns no column called as " + column
                                + ", which columnsByName(...) says; it returns " + names + ": " + sql);
            }
        }
        return columns;
    }

    /** Returns the names of the columns: those the statement gave them, else those the database did. */
    List<String> names(JdbcRows rows, Prepared prepared) throws SQLException {
        if (prepared.plan().columns() != null) {
            return prepared.plan().names();
        }
        ResultSetMetaData columns = rows.resultSet().getMetaData();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(context.dialect().columnName(columns.getColumnLabel(i)));
        }
        return names;
    }

    /** Returns the exception for {@code cause}, and gives the connection up if it broke it. */
    DatabaseException failure(SQLException cause, String sql, List<? extends @Nullable Object> parameters) {
        DatabaseException failure = context.failure(cause, sql, parameters);
        if (failure.kind().breaksConnection()) {
            lost(failure);
        }
        return failure;
    }

    static void closeQuietly(@Nullable AutoCloseable resource) {
        if (resource != null) {
            try {
                resource.close();
            } catch (Exception e) { // nothing depends on it any more
                LOG.debug("closing a statement failed", e);
            }
        }
    }
}
