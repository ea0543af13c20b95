package dev.athanor.engine;

import static java.util.Objects.requireNonNull;

import dev.athanor.engine.codec.Codec;
import dev.athanor.engine.result.RowShape;
import dev.athanor.sql.Row;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A stored procedure of the database, with the values it is given and those it gives back. Immutable.
 *
 * <pre>{@code
 * Row told = Procedure.named("transfer").in(1).in(2).out("balance", NUMERIC).call(connection);
 * BigDecimal balance = told.require("balance", BigDecimal.class);
 * }</pre>
 */
public final class Procedure {

    // What an OUT parameter is registered as; the driver turns it into the Java type of the values.
    private static final Map<Class<?>, JDBCType> JDBC_TYPES = Map.ofEntries(
            Map.entry(Boolean.class, JDBCType.BOOLEAN),
            Map.entry(Short.class, JDBCType.SMALLINT),
            Map.entry(Integer.class, JDBCType.INTEGER),
            Map.entry(Long.class, JDBCType.BIGINT),
            Map.entry(Float.class, JDBCType.REAL),
            Map.entry(Double.class, JDBCType.DOUBLE),
            Map.entry(BigDecimal.class, JDBCType.NUMERIC),
            Map.entry(String.class, JDBCType.VARCHAR),
            Map.entry(byte[].class, JDBCType.VARBINARY),
            Map.entry(LocalDate.class, JDBCType.DATE),
            Map.entry(LocalTime.class, JDBCType.TIME),
            Map.entry(LocalDateTime.class, JDBCType.TIMESTAMP));

    private final @Nullable String schema;
    private final String name;
    private final List<Argument<?>> arguments;

    /**
     * One of its parameters.
     *
     * @param type the type
     * @param value the value it is given, or {@code null} for NULL
     * @param out the name by which the value that comes back is known, or {@code null} if none does
     * @param given whether it is given a value
     */
    private record Argument<T>(
            SqlType<T> type, @Nullable T value, @Nullable String out, boolean given) {}

    private Procedure(@Nullable String schema, String name, List<Argument<?>> arguments) {
        this.schema = schema;
        this.name = requireNonNull(name, "name");
        this.arguments = List.copyOf(arguments);
    }

    /** Returns the procedure called {@code name}, in the default schema, without parameters yet. */
    public static Procedure named(String name) {
        return new Procedure(null, name, List.of());
    }

    /** Returns this in another schema. */
    public Procedure inSchema(String other) {
        return new Procedure(other, name, arguments);
    }

    private Procedure with(Argument<?> argument) {
        List<Argument<?>> more = new ArrayList<>(arguments);
        more.add(argument);
        return new Procedure(schema, name, more);
    }

    /**
     * Returns this with {@code value} as its next parameter.
     *
     * @throws IllegalArgumentException if no SQL type stands for its class; say one then
     */
    @SuppressWarnings("unchecked") // the class of a value is a class of T
    public <T> Procedure in(T value) {
        SqlType<T> type = Types.of((Class<T>) value.getClass());
        if (type == null) {
            throw new IllegalArgumentException(
                    "no SQL type stands for " + value.getClass().getName() + "; say one with in(value, type)");
        }
        return in(value, type);
    }

    /** Returns this with {@code value} of {@code type} as its next parameter; {@code null} is NULL. */
    public <T> Procedure in(@Nullable T value, SqlType<T> type) {
        return with(new Argument<>(type, value, null, true));
    }

    /** Returns this with a next parameter whose value comes back, and is called {@code known} then. */
    public <T> Procedure out(String known, SqlType<T> type) {
        return with(new Argument<>(type, null, requireNonNull(known, "known"), false));
    }

    /** Returns this with {@code value} as its next parameter, whose value comes back, too. */
    public <T> Procedure inOut(String known, @Nullable T value, SqlType<T> type) {
        return with(new Argument<>(type, value, requireNonNull(known, "known"), true));
    }

