package dev.athanor.orm;

import static dev.athanor.orm.Load.raiseLoad;
import static dev.athanor.orm.shop.Address_.ADDRESS;
import static dev.athanor.orm.shop.Item_.ITEM;
import static dev.athanor.orm.shop.Order_.ORDER;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.error.DetachedInstanceException;
import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.error.StaleDataException;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.Item;
import dev.athanor.orm.shop.Node;
import dev.athanor.orm.shop.Order;
import dev.athanor.orm.shop.User;
import dev.athanor.orm.state.EntityStatus;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.ForEachDatabase;
import dev.athanor.testing.server.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;

/**
 * What a session runs, statement by statement; each scenario carries its number as a tag, {@code s01} to {@code s28}.
 */
@SuppressWarnings({"NullAway", "ObjectToString"}) // keys of loaded objects are there, and what is seen is only compared
class ScenarioTest {

    private static final String SELECT_USER =
            "SELECT user_account.id, user_account.name, user_account.fullname FROM user_account WHERE user_account.id = ?";
    private static final String SELECT_ADDRESSES =
            "SELECT address.id, address.email_address, address.user_id FROM address"
                    + " WHERE ? = address.user_id ORDER BY address.id";

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Tag("s01")
    void addingThreeUsersInsertsParentsFirstAndEachTableInOneGo(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.on(database)) {
            stage.fill();

            stage.ran("""
                    BEGIN
                    INSERT INTO user_account (name, fullname) VALUES (?, ?) RETURNING id [spongebob, Spongebob Squarepants]
                    INSERT INTO user_account (name, fullname) VALUES (?, ?) RETURNING id [sandy, null]
                    INSERT INTO user_account (name, fullname) VALUES (?, ?) RETURNING id [patrick, Patrick Star]
                    INSERT INTO address (email_address, user_id) VALUES (?, ?) RETURNING id [s@a.org, 1]
                    INSERT INTO address (email_address, user_id) VALUES (?, ?) RETURNING id [sandy@a.org, 2]
                    INSERT INTO address (email_address, user_id) VALUES (?, ?) RETURNING id [sandy@b.org, 2]
                    INSERT INTO "order" (user_id, total) VALUES (?, ?) RETURNING id [1, 5]
                    INSERT INTO "order" (user_id, total) VALUES (?, ?) RETURNING id [1, 7]
                    INSERT INTO "order" (user_id, total) VALUES (?, ?) RETURNING id [2, 9]
                    COMMIT""");
        }
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Tag("s02")
    void theSameRowIsTheSameObjectAndIsLoadedOnce(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.filled(database)) {
            try (Session session = stage.open()) {
                User found = session.scalars(select(USER).where(USER.name.eq("sandy")))
                        .one();

                assertThat(session.get(User.class, found.id())).isSameAs(found);
            }
            stage.ran("""
                    BEGIN
                    SELECT user_account.id, user_account.name, user_account.fullname FROM user_account WHERE user_account.name = ? [sandy]
                    ROLLBACK""");
        }
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Tag("s03")
    void onlyTheChangedColumnIsUpdated(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.filled(database)) {
            try (Session session = stage.open()) {
                User user = session.getOne(User.class, 1);
                user.fullname("S");
                user.name("spongebob");
                session.flush();
                stage.ran("BEGIN\n" + SELECT_USER + " [1]\n"
                        + "UPDATE user_account SET fullname=? WHERE user_account.id = ? [S, 1]");

                session.commit();
                stage.ran("COMMIT");
            }
        }
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Tag("s04")
    void afterACommitTheNextUseLoadsTheRowAnew(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.filled(database)) {
            try (Session session = stage.open()) {
                User user = session.getOne(User.class, 1);
                session.commit();
                stage.ran("BEGIN\n" + SELECT_USER + " [1]\nCOMMIT");

                assertThat(user.name()).isEqualTo("spongebob");
            }
            stage.ran("BEGIN\n" + SELECT_USER + " [1]\nROLLBACK");
        }
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Tag("s11")
    void aForbiddenRelationshipIsRefused(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.filled(database)) {
            try (Session session = stage.open()) {
                User user = session.scalars(select(USER).options(raiseLoad(USER.addresses)))
                        .first();

                assertThatThrownBy(() -> Objects.requireNonNull(user).addresses())
                        .isInstanceOf(LoadException.class);
            }
            stage.ran("""
                    BEGIN
                    SELECT user_account.id, user_account.name, user_account.fullname FROM user_account
                    ROLLBACK""");
        }
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Tag("s12")
    void aDetachedObjectCannotLoad(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.filled(database)) {
            User user;
            try (Session session = stage.open()) {
                user = session.getOne(User.class, 1);
            }

            assertThatThrownBy(user::addresses)
                    .isInstanceOf(DetachedInstanceException.class)
                    .hasMessage(
                            "User#1.addresses is not loaded, and the object is in no session that could load it; read"
                                    + " it while the session is open, load it together with the object"
                                    + " (options(selectinLoad(...))), or bring the object into a session with add() or merge()"
                                    + " [O001]");
            stage.ran("BEGIN\n" + SELECT_USER + " [1]\nROLLBACK");
        }
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Tag("s13")
    void anOrphanIsDeleted(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.filled(database)) {
            try (Session session = stage.open()) {
                User user = session.getOne(User.class, 2);
                Address address = user.addresses().get(0);
                assertThat(user.addresses().remove(address)).isTrue();
                stage.ran("BEGIN\n" + SELECT_USER + " [2]\n" + SELECT_ADDRESSES + " [2]");

                session.commit();
                assertThat(session.scalar(select(count()).selectFrom(ADDRESS.table())))
                        .isEqualTo(2);
            }
            stage.ran("""
                    DELETE FROM address WHERE address.id = ? [2]
                    COMMIT
                    BEGIN
                    SELECT count(*) AS count_1 FROM address
                    ROLLBACK""");
        }
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Tag("s14")
    void deletingAParentDeletesSomeChildrenAndLeavesOthersWithoutParent(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.filled(database)) {
            try (Session session = stage.open()) {
                User user = session.getOne(User.class, 1);
                stage.ran("BEGIN\n" + SELECT_USER + " [1]");

                session.delete(user);
                stage.ran(SELECT_ADDRESSES + " [1]");

                session.commit();
            }
            stage.ran("""
                    SELECT "order".id, "order".user_id, "order".total FROM "order" WHERE ? = "order".user_id ORDER BY "order".id [1]
                    UPDATE "order" SET user_id=? WHERE "order".id = ? [null, 1]
                    UPDATE "order" SET user_id=? WHERE "order".id = ? [null, 2]
                    DELETE FROM address WHERE address.id = ? [1]
                    DELETE FROM user_account WHERE user_account.id = ? [1]
                    COMMIT""");
        }
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Tag("s16")
    void aTableBetweenTwoEntitiesIsWrittenAfterBoth(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.on(database)) {
            try (Session session = stage.open()) {
                Order order = new Order(1);
                order.items().addAll(List.of(new Item("a"), new Item("b")));
                session.add(order);
                session.commit();
                stage.ran("""
                        BEGIN
                        INSERT INTO item (title, version) VALUES (?, ?) RETURNING id [a, 1]
                        INSERT INTO item (title, version) VALUES (?, ?) RETURNING id [b, 1]
                        INSERT INTO "order" (user_id, total) VALUES (?, ?) [null, 1]
                        INSERT INTO order_item (order_id, item_id) VALUES (?, ?) [1, 1]
                        INSERT INTO order_item (order_id, item_id) VALUES (?, ?) [1, 2]
                        COMMIT""");

                // the key of an expired order is known: its items are loaded without a look at its row
                Item first = order.items().get(0);
                assertThat(order.items().remove(first)).isTrue();
                stage.ran("""
                        BEGIN
                        SELECT item.id, item.title, item.version FROM item, order_item WHERE ? = order_item.order_id AND item.id = order_item.item_id ORDER BY item.id [1]""");

                session.commit();
                stage.ran("""
                        DELETE FROM order_item WHERE order_item.order_id = ? AND order_item.item_id = ? [1, 1]
                        COMMIT""");
            }
        }
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Tag("s17")
    void aRowThatSomeoneElseChangedIsNotOverwritten(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.on(database)) {
            try (Session session = stage.open()) {
                session.add(new Item("a"));
                session.commit();
                Item item = session.scalars(select(ITEM)).one();
                session.execute(update(ITEM.table()).set(ITEM.version, 9));
                item.title("b");

                assertThatThrownBy(session::flush)
                        .isInstanceOf(StaleDataException.class)
                        .hasMessage("UPDATE of item: [Item#1] has no row of the version that was loaded; someone else"
                                + " changed or deleted it: roll back, and begin again with what the database has now"
                                + " [O030]");
            }
            stage.ran("""
                    BEGIN
                    INSERT INTO item (title, version) VALUES (?, ?) [a, 1]
                    COMMIT
                    BEGIN
                    SELECT item.id, item.title, item.version FROM item
                    UPDATE item SET version=? [9]
                    UPDATE item SET title=?, version=? WHERE item.id = ? AND item.version = ? [b, 2, 1, 1]
                    ROLLBACK""");
        }
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Covers("ORM-UOW-03")
    @Tag("s18")
    void aTreeIsInsertedLevelByLevel(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.on(database)) {
            try (Session session = stage.open()) {
                Node root = new Node("root");
                Node a = new Node("a");
                root.children().addAll(List.of(a, new Node("b")));
                a.children().add(new Node("a1"));
                session.add(root);
                session.commit();
            }
            stage.ran("""
                    BEGIN
                    INSERT INTO node (parent_id, name) VALUES (?, ?) [null, root]
                    INSERT INTO node (parent_id, name) VALUES (?, ?) RETURNING id [1, a]
                    INSERT INTO node (parent_id, name) VALUES (?, ?) RETURNING id [1, b]
                    INSERT INTO node (parent_id, name) VALUES (?, ?) [2, a1]
                    COMMIT""");
        }
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Tag("s20")
    void aNestedTransactionRollsBackToItsSavepoint(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.on(database)) {
            try (Session session = stage.open()) {
                session.add(new User("a"));
                session.flush();
                assertThatThrownBy(() -> {
                            try (SessionTransaction nested = session.beginNested()) {
                                session.add(new User("b"));
                                session.flush();
                                throw new IllegalStateException("changed my mind in " + nested);
                            }
                        })
                        .isInstanceOf(IllegalStateException.class);
                session.commit();

                assertThat(session.scalars(select(USER.name)).all()).containsExactly("a");
            }
            stage.ran("""
                    BEGIN
                    INSERT INTO user_account (name, fullname) VALUES (?, ?) [a, null]
                    SAVEPOINT sa_savepoint_1
                    INSERT INTO user_account (name, fullname) VALUES (?, ?) [b, null]
                    ROLLBACK TO SAVEPOINT sa_savepoint_1
                    COMMIT
                    BEGIN
                    SELECT user_account.name FROM user_account
                    ROLLBACK""");
        }
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Tag("s21")
    void aQueryFlushesFirst(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.on(database)) {
            try (Session session = stage.open()) {
                session.add(new User("a"));

                assertThat(session.scalar(select(count()).selectFrom(USER.table())))
                        .isEqualTo(1);
            }
            stage.ran("""
                    BEGIN
                    INSERT INTO user_account (name, fullname) VALUES (?, ?) [a, null]
                    SELECT count(*) AS count_1 FROM user_account
                    ROLLBACK""");
        }
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Tag("s23")
    void mergeCopiesAGraphOntoTheObjectsOfTheSession(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.filled(database)) {
            try (Session session = stage.open()) {
                User user = new User("new").id(1);
                user.addresses().add(new Address("z").id(1));
                User merged = session.merge(user);
                stage.ran("BEGIN\n" + SELECT_USER + " [1]\n" + SELECT_ADDRESSES + " [1]");

                session.commit();
                assertThat(merged.name()).isEqualTo("new");
            }
            stage.ran("""
                    UPDATE user_account SET name=? WHERE user_account.id = ? [new, 1]
                    UPDATE address SET email_address=? WHERE address.id = ? [z, 1]
                    COMMIT
                    BEGIN
                    """ + SELECT_USER + " [1]\nROLLBACK");
        }
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Tag("s22")
    void statementsKeepLoadedObjectsInStep(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.filled(database)) {
            try (Session session = stage.open()) {
                User user = session.getOne(User.class, 1);
                session.execute(update(USER).where(USER.name.eq("spongebob")).set(USER.fullname, "X"));
                assertThat(user.fullname()).isEqualTo("X");
                session.execute(delete(ORDER).where(ORDER.total.gt(6)));
            }
            stage.ran("BEGIN\n" + SELECT_USER + " [1]\n" + """
                    UPDATE user_account SET fullname=? WHERE user_account.name = ? [X, spongebob]
                    DELETE FROM "order" WHERE "order".total > ? [6]
                    ROLLBACK""");
        }
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Tag("s27")
    void manyRowsAreInsertedAndComeBackAsObjects(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.on(database)) {
            try (Session session = stage.open()) {
                List<User> users = session.scalars(
                                insert(USER).returning(USER),
                                List.of(Map.of("name", "a"), Map.of("name", "b"), Map.of("name", "c")))
                        .all();
                assertThat(users).extracting(User::id).containsExactly(1, 2, 3);
            }
            stage.ran("""
                    BEGIN
                    INSERT INTO user_account (name) VALUES (?) RETURNING id, name, fullname [a]
                    INSERT INTO user_account (name) VALUES (?) RETURNING id, name, fullname [b]
                    INSERT INTO user_account (name) VALUES (?) RETURNING id, name, fullname [c]
                    ROLLBACK""");
        }
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Tag("s28")
    void rollingBackUndoesWhatHappenedToObjects(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.filled(database)) {
            try (Session session = stage.open()) {
                User user = session.getOne(User.class, 1);
                user.name("changed");
                User fresh = new User("new");
                session.add(fresh);
                session.flush();
                session.rollback();
                stage.ran("BEGIN\n" + SELECT_USER + " [1]\n" + """
                        UPDATE user_account SET name=? WHERE user_account.id = ? [changed, 1]
                        INSERT INTO user_account (name, fullname) VALUES (?, ?) [new, null]
                        ROLLBACK""");

                assertThat(user.name()).isEqualTo("spongebob");
                assertThat(session.contains(fresh)).isFalse();
                assertThat(Inspect.of(fresh).status()).isEqualTo(EntityStatus.TRANSIENT);
            }
            stage.ran("BEGIN\n" + SELECT_USER + " [1]\nROLLBACK");
        }
    }
}
