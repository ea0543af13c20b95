package dev.athanor.orm;

import dev.athanor.engine.execute.ThreadGuard;
import dev.athanor.orm.error.FlushException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a session is made of; each part finds the others here. */
final class SessionParts implements TransactionScopes.Listener {

    private static final Logger LOG = LoggerFactory.getLogger("dev.athanor.orm.flush");
    private static final int ROUNDS = 100;

    private final Session session;
    private final SessionOptions options;
    private final ThreadGuard guard = new ThreadGuard("the session");
    private final AttributeEvents events;
    private final SessionContents contents;
    private final TransactionScopes transactions;
    private final SessionLoading loading;
    private final Restoration restoration;
    private final Flusher flusher;
    private final SessionStatements statements;

    SessionParts(Session session, SessionBind bind, SessionOptions options) {
        this.session = session;
        this.options = options;
        this.events = new AttributeEvents(this, guard);
        this.contents = new SessionContents(events);
        this.transactions = new TransactionScopes(bind, options, guard, this);
        this.restoration = new Restoration(contents, events);
        this.flusher = new Flusher(this);
        this.loading = new SessionLoading(this);
        this.statements = new SessionStatements(this);
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

    void beforeFlush() {
        options.listeners().forEach(listener -> listener.beforeFlush(session));
    }

    void afterFlush() {
        options.listeners().forEach(listener -> listener.afterFlush(session));
    }

    void warn(String message) {
        LOG.warn(message);
        options.listeners().forEach(listener -> listener.warning(session, message));
    }

    @Override
    public void committing() {
        options.listeners().forEach(listener -> listener.beforeCommit(session));
    }

    @Override
    public void committed(Snapshot snapshot) {
        restoration.committed(snapshot, options.expireOnCommit());
        options.listeners().forEach(listener -> listener.afterCommit(session));
    }

    @Override
    public void rolledBack(Snapshot snapshot, boolean nested) {
        restoration.rolledBack(snapshot, nested);
        options.listeners().forEach(listener -> listener.afterRollback(session, nested));
    }
}