    /**
     * Calls the procedure in the transaction of {@code connection}.
     *
     * @return the values that came back, by the names they are known by
     * @throws dev.athanor.engine.error.DatabaseException if the database refuses it
     * @throws dev.athanor.sql.error.CompileException if the database has no stored procedures ({@code C040})
     */
    public Row call(dev.athanor.engine.Connection connection) {
        Dialect dialect = connection.dialect();
        if (!dialect.has(Capability.PROCEDURES)) {
            throw Dialect.refusal(
                    dialect.name(), "stored procedures, such as " + name, "do in Java what the procedure would");
        }
        String sql = sql(dialect);
        boolean byRow = connection.jdbcDialect().tellsOutParametersByRow();
        List<@Nullable Object> values =
                connection.onDriver(sql, jdbc -> byRow ? row(connection, jdbc, sql) : called(connection, jdbc, sql));
        List<String> names = outs().stream()
                .map(out -> requireNonNull(out.out(), "an OUT parameter has a name"))
                .toList();
        return new RowShape(names, List.of()).row(values.toArray());
    }

    private String sql(Dialect dialect) {
        String actual = dialect.schema(schema);
        String prefix = actual == null ? "" : dialect.identifiers().quote(actual) + ".";
        String places = Collections.nCopies(arguments.size(), "?").stream().collect(Collectors.joining(", "));
        return "CALL " + prefix + dialect.identifiers().quote(name) + "(" + places + ")";
    }

    private List<Argument<?>> outs() {
        return arguments.stream().filter(argument -> argument.out() != null).toList();
    }

    private List<@Nullable Object> row(dev.athanor.engine.Connection connection, Connection jdbc, String sql)
            throws SQLException {
        try (PreparedStatement call = jdbc.prepareStatement(sql)) {
            for (int i = 0; i < arguments.size(); i++) {
                bind(connection, call, i + 1, arguments.get(i));
            }
            List<@Nullable Object> values = new ArrayList<>();
            if (call.execute()) {
                try (ResultSet told = call.getResultSet()) {
                    List<Argument<?>> outs = outs();
                    for (int i = 0; told.next() && i < 1; i++) {
                        for (int column = 1; column <= outs.size(); column++) {
                            values.add(codec(connection, outs.get(column - 1)).read(told, column));
                        }
                    }
                }
            }
            return values;
        }
    }

    private List<@Nullable Object> called(dev.athanor.engine.Connection connection, Connection jdbc, String sql)
            throws SQLException {
        try (CallableStatement call = jdbc.prepareCall("{" + sql + "}")) {
            for (int i = 0; i < arguments.size(); i++) {
                Argument<?> argument = arguments.get(i);
                if (argument.given()) {
                    bind(connection, call, i + 1, argument);
                }
                if (argument.out() != null) {
                    call.registerOutParameter(i + 1, jdbcType(argument));
                }
            }
            boolean unused = call.execute();
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < arguments.size(); i++) {
                if (arguments.get(i).out() != null) {
                    values.add(call.getObject(i + 1, arguments.get(i).type().javaType()));
                }
            }
            return values;
        }
    }

    private static int jdbcType(Argument<?> argument) {
        return JDBC_TYPES
                .getOrDefault(argument.type().javaType(), JDBCType.OTHER)
                .getVendorTypeNumber();
    }

    private static <T> Codec<T> codec(dev.athanor.engine.Connection connection, Argument<T> argument) {
        return connection.jdbcDialect().codecs().of(argument.type());
    }

    private static <T> void bind(
            dev.athanor.engine.Connection connection, PreparedStatement call, int place, Argument<T> argument)
            throws SQLException {
        Codec<T> codec = codec(connection, argument);
        if (argument.value() == null) {
            codec.bindNull(call, place);
        } else {
            codec.bind(call, place, argument.value());
        }
    }

    /** Returns its name with the number of its parameters. */
    @Override
    public String toString() {
        return name + " of " + arguments.size() + " parameters";
    }
}
