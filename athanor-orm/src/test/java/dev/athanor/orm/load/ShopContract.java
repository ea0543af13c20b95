package dev.athanor.orm.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import java.util.List;

/** A session on the shop of {@link ShopData}, whose statements are listened to. SQLite is held to every word. */
abstract class ShopContract extends LoadContract {

    static final String USERS =
            "SELECT user_account.id, user_account.name, user_account.fullname FROM user_account ORDER BY user_account.id";

    @Override
    final void write(Engine on) {
        ShopData.fill(on);
    }

    /** Checks the statements since the last time; where words differ between databases, how many there were. */
    final void ran(String... statements) {
        List<String> log = sql.sql();
        if (exact) {
            assertThat(log).containsExactly(statements);
        } else {
            assertThat(log).hasSameSizeAs(statements);
        }
        sql.clear();
    }

    final <E> E one(Select<Row1<E>> statement) {
        List<E> found = all(statement);
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
