package dev.athanor.docs;

import static dev.athanor.docs.shop.Address_.ADDRESS;
import static dev.athanor.docs.shop.User_.USER;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.docs.shop.Address;
import dev.athanor.docs.shop.User;
import dev.athanor.engine.Engine;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.Session;
import dev.athanor.sql.Row2;
import dev.athanor.testing.NoNPlusOne;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@NoNPlusOne
class ReadmeTest {

    @Test
    void theExampleOfTheReadmeRuns() {
        // tag::main[]
        Engine engine = Engine.create("sqlite::memory:"); // or postgresql://user:password@host/db, or a DataSource
        Mappings.of(User.class, Address.class).metadata().createAll(engine);

        try (Session session = new Session(engine)) {
            session.add(new User("sandy", null).withAddress("sandy@a.org")); // the address comes along
            session.commit();
        }

        try (Session session = new Session(engine)) {
            List<User> users = session.scalars(select(USER)
                            .where(USER.name.in("spongebob", "sandy"))
                            .options(selectinLoad(USER.addresses)) // two statements in all, however many users
                            .orderBy(USER.id))
                    .all();
            for (User user : users) {
                user.rename(user.name() + "!");
            }
            session.commit(); // UPDATE user_account SET name=? WHERE user_account.id = ?
        }
        // end::main[]

        List<String> seen = new ArrayList<>();
        try (Session session = new Session(engine)) {
            // tag::core[]
            for (Row2<String, Long> row : session.execute(
                    select(USER.name, count(ADDRESS.id)).join(USER.addresses).groupBy(USER.name))) {
                seen.add(row.v1() + " has " + row.v2());
            }
            // end::core[]
        }
        // tag::text[]
        engine.run(connection -> connection
                .execute(text("select name from user_account where id >= :low").bind("low", 1))
                .forEach(row -> seen.add(row.require("name", String.class))));
        // end::text[]

        assertThat(seen).containsExactly("sandy! has 1", "sandy!");
        engine.close();
    }
}
