package dev.athanor.engine;

import dev.athanor.engine.dialect.TwoPhaseCommit;
import dev.athanor.engine.error.TransactionException;
import dev.athanor.engine.execute.ThreadGuard;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The transaction of a connection and those nested in it, the innermost last. */
final class TransactionStack {

    /** What the stack needs of its connection. */
    interface Owner {

        /** {@return the driver's connection} */
        java.sql.Connection jdbc();

        /** Closes results that are not read, because of {@code reason}. */
        void loseRows(String reason);

        /** Returns the exception for {@code failure} of {@code action}. */
        RuntimeException failure(SQLException failure, String action);

        /** Tells listeners of {@code event}. */
        void tell(TransactionEvent event, String name);

        /** {@return whether statements are committed by themselves} */
        boolean autocommit();

        /** {@return whether the connection is lost} */
        boolean isLost();
    }

    private final Owner owner;
    private final ThreadGuard guard;
    private final List<Transaction> open = new ArrayList<>(2);
    private int savepoints;
    private boolean touched;

    TransactionStack(Owner owner, ThreadGuard guard) {
        this.owner = owner;
        this.guard = guard;
    }

    @Nullable
    Transaction root() {
        return open.isEmpty() ? null : open.get(0);
    }

    @Nullable
    Transaction innermost() {
        return open.isEmpty() ? null : open.get(open.size() - 1);
    }

    /** {@return whether the connection the transactions live on is lost} */
    boolean isLost() {
        return owner.isLost();
    }

    /** Commits the outermost transaction, if there is one; returns whether there was. */
    boolean commit() {
        boolean any = !open.isEmpty();
        if (any) {
            open.get(0).commit();
        }
        return any;
    }

    /** Rolls the outermost transaction back, if there is one. */
    void rollback() {
        if (!open.isEmpty()) {
            open.get(0).rollback();
        }
    }

    boolean nested() {
        return open.size() > 1;
    }

    /** Begins by itself what a statement needs to run in. */
    void autobegin() {
        if (open.isEmpty()) {
            Transaction unused = push(new Transaction(this, null, ""));
        } else {
            refuseFailed();
        }
        touched = true;
    }

    Transaction begin() {
        refuseAnother();
        return push(new Transaction(this, null, ""));
    }

    private void refuseAnother() {
        if (!open.isEmpty()) {
            throw new TransactionException(
                    "E010",
                    "a transaction is in progress already, begun by begin() or by the first statement; commit() or"
                            + " rollback() first, or nest one with beginNested()");
        }
    }

    TwoPhaseTransaction beginTwoPhase(String name, TwoPhaseCommit how) {
        guard.enter();
        try {
            refuseAnother();
            Transaction root = new Transaction(this, null, name);
            root.twoPhase(how);
            how.begin(owner.jdbc(), name);
            return new TwoPhaseTransaction(this, push(root), name);
        } catch (SQLException e) {
            throw owner.failure(e, "beginning transaction " + name);
        } finally {
            guard.exit();
        }
    }

    /** What is done with the driver's connection. */
    interface Step {
        void run(java.sql.Connection jdbc) throws SQLException;
    }

    /** Ends a prepared transaction by {@code step}; it may come from another connection. */
    void endPrepared(String name, String what, Step step) {
        guard.enter();
        try {
            refuseAnother();
            step.run(owner.jdbc());
        } catch (SQLException e) {
            throw owner.failure(e, "the " + what + " of prepared transaction " + name);
        } finally {
            guard.exit();
        }
    }

    void prepare(Transaction transaction) {
        TwoPhaseCommit how = transaction.twoPhase();
        if (transaction.state() != Transaction.State.ACTIVE || how == null) {
            throw transaction.inactive();
        }
        refusePrepared(transaction);
        guard.enter();
        try {
            end(depth(transaction) + 1);
            owner.loseRows("the transaction was prepared");
            owner.tell(TransactionEvent.PREPARE, transaction.name());
            how.prepare(owner.jdbc(), transaction.name());
            transaction.prepared(true);
        } catch (SQLException e) {
            transaction.state(Transaction.State.FAILED);
            throw owner.failure(e, "the preparation of " + transaction);
        } finally {
            guard.exit();
        }
    }

