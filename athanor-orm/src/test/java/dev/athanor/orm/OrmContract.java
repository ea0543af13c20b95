package dev.athanor.orm;

import dev.athanor.engine.Engine;
import dev.athanor.testing.SqlRecorder;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.TestDatabase;
import java.lang.ref.WeakReference;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What sessions do on every database: each test has an empty one with the tables of its entities. Subclasses name the
 * database with {@code @OnDatabase}.
 */
@SuppressWarnings("NullAway.Init") // JUnit fills the fields before each test
public abstract class OrmContract {

    private TestDatabase database;
    protected Engine engine;
    protected SessionFactory sessions;
    protected Session session;
    protected SqlRecorder sql;

    /** For the contracts. */
    protected OrmContract() {}

    /** The entities whose tables the tests need. */
    protected abstract Mappings mappings();

    @BeforeEach
    final void open(TestDatabase fresh) {
        database = fresh;
        engine = fresh.engine();
        mappings().metadata().createAll(engine);
        sessions = SessionFactory.of(engine);
        session = sessions.open();
        sql = SqlRecorder.on(engine);
    }

    @AfterEach
    final void closeSession() {
        session.close();
        sql.close();
    }

    /** {@return the database of the test} */
    protected final TestDatabase database() {
        return database;
    }

    /** {@return what kind of database it is} */
    protected final DatabaseKind kind() {
        return database.kind();
    }

    /** Opens a session in place of the one there is, whose warnings are added to {@code warnings}. */
    protected final void listen(List<String> warnings) {
        session.close();
        session = sessions.open(options -> options.listener(new SessionListener() {
            @Override
            public void warning(Session any, String message) {
                warnings.add(message);
            }
        }));
    }

    /** Returns whether the object behind {@code reference} goes when nobody holds it. */
    protected static boolean isCollected(WeakReference<?> reference) throws InterruptedException {
        for (int i = 0; i < 20 && reference.get() != null; i++) {
            System.gc();
            Thread.sleep(5);
        }
        return reference.get() == null;
    }

    /** Commits {@code entity} as a new object, and forgets what was run for it. */
    protected final <E> E committed(E entity) {
        session.add(entity);
        session.commit();
        sql.clear();
        return entity;
    }

    /** Forgets what is in the session, and what was run so far. */
    protected final void startAnew() {
        session.close();
        session = sessions.open();
        sql.clear();
    }
}
