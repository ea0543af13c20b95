package dev.athanor.engine.error;

import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kinds of failures databases report, each with its code and a way out. */
public enum ErrorKind {
    /** Nothing more is known. */
    OTHER("D001", "see what the database says, and its cause"),
    /** A value that must be unique is there already. */
    UNIQUE_VIOLATION("D002", "another row has this value already: change it, or say what to do on conflict"),
    /** A column that must have a value would be NULL. */
    NOT_NULL_VIOLATION("D003", "the column must have a value: give one, or let the column be null"),
    /** A row would refer to none, or one that is referred to would go. */
    FOREIGN_KEY_VIOLATION("D004", "insert the row referred to first, or delete the rows that refer to it first"),
    /** A row does not meet a CHECK constraint. */
    CHECK_VIOLATION("D005", "the row does not meet the condition of the table: change the values"),
    /** Another constraint. */
    INTEGRITY("D006", "the change would break a constraint of the table: change the values"),
    /** A value does not fit its column or type. */
    DATA("D007", "a value does not fit: shorten or convert it, or widen the column"),
    /** The database cannot read the statement. */
    SYNTAX("D008", "the database cannot read the statement: correct it where the message points"),
    /** The table, view or another object is not there. */
    UNDEFINED_TABLE("D009", "the table is not there: create it, correct its name, or look for its schema"),
    /** The column or function is not there. */
    UNDEFINED_COLUMN("D010", "the name is not known there: correct it, or bring the schema up to date"),
    /** What is to be created is there already. */
    DUPLICATE_OBJECT("D011", "it is there already: drop it first, or create only what is missing"),
    /** The user may not do this. */
    PRIVILEGE("D012", "the user may not do this: grant the right, or connect as another user"),
    /** The database cannot do this. */
    UNSUPPORTED("D013", "this database, or its driver, cannot do this"),
    /** No connection could be made. */
    UNREACHABLE("D014", "no connection could be made: check that the server runs, the address, user and password"),
    /** The connection broke. */
    CONNECTION_LOST("D015", "the connection is lost and with it the transaction: run it again on a new one"),
    /** The statement took longer than allowed, or was cancelled. */
    TIMEOUT("D016", "the statement was stopped: allow it more time, or let it do less"),
    /** All connections were in use. */
    POOL_EXHAUSTED("D017", "all connections are in use: close those you have, or enlarge the pool"),
    /** Another transaction holds a lock. */
    LOCKED("D018", "another transaction holds a lock: run the transaction again"),
    /** A deadlock or serialization failure. */
    SERIALIZATION("D019", "another transaction stood in the way: run the transaction again"),
    /** The transaction failed before. */
    TRANSACTION_ABORTED("D020", "a statement failed before in this transaction: roll back first"),
    /** The database, or the transaction, is read-only. */
    READ_ONLY("D021", "nothing can be changed there: use a transaction, or a server, that is not read-only"),
    /** Memory, disk or another limit. */
    RESOURCES("D022", "the database is out of a resource: see what it says");

    private static final Map<String, ErrorKind> STATES = Map.ofEntries(
            Map.entry("23505", UNIQUE_VIOLATION),
            Map.entry("23502", NOT_NULL_VIOLATION),
            Map.entry("23503", FOREIGN_KEY_VIOLATION),
            Map.entry("23506", FOREIGN_KEY_VIOLATION),
            Map.entry("23514", CHECK_VIOLATION),
            Map.entry("23513", CHECK_VIOLATION),
            Map.entry("42P01", UNDEFINED_TABLE),
            Map.entry("42S02", UNDEFINED_TABLE),
            Map.entry("3F000", UNDEFINED_TABLE),
            Map.entry("42703", UNDEFINED_COLUMN),
            Map.entry("42S22", UNDEFINED_COLUMN),
            Map.entry("42883", UNDEFINED_COLUMN),
            Map.entry("42P07", DUPLICATE_OBJECT),
            Map.entry("42710", DUPLICATE_OBJECT),
            Map.entry("42701", DUPLICATE_OBJECT),
            Map.entry("42S01", DUPLICATE_OBJECT),
            Map.entry("42501", PRIVILEGE),
            Map.entry("08001", UNREACHABLE),
            Map.entry("08004", UNREACHABLE),
            Map.entry("57P01", CONNECTION_LOST),
            Map.entry("57P02", CONNECTION_LOST),
            Map.entry("57P03", UNREACHABLE),
            Map.entry("57014", TIMEOUT),
            Map.entry("55P03", LOCKED),
            Map.entry("55006", LOCKED),
            Map.entry("25P02", TRANSACTION_ABORTED),
            Map.entry("25006", READ_ONLY));

