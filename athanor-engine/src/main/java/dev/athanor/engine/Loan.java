package dev.athanor.engine;

import dev.athanor.engine.error.ClosedException;
import dev.athanor.engine.pool.ConnectionPool.Lease;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The driver's connection while the pool lends it: in order, lost by a failure, or given up on purpose. */
final class Loan {

    private final Lease lease;
    private @Nullable Throwable failure;
    private boolean over;

    Loan(Lease lease) {
        this.lease = lease;
    }

    /** {@return the driver's connection} */
    java.sql.Connection jdbc() {
        return lease.connection();
    }

    /** {@return whether the connection is lost, or given up} */
    boolean isOver() {
        return over;
    }

    /** Throws the connection away, once, because of {@code reason}, or on purpose where there is none. */
    void end(@Nullable Throwable reason) {
        if (!over) {
            over = true;
            failure = reason;
            lease.discard();
        }
    }

    /** Gives the connection back; one that the pool does not take is thrown away. */
    void giveBack() throws SQLException {
        lease.release();
    }

    /** Throws the connection away that could not be given back. */
    void discard() {
        lease.discard();
    }

    /** {@return what to say to those who use a connection that is over} */
    ClosedException refusal() {
        return new ClosedException(
                "E009",
                "the connection is lost, and its transaction with it; close it and take another one with"
                        + " engine.connect()",
                failure);
    }
}
