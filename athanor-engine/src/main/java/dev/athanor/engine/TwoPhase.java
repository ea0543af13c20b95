package dev.athanor.engine;

import dev.athanor.engine.dialect.TwoPhaseCommit;
import dev.athanor.engine.error.TransactionException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Transactions of a connection that are committed in two phases, so that several databases commit together: each is
 * prepared, and only when all are, each is committed. {@link #of} gives it.
 *
 * <pre>{@code
 * TwoPhaseTransaction here = TwoPhase.of(first).begin();
 * TwoPhaseTransaction there = TwoPhase.of(second).begin();
 * ...
 * here.prepare();
 * there.prepare();
 * here.commit();
 * there.commit();
 * }</pre>
 *
 * <p>What was prepared survives the connection, and the program: {@link #inDoubt} lists it.
 */
public final class TwoPhase {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

    private final Connection connection;
    private final TransactionStack transactions;
    private final TwoPhaseCommit commit;

    private TwoPhase(Connection connection) {
        this.connection = connection;
        this.transactions = connection.transactions;
        this.commit = connection.jdbcDialect().twoPhaseCommit();
    }

    /**
     * Returns how transactions of {@code connection} are committed in two phases.
     *
     * @throws dev.athanor.engine.error.EngineException if the database cannot ({@code E080})
     */
    public static TwoPhase of(Connection connection) {
        return new TwoPhase(connection);
    }

    /**
     * Begins a transaction under a name of its own.
     *
     * @throws TransactionException if one is in progress ({@code E010})
     */
    public TwoPhaseTransaction begin() {
        return begin("athanor_" + UUID.randomUUID().toString().replace("-", ""));
    }

    /**
     * Begins a transaction.
     *
     * @param name its name, which no other transaction of the database has: letters, digits and {@code _.:-}
     * @throws TransactionException if one is in progress ({@code E010}), or the name has other characters or more than
     *     64 ({@code E081})
     */
    public TwoPhaseTransaction begin(String name) {
        check(name);
        return transactions.beginTwoPhase(name, commit);
    }

    /** {@return the names of the transactions of the database that are prepared, and not ended yet} */
    public List<String> inDoubt() {
        return connection.onDriver("asking for prepared transactions", commit::inDoubt);
    }

    /**
     * Commits a transaction that was prepared, on this connection or another one.
     *
     * @throws TransactionException if a transaction is in progress on this connection ({@code E010})
     */
    public void commit(String name) {
        check(name);
        transactions.endPrepared(name, "commit", jdbc -> commit.commit(jdbc, name, true));
    }

    /**
     * Rolls a transaction back that was prepared, on this connection or another one.
     *
     * @throws TransactionException if a transaction is in progress on this connection ({@code E010})
     */
    public void rollback(String name) {
        check(name);
        transactions.endPrepared(name, "rollback", jdbc -> commit.rollback(jdbc, name, true));
    }

    private static void check(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new TransactionException(
                    "E081",
                    "'" + name
                            + "' cannot be the name of a transaction: it takes 1 to 64 letters, digits and _.:- only;"
                            + " leave it out to have one made");
        }
    }
}
