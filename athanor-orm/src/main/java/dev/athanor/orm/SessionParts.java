package dev.athanor.orm;

import dev.athanor.engine.Connection;
import dev.athanor.engine.execute.ThreadGuard;
import dev.athanor.orm.error.FlushException;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.schema.Table;
import org.jspecify.annotations.Nullable;

/** What a session is made of; each part finds the others here. */
final class SessionParts implements TransactionScopes.Listener {

    private static final int ROUNDS = 100;

    private final Session session;
    private final SessionOptions options;
    private final SessionBinds binds;
    private final ThreadGuard guard = new ThreadGuard("the session");
    private final AttributeEvents events;
    private final SessionEvents listening;
    private final SessionContents contents;
    private final TransactionScopes transactions;
    private final SessionLoading loading;
    private final Restoration restoration;
    private final Flusher flusher;
    private final SessionStatements statements;
    private final Sharding sharding;

    SessionParts(Session session, SessionBinds binds, SessionOptions options) {
        this.binds = binds;
        this.session = session;
        this.options = options;
        this.listening = new SessionEvents(session, options);
        this.events = new AttributeEvents(this, guard);
        this.contents = new SessionContents(events, listening);
        this.transactions = new TransactionScopes(options, guard, this);
        this.restoration = new Restoration(contents, events);
        this.flusher = new Flusher(this);
        this.loading = new SessionLoading(this);
        this.statements = new SessionStatements(this);
        this.sharding = new Sharding(this, binds.shards());
    }

    Session session() {
        return session;
    }

    SessionOptions options() {
        return options;
    }

    ThreadGuard guard() {
        return guard;
    }

    AttributeEvents events() {
        return events;
    }

    /** {@return the connection for {@code statement}} */
    Connection connection(Statement<?> statement) {
        SessionBind shard = sharding.bind();
        return transactions.connection(shard == null ? binds.of(session, statement) : shard);
    }

    /** {@return the connection for rows of {@code type}, in {@code table}, that a flush writes} */
    Connection connection(@Nullable Class<?> type, Table table) {
        SessionBind shard = sharding.bind();
        return transactions.connection(shard == null ? binds.ofFlush(session, type, table) : shard);
    }

    /** {@return what stands for the database that {@code table} of {@code type} is in} */
    Object database(@Nullable Class<?> type, Table table) {
        return binds.ofFlush(session, type, table).database();
    }

    /** {@return where {@code type} is kept, or what is bound to nothing else} */
    SessionBind bind(@Nullable Class<?> type) {
        SessionBind shard = sharding.bind();
        return shard == null ? binds.of(session, type) : shard;
    }

    Sharding sharding() {
        return sharding;
    }

    SessionEvents listening() {
        return listening;
    }

    SessionContents contents() {
        return contents;
    }

    TransactionScopes transactions() {
        return transactions;
    }

    SessionLoading loading() {
        return loading;
    }

    SessionStatements statements() {
        return statements;
    }

    Restoration restoration() {
        return restoration;
    }

    Flusher flusher() {
        return flusher;
    }

    /** What a flush calls may change objects again; that must come to an end. */
    @Override
    public void flush() {
        for (int round = 0; round == 0 || contents.isChanged(); round++) {
            if (round == ROUNDS) {
                throw new FlushException(
                        "O026",
                        "After " + ROUNDS
                                + " flushes there is still something to write: something changes objects during"
                                + " each flush; see what is new or modified");
            }
            flusher.flush();
        }
    }

    @Override
    public void begun(SessionTransaction transaction) {
        listening.begun(transaction);
    }

    @Override
    public void ended(SessionTransaction transaction) {
        listening.ended(transaction);
    }

    @Override
    public void connected(SessionTransaction transaction, Connection connection) {
        listening.connected(transaction, connection);
    }

    @Override
    public void committing() {
        listening.beforeCommit();
    }

    @Override
    public void committed(Snapshot snapshot) {
        try {
            listening.afterCommit();
        } finally {
            restoration.committed(snapshot, options.expireOnCommit());
        }
    }

    @Override
    public void rolledBack(Snapshot snapshot, boolean nested) {
        restoration.rolledBack(snapshot, nested);
        listening.afterRollback(nested);
    }
}