    private static void refusePrepared(Transaction transaction) {
        if (transaction.prepared()) {
            throw new TransactionException(
                    "E082", transaction + " is prepared: nothing more can be done in it; commit it, or roll it back");
        }
    }

    private Transaction push(Transaction root) {
        open.add(root);
        touched = false;
        owner.tell(TransactionEvent.BEGIN, "");
        return root;
    }

    Transaction beginNested() {
        autobegin();
        String name = "sa_savepoint_" + ++savepoints;
        owner.tell(TransactionEvent.SAVEPOINT, name);
        try {
            Transaction nested = new Transaction(this, owner.jdbc().setSavepoint(name), name);
            open.add(nested);
            return nested;
        } catch (SQLException e) {
            throw owner.failure(e, "setting savepoint " + name);
        }
    }

    private void refuseFailed() {
        Transaction innermost = open.get(open.size() - 1);
        if (innermost.state() == Transaction.State.FAILED) {
            throw new TransactionException(
                    "E012", innermost + " failed to end and cannot go on; call its rollback() first");
        }
        refusePrepared(innermost);
    }

    void commit(Transaction transaction) {
        guard.enter();
        try {
            end(transaction);
        } finally {
            guard.exit();
        }
    }

    private void end(Transaction transaction) {
        int depth = depth(transaction);
        try {
            if (transaction.isNested()) {
                refuseFailed();
                owner.tell(TransactionEvent.RELEASE, transaction.name());
                owner.jdbc().releaseSavepoint(transaction.savepoint());
            } else {
                owner.loseRows("the transaction was committed");
                owner.tell(TransactionEvent.COMMIT, "");
                commitRoot(transaction);
            }
        } catch (SQLException e) {
            transaction.state(Transaction.State.FAILED);
            throw owner.failure(e, "the commit of " + transaction);
        }
        end(depth);
    }

    private void commitRoot(Transaction root) throws SQLException {
        TwoPhaseCommit how = root.twoPhase();
        if (owner.isLost()) {
            return;
        }
        if (how != null) {
            how.commit(owner.jdbc(), root.name(), root.prepared());
        } else if (touched && !owner.autocommit()) {
            owner.jdbc().commit();
        }
    }

    private void rollbackRoot(Transaction root) throws SQLException {
        TwoPhaseCommit how = root.twoPhase();
        if (owner.isLost()) {
            return;
        }
        if (how != null) {
            how.rollback(owner.jdbc(), root.name(), root.prepared());
        } else if (touched && !owner.autocommit()) {
            owner.jdbc().rollback();
        }
    }

    void rollback(Transaction transaction) {
        guard.enter();
        try {
            undo(transaction);
        } finally {
            guard.exit();
        }
    }

    private void undo(Transaction transaction) {
        int depth = depth(transaction);
        boolean failed = transaction.state() == Transaction.State.FAILED;
        end(depth);
        owner.loseRows("the transaction was rolled back");
        try {
            if (transaction.isNested()) {
                owner.tell(TransactionEvent.ROLLBACK_TO, transaction.name());
                if (!failed && !owner.isLost()) {
                    owner.jdbc().rollback(transaction.savepoint());
                }
            } else {
                owner.tell(TransactionEvent.ROLLBACK, "");
                rollbackRoot(transaction);
            }
        } catch (SQLException e) {
            throw owner.failure(e, "the rollback of " + transaction);
        }
    }

    private int depth(Transaction transaction) {
        return open.indexOf(transaction);
    }

    /** Ends the transaction at {@code depth} and all inside it. */
    private void end(int depth) {
        while (open.size() > depth) {
            open.remove(open.size() - 1).state(Transaction.State.ENDED);
        }
    }

    /** Ends all without telling the database, which has forgotten them. */
    void forget() {
        end(0);
    }
}
