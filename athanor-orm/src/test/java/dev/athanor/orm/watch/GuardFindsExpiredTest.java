package dev.athanor.orm.watch;

import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.watch.LoadGuard;
import dev.athanor.engine.watch.RepeatedLoad;
import dev.athanor.orm.Session;
import dev.athanor.orm.SessionFactory;
import dev.athanor.orm.shop.Item;
import dev.athanor.orm.shop.User;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Objects that are read anew one by one, and the two ways out that a finding says. */
@OnDatabase(DatabaseKind.SQLITE)
class GuardFindsExpiredTest extends GuardedStore {

    private List<RepeatedLoad> without(boolean expiry, Consumer<Session> work) {
        sessions = SessionFactory.builder(engine).expireOnCommit(expiry).build();
        return findings(LoadGuard.tracing(), work);
    }

    @Test
    void columnsOfObjectsThatExpiredByACommit() {
        RepeatedLoad found = only(without(true, s -> {
            List<User> users = s.scalars(select(USER)).all();
            s.commit();
            users.forEach(User::name);
        }));
        assertThat(found.statements()).isEqualTo(4);
        assertThat(found.cure())
                .startsWith("run the query once more before they are read")
                .endsWith("SessionFactory.builder(engine).expireOnCommit(false)");

        assertThat(without(true, s -> {
                    List<User> users = s.scalars(select(USER)).all();
                    s.commit();
                    assertThat(s.scalars(select(USER)).all()).hasSize(4);
                    users.forEach(User::name);
                }))
                .isEmpty();
        assertThat(without(false, s -> {
                    List<User> users = s.scalars(select(USER)).all();
                    s.commit();
                    users.forEach(User::name);
                }))
                .isEmpty();
    }

    @Test
    void relationshipsOfObjectsThatExpiredByACommit() {
        RepeatedLoad found = only(without(true, s -> {
            List<User> users =
                    s.scalars(select(USER).options(selectinLoad(USER.orders))).all();
            s.commit();
            users.forEach(user -> touch(user.orders()));
        }));
        assertThat(found.name()).isEqualTo("User.orders");
        assertThat(found.cure())
                .startsWith("run the query once more before they are read, with .options(selectinLoad(USER.orders))");

        assertThat(without(true, s -> {
                    List<User> users = s.scalars(select(USER)).all();
                    s.commit();
                    assertThat(s.scalars(select(USER).options(selectinLoad(USER.orders)))
                                    .all())
                            .hasSize(4);
                    users.forEach(user -> touch(user.orders()));
                }))
                .isEmpty();
    }

    @Test
    void objectsThatWereWritten() {
        RepeatedLoad found = only(without(true, s -> {
            List<User> users = Stream.of("a", "b", "c").map(User::new).toList();
            s.addAll(users);
            s.commit();
            users.forEach(User::name);
        }));
        assertThat(found.statements()).isEqualTo(3);
        assertThat(found.query().method()).isEqualTo("objectsThatWereWritten");
        assertThat(found.cure()).contains("session.scalars(select(USER)).all()");

        assertThat(without(true, s -> {
                    List<User> users = Stream.of("d", "e", "f").map(User::new).toList();
                    s.addAll(users);
                    s.commit();
                    assertThat(s.scalars(select(USER)).all()).hasSize(10);
                    users.forEach(User::name);
                }))
                .isEmpty();
    }

    @Test
    void butNotObjectsThatWereWrittenEachByACommitOfItsOwn() {
        assertThat(without(true, s -> {
                    for (int i = 0; i < 5; i++) {
                        Item item = new Item("item " + i);
                        s.add(item);
                        s.commit();
                        assertThat(item.id()).isPositive();
                        assertThat(item.title()).isEqualTo("item " + i);
                    }
                }))
                .isEmpty();
    }

    private static RepeatedLoad only(List<RepeatedLoad> found) {
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
