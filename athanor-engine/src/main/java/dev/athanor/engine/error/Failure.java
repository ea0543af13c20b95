package dev.athanor.engine.error;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that failed, and how.
 *
 * @param kind what kind of failure it is
 * @param cause what the driver threw
 * @param subject what was tried, or {@code null} where the statement says it
 * @param sql the statement, or {@code null} if none was being run
 * @param parameters its parameters, or {@code null} if they are not to be shown
 */
public record Failure(
        ErrorKind kind,
        SQLException cause,
        @Nullable String subject,
        @Nullable String sql,
        @Nullable List<@Nullable Object> parameters) {

    private static final int SHOWN_TEXT = 300;
    private static final int SHOWN_PARAMETERS = 100;

    /** Returns the exception that tells of this failure. */
    public DatabaseException exception() {
        return switch (kind) {
            case UNIQUE_VIOLATION -> new UniqueViolationException(this);
            case NOT_NULL_VIOLATION -> new NotNullViolationException(this);
            case FOREIGN_KEY_VIOLATION -> new ForeignKeyViolationException(this);
            case CHECK_VIOLATION -> new CheckViolationException(this);
            case INTEGRITY -> new IntegrityException(this);
            case DATA -> new DataException(this);
            case SYNTAX, UNDEFINED_TABLE, UNDEFINED_COLUMN -> new SyntaxException(this);
            case DUPLICATE_OBJECT, PRIVILEGE, UNSUPPORTED -> new ProgrammingException(this);
            case UNREACHABLE, CONNECTION_LOST -> new ConnectionException(this);
            case TIMEOUT, POOL_EXHAUSTED -> new TimeoutException(this);
            case LOCKED, SERIALIZATION -> new ConflictException(this);
            case TRANSACTION_ABORTED, READ_ONLY, RESOURCES -> new OperationalException(this);
            case OTHER -> new DatabaseException(this);
        };
    }

    String message() {
        StringBuilder message = new StringBuilder();
        if (subject != null) {
            message.append(subject).append(": ");
        }
        String said = cause.getMessage();
        message.append(said == null ? cause.toString() : said.strip());
        message.append("; ").append(kind.wayOut());
        if (sql != null) {
            message.append("\nSQL: ").append(sql);
            message.append("\nparameters: ").append(parameters == null ? "hidden" : shown(parameters));
        }
        return message.toString();
    }

    /** Returns {@code parameters} for people: long texts and long lists are cut in the middle. */
    public static String shown(List<? extends @Nullable Object> parameters) {
        StringBuilder shown = new StringBuilder("[");
        int half = SHOWN_PARAMETERS / 2;
        for (int i = 0; i < parameters.size(); i++) {
            if (i > 0) {
                shown.append(", ");
            }
            if (parameters.size() > SHOWN_PARAMETERS && i == half) {
                int left = parameters.size() - SHOWN_PARAMETERS;
                shown.append("... ").append(left).append(" more ...");
                i += left - 1;
            } else {
                shown.append(shown(parameters.get(i)));
            }
        }
        return shown.append(']').toString();
    }

    private static String shown(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return "<" + bytes.length + " bytes>";
        }
        String text = value instanceof String ? "'" + value + "'" : String.valueOf(value);
        if (text.length() <= SHOWN_TEXT) {
            return text;
        }
        int half = SHOWN_TEXT / 2;
        return text.substring(0, half) + " ... (" + (text.length() - SHOWN_TEXT) + " characters left out) ... "
                + text.substring(text.length() - half);
    }
}
