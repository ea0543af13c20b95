package dev.athanor.orm;

import static dev.athanor.orm.Load.containsEager;
import static dev.athanor.orm.Load.joinedLoad;
import static dev.athanor.orm.Load.loadOnly;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.shop.Address_.ADDRESS;
import static dev.athanor.orm.shop.Order_.ORDER;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.orm.staff.Employee_.EMPLOYEE;
import static dev.athanor.orm.staff.Engineer_.ENGINEER;
import static dev.athanor.orm.staff.Manager_.MANAGER;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.Item;
import dev.athanor.orm.shop.Order;
import dev.athanor.orm.shop.User;
import dev.athanor.orm.staff.Employee;
import dev.athanor.orm.staff.Engineer;
import dev.athanor.orm.staff.Manager;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.ForEachDatabase;
import dev.athanor.testing.server.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a session runs to load objects and what hangs on them; each scenario carries its number as a tag. */
class ScenarioLoadingTest {

    private static final String USER_COLUMNS = "SELECT user_account.id, user_account.name, user_account.fullname";
    private static final String SELECT_USERS = USER_COLUMNS + " FROM user_account ORDER BY user_account.id";
    private static final String SELECT_USER = USER_COLUMNS + " FROM user_account WHERE user_account.id = ?";
    private static final String ADDRESS_COLUMNS =
            "SELECT address.id, address.email_address, address.user_id FROM address";
    private static final String SELECT_ADDRESSES = ADDRESS_COLUMNS + " WHERE ? = address.user_id ORDER BY address.id";

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Tag("s05")
    void aCollectionTakesOneSelectAndItsMembersKnowTheirOwner(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.filled(database)) {
            try (Session session = stage.open()) {
                User user = session.getOne(User.class, 2);
                stage.ran("BEGIN\n" + SELECT_USER + " [2]");

                assertThat(user.addresses()).hasSize(2);
                stage.ran(SELECT_ADDRESSES + " [2]");

                assertThat(user.addresses().get(0).user()).isSameAs(user);
            }
            stage.ran("ROLLBACK");
        }
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Tag("s06")
    void collectionsTouchedOneByOneTakeASelectEach(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.filled(database)) {
            int addresses = 0;
            try (Session session = stage.open()) {
                for (User user : session.scalars(select(USER).orderBy(USER.id))) {
                    addresses += user.addresses().size();
                }
            }
            assertThat(addresses).isEqualTo(3);
            stage.ran("BEGIN\n" + SELECT_USERS + "\n" + SELECT_ADDRESSES + " [1]\n" + SELECT_ADDRESSES + " [2]\n"
                    + SELECT_ADDRESSES + " [3]\nROLLBACK");
        }
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Tag("s07")
    void aSelectOfKeysFillsTheCollectionsOfAll(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.filled(database)) {
            try (Session session = stage.open()) {
                List<User> users = session.scalars(select(USER)
                                .options(selectinLoad(USER.addresses))
                                .orderBy(USER.id))
                        .all();
                stage.ran("BEGIN\n" + SELECT_USERS + "\n"
                        + "SELECT address.user_id, address.id, address.email_address FROM address"
                        + " WHERE address.user_id IN (?, ?, ?) ORDER BY address.id [1, 2, 3]");

                assertThat(users).extracting(user -> user.addresses().size()).containsExactly(1, 2, 0);
            }
            stage.ran("ROLLBACK");
        }
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Tag("s08")
    void aJoinFillsCollectionsInOneSelectAndMustBeMadeUnique(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.filled(database)) {
            try (Session session = stage.open()) {
                List<User> users = session.scalars(
                                select(USER).options(joinedLoad(USER.addresses)).orderBy(USER.id))
                        .unique()
                        .all();
                assertThat(users).extracting(user -> user.addresses().size()).containsExactly(1, 2, 0);
                assertThatThrownBy(() -> session.scalars(select(USER).options(joinedLoad(USER.addresses)))
                                .all())
                        .isInstanceOf(LoadException.class);
            }
            String joined = USER_COLUMNS + ", address_1.id AS id_1, address_1.email_address, address_1.user_id"
                    + " FROM user_account LEFT OUTER JOIN address AS address_1 ON user_account.id = address_1.user_id";
            stage.ran("BEGIN\n" + joined + " ORDER BY user_account.id, address_1.id\n" + joined
                    + " ORDER BY address_1.id\nROLLBACK");
        }
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Tag("s09")
    void aLimitGoesIntoASubqueryThatTheCollectionIsJoinedTo(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.filled(database)) {
            try (Session session = stage.open()) {
                List<User> users = session.scalars(select(USER)
                                .options(joinedLoad(USER.addresses))
                                .orderBy(USER.id)
                                .limit(2))
                        .unique()
                        .all();
                assertThat(users).extracting(user -> user.addresses().size()).containsExactly(1, 2);
            }
            stage.ran("""
                    BEGIN
                    SELECT anon_1.id, anon_1.name, anon_1.fullname, address_1.id AS id_1, address_1.email_address, address_1.user_id \
                    FROM (SELECT user_account.id AS id, user_account.name AS name, user_account.fullname AS fullname FROM user_account \
                    ORDER BY user_account.id LIMIT ? OFFSET ?) AS anon_1 LEFT OUTER JOIN address AS address_1 ON anon_1.id = address_1.user_id \
                    ORDER BY anon_1.id, address_1.id [2, 0]
                    ROLLBACK""");
        }
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Tag("s10")
    void collectionsOfCollectionsTakeOneSelectForEachLevel(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.filled(database)) {
            try (Session session = stage.open()) {
                orderTwoItems(session, stage);
                session.expungeAll();
                List<User> users = session.scalars(select(USER)
                                .options(selectinLoad(USER.orders).selectinLoad(ORDER.items))
                                .orderBy(USER.id))
                        .all();
                stage.ran("BEGIN\n" + SELECT_USERS + "\n" + """
                        SELECT "order".user_id, "order".id, "order".total FROM "order" WHERE "order".user_id IN (?, ?, ?) ORDER BY "order".id [1, 2, 3]
                        SELECT order_item.order_id, item.id, item.title, item.version FROM order_item \
                        JOIN item ON item.id = order_item.item_id WHERE order_item.order_id IN (?, ?, ?) ORDER BY item.id [1, 2, 3]""");

                assertThat(users)
                        .extracting(user -> user.orders().stream()
                                .map(order -> order.items().size())
                                .toList())
                        .containsExactly(List.of(2, 0), List.of(0), List.of());
            }
            stage.ran("ROLLBACK");
        }
    }

    private static void orderTwoItems(Session session, ScenarioStage stage) {
        Order order = session.getOne(Order.class, 1);
        order.items().add(new Item("sponge"));
        order.items().add(new Item("jelly"));
        session.commit();
        stage.ran("""
                BEGIN
                SELECT "order".id, "order".user_id, "order".total FROM "order" WHERE "order".id = ? [1]
                SELECT item.id, item.title, item.version FROM item, order_item WHERE ? = order_item.order_id AND item.id = order_item.item_id ORDER BY item.id [1]
                INSERT INTO item (title, version) VALUES (?, ?) RETURNING id [sponge, 1]
                INSERT INTO item (title, version) VALUES (?, ?) RETURNING id [jelly, 1]
                INSERT INTO order_item (order_id, item_id) VALUES (?, ?) [1, 1]
                INSERT INTO order_item (order_id, item_id) VALUES (?, ?) [1, 2]
                COMMIT""");
    }

    @Test
    @Tag("s15")
    void bothSidesAreInStepBeforeAnyFlush() {
        User user = new User("x");
        Address address = new Address("e");
        user.addresses().add(address);
        assertThat(address.user()).isSameAs(user);

        User other = new User("y");
        address.user(other);
        assertThat(user.addresses()).isEmpty();
        assertThat(other.addresses()).containsExactly(address);
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Tag("s19")
    void aHierarchyIsWrittenToItsTablesAndReadBackAsWhatEachIs(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.ofStaff(database)) {
            try (Session session = stage.open()) {
                session.addAll(List.of(new Engineer("e", "java"), new Manager("m", 3), new Employee("x")));
                session.commit();
                session.expungeAll();
                stage.ran("""
                        BEGIN
                        INSERT INTO employee (name, type) VALUES (?, ?) [e, engineer]
                        INSERT INTO employee (name, type, budget) VALUES (?, ?, ?) [m, manager, 3]
                        INSERT INTO employee (name, type) VALUES (?, ?) [x, employee]
                        INSERT INTO engineer (id, language) VALUES (?, ?) [1, java]
                        COMMIT""");

                readStaff(session, stage);
            }
            stage.ran("ROLLBACK");
        }
    }

    private static void readStaff(Session session, ScenarioStage stage) {
        List<Employee> all =
                session.scalars(select(EMPLOYEE).orderBy(EMPLOYEE.id)).all();
        assertThat(all).hasExactlyElementsOfTypes(Engineer.class, Manager.class, Employee.class);
        stage.ran("BEGIN\nSELECT employee.id, employee.name, employee.type FROM employee ORDER BY employee.id");

        assertThat(((Engineer) all.get(0)).language()).isEqualTo("java");
        stage.ran("SELECT engineer.language AS engineer_language FROM engineer WHERE ? = engineer.id [1]");

        assertThat(session.scalars(select(ENGINEER).where(ENGINEER.language.eq("java")))
                        .all())
                .hasSize(1);
        stage.ran("SELECT engineer.id, employee.id AS id_1, employee.name, employee.type, engineer.language"
                + " FROM employee JOIN engineer ON employee.id = engineer.id WHERE engineer.language = ? [java]");

        assertThat(session.scalars(select(MANAGER)).all()).hasSize(1);
        stage.ran("SELECT employee.id, employee.name, employee.type, employee.budget FROM employee"
                + " WHERE employee.type IN (?) [manager]");
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Tag("s24")
    void statementsJoinAndAskAlongRelationships(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.filled(database)) {
            try (Session session = stage.open()) {
                assertThat(session.scalars(select(USER).join(USER.addresses).where(ADDRESS.emailAddress.like("sandy%")))
                                .unique()
                                .all())
                        .hasSize(1);
                stage.ran("BEGIN\n" + USER_COLUMNS + " FROM user_account JOIN address"
                        + " ON user_account.id = address.user_id WHERE address.email_address LIKE ? [sandy%]");

                askAlongRelationships(session, stage);
            }
            stage.ran("ROLLBACK");
        }
    }

    private static void askAlongRelationships(Session session, ScenarioStage stage) {
        User asked = session.scalars(select(USER).where(USER.addresses.any(ADDRESS.emailAddress.eq("s@a.org"))))
                .one();
        stage.ran(USER_COLUMNS + " FROM user_account WHERE EXISTS (SELECT 1 FROM address"
                + " WHERE user_account.id = address.user_id AND address.email_address = ?) [s@a.org]");

        assertThat(session.scalars(select(ADDRESS).where(ADDRESS.user.has(USER.name.eq("sandy"))))
                        .all())
                .hasSize(2);
        stage.ran(ADDRESS_COLUMNS + " WHERE EXISTS (SELECT 1 FROM user_account"
                + " WHERE user_account.id = address.user_id AND user_account.name = ?) [sandy]");

        // the user is still there, so that he need not be loaded again
        User user = session.getOne(User.class, 1);
        assertThat(user).isSameAs(asked);
        assertThat(session.scalars(select(ADDRESS).where(ADDRESS.user.eq(user))).all())
                .hasSize(1);
        stage.ran(ADDRESS_COLUMNS + " WHERE ? = address.user_id [1]");
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Tag("s25")
    void aCollectionIsFilledFromTheJoinAlreadyMade(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.filled(database)) {
            try (Session session = stage.open()) {
                List<User> users = session.scalars(select(USER)
                                .join(USER.addresses)
                                .options(containsEager(USER.addresses))
                                .where(ADDRESS.emailAddress.eq("sandy@b.org")))
                        .unique()
                        .all();
                assertThat(users).extracting(user -> user.addresses().size()).containsExactly(1);
            }
            stage.ran("""
                    BEGIN
                    SELECT address.id, address.email_address, address.user_id, user_account.id AS id_1, user_account.name, user_account.fullname \
                    FROM user_account JOIN address ON user_account.id = address.user_id WHERE address.email_address = ? [sandy@b.org]
                    ROLLBACK""");
        }
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Tag("s26")
    void aColumnLeftOutComesWhenItIsRead(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.filled(database)) {
            try (Session session = stage.open()) {
                User user = session.scalars(
                                select(USER).options(loadOnly(USER.name)).where(USER.id.eq(1)))
                        .one();
                stage.ran("""
                        BEGIN
                        SELECT user_account.id, user_account.name FROM user_account WHERE user_account.id = ? [1]""");

                assertThat(user.fullname()).isEqualTo("Spongebob Squarepants");
            }
            stage.ran("SELECT user_account.fullname FROM user_account WHERE user_account.id = ? [1]\nROLLBACK");
        }
    }
}