    private static final Map<String, ErrorKind> CLASSES = Map.ofEntries(
            Map.entry("08", CONNECTION_LOST),
            Map.entry("0A", UNSUPPORTED),
            Map.entry("21", DATA),
            Map.entry("22", DATA),
            Map.entry("23", INTEGRITY),
            Map.entry("28", UNREACHABLE),
            Map.entry("3D", UNREACHABLE),
            Map.entry("40", SERIALIZATION),
            Map.entry("42", SYNTAX),
            Map.entry("53", RESOURCES),
            Map.entry("54", RESOURCES));

    private static final Map<Class<?>, ErrorKind> JDBC_CLASSES = Map.ofEntries(
            Map.entry(SQLIntegrityConstraintViolationException.class, INTEGRITY),
            Map.entry(SQLDataException.class, DATA),
            Map.entry(SQLSyntaxErrorException.class, SYNTAX),
            Map.entry(SQLFeatureNotSupportedException.class, UNSUPPORTED),
            Map.entry(SQLInvalidAuthorizationSpecException.class, UNREACHABLE),
            Map.entry(SQLTransactionRollbackException.class, SERIALIZATION),
            Map.entry(SQLTimeoutException.class, TIMEOUT),
            Map.entry(SQLNonTransientConnectionException.class, CONNECTION_LOST),
            Map.entry(SQLTransientConnectionException.class, CONNECTION_LOST),
            Map.entry(SQLRecoverableException.class, CONNECTION_LOST));

    private final String code;
    private final String wayOut;

    ErrorKind(String code, String wayOut) {
        this.code = code;
        this.wayOut = wayOut;
    }

    /** {@return the stable code} */
    public String code() {
        return code;
    }

    /** {@return what to do about it, in a few words} */
    public String wayOut() {
        return wayOut;
    }

    /** {@return whether the connection cannot be used any more} */
    public boolean breaksConnection() {
        return this == CONNECTION_LOST || this == UNREACHABLE;
    }

    /** Returns the kind that {@code codes} say for the database's own code of {@code failure}, or its SQLSTATE. */
    public static ErrorKind of(SQLException failure, Map<Integer, ErrorKind> codes) {
        ErrorKind known = codes.get(failure.getErrorCode());
        return known != null ? known : of(failure.getSQLState());
    }

    /**
     * Returns the kind that the class of {@code failure} stands for, for drivers that say no more: the first of JDBC's
     * own among it and its superclasses.
     */
    public static ErrorKind ofClass(SQLException failure) {
        for (Class<?> type = failure.getClass(); type != null; type = type.getSuperclass()) {
            ErrorKind kind = JDBC_CLASSES.get(type);
            if (kind != null) {
                return kind;
            }
        }
        return OTHER;
    }

    /** Returns the kind that the SQLSTATE {@code state} stands for. */
    public static ErrorKind of(@Nullable String state) {
        if (state == null || state.length() < 2) {
            return OTHER;
        }
        ErrorKind exact = STATES.get(state);
        return exact != null ? exact : CLASSES.getOrDefault(state.substring(0, 2), OTHER);
    }
}
