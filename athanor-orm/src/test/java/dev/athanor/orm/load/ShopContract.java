package dev.athanor.orm.load;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A session on the shop of {@link ShopData}, whose statements are listened to. SQLite is held to every word. */
abstract class ShopContract {

    static final String USERS =
            "SELECT user_account.id, user_account.name, user_account.fullname FROM user_account ORDER BY user_account.id";

    Engine engine;
    Session session;
    SqlRecorder sql;
    private boolean exact;

    @BeforeEach
    void fill(TestDatabase database) {
        engine = Engine.create(database.dataSource());
        exact = database.kind() == DatabaseKind.SQLITE;
        ShopData.fill(engine);
        sql = SqlRecorder.on(engine);
        session = new Session(engine);
    }

    @AfterEach
    void close() {
        session.close();
        engine.close();
    }

    /** Checks the statements since the last time; where words differ between databases, how many there were. */
    void ran(String... statements) {
        List<String> log = sql.sql();
        if (exact) {
            assertThat(log).containsExactly(statements);
        } else {
            assertThat(log).hasSameSizeAs(statements);
        }
        sql.clear();
    }

    /** Returns what {@code statement} finds in an empty session. */
    <E> List<E> all(Select<Row1<E>> statement) {
        session.expungeAll();
        sql.clear();
        return session.scalars(statement).unique().all();
    }

    <E> E one(Select<Row1<E>> statement) {
        List<E> found = all(statement);
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
