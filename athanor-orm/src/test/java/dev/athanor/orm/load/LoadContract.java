package dev.athanor.orm.load;

import dev.athanor.engine.Engine;
import dev.athanor.orm.Session;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import dev.athanor.testing.SqlRecorder;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A session on rows that were written past the ORM, whose statements are listened to. */
abstract class LoadContract {

    Engine engine;
    Session session;
    SqlRecorder sql;

    /** Whether statements are compared word for word; else how many there are. */
    boolean exact;

    /** Makes the tables and their rows. */
    abstract void write(Engine on);

    @BeforeEach
    final void open(TestDatabase database) {
        engine = Engine.create(database.dataSource());
        exact = database.kind() == DatabaseKind.SQLITE;
        write(engine);
        sql = SqlRecorder.on(engine);
        session = new Session(engine);
    }

    @AfterEach
    final void close() {
        session.close();
        engine.close();
    }

    /** Returns what {@code statement} finds in an empty session. */
    final <E> List<E> all(Select<Row1<E>> statement) {
        session.expungeAll();
        sql.clear();
        return session.scalars(statement).unique().all();
    }
}
