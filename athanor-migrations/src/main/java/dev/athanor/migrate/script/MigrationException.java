package dev.athanor.migrate.script;

import dev.athanor.sql.error.AthanorException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when revisions contradict each other, cannot be found, read or compiled, or fail. The message is made of three
 * parts, which tools may show one by one: {@code subject: reason; remedy [code]}.
 */
public final class MigrationException extends AthanorException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String subject;
    private final String reason;
    private final String remedy;

    /**
     * Creates the exception.
     *
     * @param code the code, {@code G} and three digits
     * @param subject what is at fault, for example {@code revision 1975ea83b712}
     * @param reason what is wrong with it
     * @param remedy what to do about it
     */
    public MigrationException(String code, String subject, String reason, String remedy) {
        this(code, subject, reason, remedy, null);
    }

    /**
     * Creates the exception.
     *
     * @param code the code, {@code G} and three digits
     * @param subject what is at fault, for example {@code revision 1975ea83b712}
     * @param reason what is wrong with it
     * @param remedy what to do about it
     * @param cause what was thrown below
     */
    public MigrationException(String code, String subject, String reason, String remedy, @Nullable Throwable cause) {
        super(code, subject + ": " + reason + "; " + remedy, cause);
        this.subject = subject;
        this.reason = reason;
        this.remedy = remedy;
    }

    /** {@return what is at fault} */
    public String subject() {
        return subject;
    }

    /** {@return what is wrong} */
    public String reason() {
        return reason;
    }

    /** {@return what to do about it} */
    public String remedy() {
        return remedy;
    }
}
