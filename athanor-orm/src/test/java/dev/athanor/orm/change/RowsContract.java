package dev.athanor.orm.change;

import static dev.athanor.orm.Load.populateExisting;
import static dev.athanor.orm.shop.Item_.ITEM;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.Inspect;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.club.Seat;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.error.StaleDataException;
import dev.athanor.orm.query.NullValues;
import dev.athanor.orm.query.Synchronize;
import dev.athanor.orm.shop.Item;
import dev.athanor.orm.shop.User;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Row2;
import dev.athanor.sql.error.CompileException;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.DatabaseKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Statements that insert or change many rows of an entity, given by the names of its attributes. */
@SuppressWarnings("NullAway") // a missing row fails the test by itself
abstract class RowsContract extends OrmContract {

    private static final String INSERT_NAMES = "INSERT INTO user_account (name) VALUES (?)";

    @Override
    protected Mappings mappings() {
        return Mappings.of(User.class, Seat.class, Item.class);
    }

    private static Map<String, @Nullable Object> named(String name, @Nullable String fullname) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("name", name);
        row.put("fullname", fullname);
        return row;
    }

    private List<String> stored() {
        return session.connection().execute(text("SELECT name, fullname FROM user_account ORDER BY id")).all().stream()
                .map(row -> row.get(0) + ":" + row.get(1))
                .toList();
    }

    @Test
    @Covers("ORM-DML-01")
    void rowsAreInsertedWithoutObjects() {
        long count = session.execute(
                        insert(USER),
                        List.of(Map.of("name", "a"), Map.of("name", "b"), Map.of("name", "c", "fullname", "C")))
                .rowCount();
        assertThat(count).isEqualTo(3);
        assertThat(sql.statements()).hasSize(2);
        assertThat(sql.sql().get(0)).isEqualTo(INSERT_NAMES);
        assertThat(sql.statements().get(0).parameterSets()).hasSize(2);
        assertThat(sql.sql().get(1)).isEqualTo("INSERT INTO user_account (name, fullname) VALUES (?, ?)");
        assertThat(session.all()).isEmpty();
        assertThat(stored()).containsExactly("a:null", "b:null", "c:C");
        session.execute(insert(ITEM), List.of(Map.of("title", "pen"), Map.of("title", "ink")));
        assertThat(session.scalars(select(ITEM)).all())
                .allSatisfy(item -> assertThat(item.version())
                        .as("the version's default fires")
                        .isEqualTo(1));
        assertThatThrownBy(() -> session.execute(insert(USER), List.of(Map.of("nmae", "a"))))
                .isInstanceOf(SessionException.class)
                .hasMessage("A row has a value for 'nmae', and User has no such attribute; it has [id, name, fullname]"
                        + " [O101]");
        assertThatThrownBy(() -> session.execute(insert(USER), List.of(Map.of("name", "a", "addresses", List.of()))))
                .hasMessageContaining("User.addresses is no column")
                .hasMessageEndingWith("[O101]");
    }

    @Test
    @Covers("ORM-DML-02")
    void insertedRowsComeBackAsObjectsInTheirOrder() {
        Insert<Row1<User>> statement = insert(USER).returning(USER);
        List<User> users = session.scalars(
                        statement, List.of(Map.of("name", "c"), Map.of("name", "a"), named("b", "B")))
                .all();
        assertThat(users).extracting(User::name).containsExactly("c", "a", "b");
        assertThat(users).extracting(User::id).containsExactly(1, 2, 3);
        assertThat(users.get(2).fullname()).isEqualTo("B");
        assertThat(session.getOne(User.class, 2)).isSameAs(users.get(1));
        assertThat(Inspect.of(users.get(0)).unloaded()).containsExactlyInAnyOrder("addresses", "orders");
        if (kind() == DatabaseKind.SQLITE) {
            assertThat(sql.sql())
                    .containsOnly(
                            INSERT_NAMES + " RETURNING id, name, fullname",
                            "INSERT INTO user_account (name, fullname) VALUES (?, ?) RETURNING id, name, fullname");
        }
        List<Row2<Integer, String>> rows = session.execute(
                        insert(USER).returning(USER.id, USER.name), List.of(Map.of("name", "x"), Map.of("name", "y")))
                .all();
        assertThat(rows).extracting(Row2::v1).containsExactly(4, 5);
        assertThat(rows).extracting(Row2::v2).containsExactly("x", "y");
    }

    @Test
    @Covers("ORM-DML-04")
    void nullsAreLeftOutUnlessTheyAreToBeWritten() {
        List<Map<String, @Nullable Object>> rows = List.of(named("a", "A"), named("b", null), named("c", "C"));
        session.execute(insert(USER), rows);
        assertThat(sql.statements()).hasSize(3);
        assertThat(sql.sql().get(1)).isEqualTo(INSERT_NAMES);
        sql.clear();
        session.execute(insert(USER).options(NullValues.WRITTEN), rows);
        assertThat(sql.sql()).containsExactly("INSERT INTO user_account (name, fullname) VALUES (?, ?)");
        assertThat(sql.statements().get(0).parameterSets()).hasSize(3);
        assertThat(stored()).containsExactly("a:A", "b:null", "c:C", "a:A", "b:null", "c:C");
    }

    @Test
    @Covers("ORM-DML-06")
    void oneRowIsInsertedByTheNamesOfAttributes() {
        User user = session.scalars(insert(USER).values(named("a", "A")).returning(USER))
                .one();
        assertThat(session.contains(user)).isTrue();
        assertThat(user.fullname()).isEqualTo("A");
        session.execute(insert(USER), Map.of("name", "b"));
        session.execute(
                insert(dev.athanor.orm.shop.Address_.ADDRESS).values(Map.of("emailAddress", "a@b.org", "userId", 1)));
        assertThat(user.addresses().get(0).emailAddress()).isEqualTo("a@b.org");
        List<User> several = session.scalars(insert(USER)
                        .values(List.of(named("x", null), named("y", "Y")))
                        .returning(USER))
                .all();
        assertThat(several).extracting(User::name).containsExactlyInAnyOrder("x", "y");
        assertThatThrownBy(() -> insert(USER).values(Map.of("email", "x")))
                .isInstanceOf(CompileException.class)
                .hasMessageEndingWith("[C015]");
    }

    private Insert<Row> upsert() {
        Insert<Row> insert = insert(USER).set(USER.id, 1).set(USER.name, "a").set(USER.fullname, "new");
        return kind() == DatabaseKind.MARIADB
                ? insert.onDuplicateKeyUpdate(row -> row.setExcluded(USER.fullname))
                : insert.onConflict(USER.id).doUpdate(USER.fullname);
    }

    @Test
    @Covers({"ORM-DML-07", "ORM-LDR-31"})
    void rowsThatMeetOthersRefreshObjects() {
        if (kind() == DatabaseKind.H2) {
            return; // it has neither ON CONFLICT nor ON DUPLICATE KEY
        }
        session.execute(insert(USER), List.of(named("a", "old")));
        User user = session.getOne(User.class, 1);
        assertThat(session.scalars(upsert().returning(USER)).one()).isSameAs(user);
        assertThat(user.fullname()).as("what is loaded stays").isEqualTo("old");
        assertThat(session.scalars(upsert().returning(USER).options(populateExisting()))
                        .one())
                .isSameAs(user);
        assertThat(user.fullname()).isEqualTo("new");

        Insert<Row> many = kind() == DatabaseKind.MARIADB
                ? insert(USER).onDuplicateKeyUpdate(row -> row.setExcluded(USER.name))
                : insert(USER).onConflict(USER.id).doUpdate(USER.name);
        List<User> all = session.scalars(
                        many.returning(USER).options(populateExisting()),
                        List.of(Map.of("id", 1, "name", "A"), Map.of("id", 2, "name", "B")))
                .all();
        assertThat(all.get(0)).isSameAs(user);
        assertThat(all).extracting(User::name).containsExactly("A", "B");
    }

    @Test
    @Covers("ORM-DML-08")
    void rowsAreUpdatedByTheirKeys() {
        session.execute(insert(USER), List.of(named("a", "A"), named("b", "B"), named("c", "C")));
        User user = session.getOne(User.class, 1);
        sql.clear();
        long count = session.execute(
                        update(USER),
                        List.of(
                                Map.of("id", 1, "fullname", "1"),
                                Map.of("id", 2, "fullname", "2"),
                                Map.of("id", 3, "name", "3")))
                .rowCount();
        assertThat(count).isEqualTo(3);
        assertThat(sql.sql())
                .containsExactly(
                        "UPDATE user_account SET fullname=? WHERE user_account.id = ?",
                        "UPDATE user_account SET name=? WHERE user_account.id = ?");
        assertThat(user.fullname()).isEqualTo("1");
        assertThat(session.isModified(user)).isFalse();
        assertThat(stored()).containsExactly("a:1", "b:2", "3:C");
    }

    @Test
    @Covers("ORM-DML-08")
    void rowsToUpdateHaveAKeyAndAreThere() {
        session.execute(insert(USER), List.of(named("a", "A")));
        User user = session.getOne(User.class, 1);
        assertThatThrownBy(() -> session.execute(update(USER), List.of(Map.of("fullname", "x"))))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("has no value for User.id")
                .hasMessageEndingWith("[O102]");
        List<Map<String, Object>> rows = List.of(Map.of("id", 1, "fullname", "x"));
        session.execute(
                update(USER)
                        .where(USER.id.eq(dev.athanor.sql.Sql.parameter("key", dev.athanor.sql.type.Types.INTEGER)))
                        .options(Synchronize.NONE),
                List.of(Map.of("key", 1, "fullname", "y")));
        assertThat(user.fullname()).as("as Core does it").isEqualTo("A");
        assertThatThrownBy(() -> session.execute(update(USER).options(Synchronize.FETCH), rows))
                .hasMessageEndingWith("[O103]");
        assertThatThrownBy(() -> session.execute(update(USER).where(USER.name.eq("a")), rows))
                .hasMessageEndingWith("[O103]");
        assertThatThrownBy(() -> session.execute(
                        update(USER), List.of(Map.of("id", 1, "fullname", "x"), Map.of("id", 77, "fullname", "x"))))
                .isInstanceOf(StaleDataException.class)
                .hasMessageContaining("[User#77] has no row")
                .hasMessageEndingWith("[O105]");
    }

    @Test
    @Covers("ORM-DML-18")
    void versionsAreSetAndCounted() {
        session.execute(insert(ITEM), List.of(Map.of("title", "pen"), Map.of("title", "ink")));
        Item item = session.getOne(Item.class, 1);
        sql.clear();
        session.execute(update(ITEM), List.of(Map.of("id", 1, "version", 1, "title", "quill")));
        assertThat(sql.sql())
                .containsExactly("UPDATE item SET title=?, version=? WHERE item.id = ? AND item.version = ?");
        assertThat(item.version()).isEqualTo(2);
        item.title("feather");
        session.flush();
        assertThat(item.version()).isEqualTo(3);
        assertThatThrownBy(() -> session.execute(update(ITEM), List.of(Map.of("id", 2, "version", 7, "title", "x"))))
                .isInstanceOf(StaleDataException.class)
                .hasMessageContaining("Item#2");
    }

    @Test
    void valuesCommonToAllRowsStandInTheStatement() {
        session.execute(
                insert(USER).set(USER.fullname, "all"), Arrays.asList(Map.of("name", "a"), Map.of("name", "b")));
        assertThat(stored()).containsExactly("a:all", "b:all");
    }
}
