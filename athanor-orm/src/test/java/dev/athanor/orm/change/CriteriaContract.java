package dev.athanor.orm.change;

import static dev.athanor.orm.club.Seat_.SEAT;
import static dev.athanor.orm.shop.Address_.ADDRESS;
import static dev.athanor.orm.shop.Item_.ITEM;
import static dev.athanor.orm.shop.Order_.ORDER;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.parameter;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.orm.Inspect;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.SessionTransaction;
import dev.athanor.orm.club.Seat;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.query.Synchronize;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.Item;
import dev.athanor.orm.shop.Order;
import dev.athanor.orm.shop.User;
import dev.athanor.orm.state.EntityStatus;
import dev.athanor.sql.Row;
import dev.athanor.sql.RowChange;
import dev.athanor.sql.Update;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.DatabaseKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements that change or delete rows of an entity, and what becomes of the objects of the session. */
@SuppressWarnings("NullAway") // a missing row fails the test by itself
abstract class CriteriaContract extends OrmContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(User.class, Seat.class, Item.class);
    }

    @BeforeEach
    void fill() {
        session.add(new User("spongebob", "Spongebob")
                .withAddress("s@a.org")
                .withOrder(5)
                .withOrder(7));
        session.flush();
        session.add(new User("sandy").withOrder(9));
        session.add(new Seat(1, 2));
        session.add(new Item("pen"));
        session.commit();
        startAnew();
    }

    private boolean returnsUpdated() {
        return kind() != DatabaseKind.MARIADB;
    }

    private static Update<Row> renaming(Synchronize how) {
        return update(USER)
                .where(USER.name.eq("spongebob"))
                .set(USER.fullname, "X")
                .options(how);
    }

    private String stored(String query) {
        return String.valueOf(session.connection().execute(text(query)).scalar());
    }

    @Test
    @Covers("ORM-DML-11")
    void whatTheProgramChangedAndDidNotWriteStays() {
        User user = session.getOne(User.class, 1);
        session.runNoAutoflush(own -> {
            user.fullname("mine");
            own.execute(renaming(Synchronize.EVALUATE));
        });
        assertThat(user.fullname()).isEqualTo("mine");
        assertThat(session.isModified(user)).isTrue();
        assertThat(stored("SELECT fullname FROM user_account WHERE id = 1")).isEqualTo("X");
        session.commit();
        assertThat(stored("SELECT fullname FROM user_account WHERE id = 1")).isEqualTo("mine");
    }

    @Test
    @Covers("ORM-DML-11")
    void updatesAreEvaluatedOnLoadedObjects() {
        User user = session.getOne(User.class, 1);
        User other = session.getOne(User.class, 2);
        sql.clear();
        long count = session.execute(renaming(Synchronize.EVALUATE)).rowCount();
        assertThat(count).isEqualTo(1);
        assertThat(user.fullname()).isEqualTo("X");
        assertThat(other.fullname()).isNull();
        assertThat(session.isModified(user)).isFalse();
        sql.assertThat().ranExactly("UPDATE user_account SET fullname=? WHERE user_account.name = ?");

        session.execute(update(USER).set(USER.fullname, lower(USER.name)));
        assertThat(Inspect.of(user).isLoaded(USER.fullname))
                .as("only the database knows the value")
                .isFalse();
        assertThat(user.fullname()).isEqualTo("spongebob");
    }

    @Test
    @Covers("ORM-DML-11")
    void deletesAreEvaluatedOnLoadedObjects() {
        Order seven = session.scalars(select(ORDER).where(ORDER.total.eq(7))).one();
        Order five = session.scalars(select(ORDER).where(ORDER.total.eq(5))).one();
        Order unsure = session.scalars(select(ORDER).where(ORDER.total.eq(9))).one();
        session.expire(unsure);
        sql.clear();
        session.execute(delete(ORDER).where(ORDER.total.between(6, 8)));
        assertThat(sql.sql()).hasSize(1);
        assertThat(session.contains(seven)).isFalse();
        assertThat(Inspect.of(seven).status()).isEqualTo(EntityStatus.DELETED);
        assertThat(session.contains(five)).isTrue();
        assertThat(session.contains(unsure)).as("an expired one may be deleted").isTrue();
        assertThat(unsure.total()).isEqualTo(9);

        session.rollback();
        assertThat(session.contains(seven)).isTrue();
        assertThat(seven.total()).isEqualTo(7);
    }

    @Test
    @Covers("ORM-DML-11")
    void whatJavaCannotEvaluateIsRefused() {
        RowChange<Row> statement =
                update(USER).where(lower(USER.name).eq("sandy")).set(USER.fullname, "S");
        assertThatThrownBy(() -> session.execute(
                        (Update<Row>) statement.withOptions(List.of(USER.changed(), Synchronize.EVALUATE))))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("changes User cannot be evaluated in Java, because of FunctionCall")
                .hasMessageEndingWith("[O100]");
        assertThat(stored("SELECT count(*) FROM user_account WHERE fullname = 'S'"))
                .isEqualTo("0");
    }

    @Test
    void whatDependsOnTheDatabaseHasObjectsLoadedAnew() {
        User user = session.getOne(User.class, 1);
        session.execute(update(USER).where(USER.name.eq("SpongeBob")).set(USER.fullname, "X"));
        assertThat(Inspect.of(user).isLoaded(USER.fullname)).isFalse();
        assertThat(user.fullname()).isEqualTo(kind() == DatabaseKind.MARIADB ? "X" : "Spongebob");

        session.execute(update(USER).where(USER.name.startsWith("sponge")).set(USER.fullname, "Y"));
        assertThat(Inspect.of(user).isLoaded(USER.fullname)).isTrue();
        assertThat(user.fullname()).isEqualTo("Y");
    }

    @Test
    void valuesAreComputedFromWhatTheRowsHeld() {
        Order five = session.getOne(Order.class, 1);
        session.execute(update(ORDER)
                .where(ORDER.total.lt(8), ORDER.userId.isNotNull().or(ORDER.total.in(1, 2)))
                .set(ORDER.total, ORDER.total.times(2).plus(1)));
        sql.clear();
        assertThat(five.total()).isEqualTo(11);
        assertThat(sql.sql()).isEmpty();
        assertThat(stored("SELECT total FROM " + (kind() == DatabaseKind.MARIADB ? "`order`" : "\"order\"")
                        + " WHERE id = 1"))
                .isEqualTo("11");
    }

    @Test
    @Covers("ORM-DML-12")
    void theDatabaseSaysWhichRowsItChanges() {
        User user = session.getOne(User.class, 1);
        sql.clear();
        assertThat(session.execute(renaming(Synchronize.FETCH)).rowCount()).isEqualTo(1);
        assertThat(user.fullname()).isEqualTo("X");
        assertThat(sql.sql()).hasSize(returnsUpdated() ? 1 : 2);
        if (kind() == DatabaseKind.MARIADB) {
            assertThat(sql.sql().get(0))
                    .isEqualTo("SELECT user_account.id FROM user_account WHERE user_account.name = ?");
        } else if (kind() != DatabaseKind.H2) {
            assertThat(sql.sql().get(0))
                    .isEqualTo("UPDATE user_account SET fullname=? WHERE user_account.name = ? RETURNING"
                            + (kind() == DatabaseKind.SQLITE ? " id" : " user_account.id"));
        }

        Seat seat = session.getOne(Seat.class, 1, 2);
        sql.clear();
        session.execute(delete(SEAT).where(SEAT.number.eq(2)).options(Synchronize.FETCH));
        assertThat(sql.sql()).as("all of them return what they delete").hasSize(1);
        assertThat(session.contains(seat)).isFalse();
        session.rollback();
        assertThat(session.contains(seat)).isTrue();
    }

    @Test
    @Covers("ORM-DML-13")
    void whatCannotBeEvaluatedIsFetchedUnlessNothingIsToBeDone() {
        User user = session.getOne(User.class, 1);
        sql.clear();
        session.execute(renaming(Synchronize.AUTO));
        assertThat(sql.sql()).hasSize(1);
        assertThat(user.fullname()).isEqualTo("X");

        sql.clear();
        session.execute(update(USER).where(lower(USER.name).eq("spongebob")).set(USER.fullname, "Y"));
        assertThat(user.fullname()).isEqualTo("Y");
        assertThat(sql.sql()).hasSize(returnsUpdated() ? 1 : 2);

        session.execute(renaming(Synchronize.NONE));
        assertThat(user.fullname()).isEqualTo("Y");
        session.refresh(user);
        assertThat(user.fullname()).isEqualTo("X");
        session.execute(delete(SEAT).options(Synchronize.NONE));
        assertThat(Synchronize.values()).as("there is no other value").hasSize(4);
    }

    @Test
    @Covers("ORM-DML-10")
    void oneStatementIsRunAndNothingBesideIt() {
        User user = session.getOne(User.class, 1);
        assertThat(user.addresses()).hasSize(1);
        Item item = session.getOne(Item.class, 1);
        sql.clear();
        session.execute(update(ADDRESS).where(ADDRESS.id.eq(1)).set(ADDRESS.emailAddress, "new@a.org"));
        session.execute(update(ITEM).where(ITEM.title.eq("pen")).set(ITEM.title, "quill"));
        session.execute(delete(ORDER).where(ORDER.userId.eq(1)));
        assertThat(sql.sql()).hasSize(3);
        assertThat(user.addresses().get(0).emailAddress()).isEqualTo("new@a.org");
        assertThat(item.title()).isEqualTo("quill");
        assertThat(item.version()).as("the version does not move").isEqualTo(1);
        assertThat(stored("SELECT version FROM item")).isEqualTo("1");
        assertThatThrownBy(() -> session.execute(delete(USER).where(USER.id.eq(1))))
                .as("nothing cascades to the address")
                .isInstanceOf(dev.athanor.engine.error.IntegrityException.class);
    }

    @Test
    void parametersAndOptionsAreGivenWithTheRun() {
        User user = session.getOne(User.class, 1);
        Update<Row> statement = update(USER).where(USER.name.eq(parameter("wanted", Types.varchar(30))));
        session.execute(statement, Map.of("wanted", "spongebob", "fullname", "Z"));
        assertThat(user.fullname()).isEqualTo("Z");
        session.execute(statement, Map.of("wanted", "nobody", "fullname", "Q"), ExecutionOptions.STANDARD);
        assertThat(user.fullname()).isEqualTo("Z");
    }

    @Test
    void whatIsPendingIsWrittenFirstAndWhatRollsBackIsLoadedAnew() {
        User user = session.getOne(User.class, 2);
        user.name("spongebob");
        session.execute(renaming(Synchronize.AUTO));
        assertThat(user.fullname()).isEqualTo("X");
        session.commit();

        try (SessionTransaction attempt = session.beginNested()) {
            session.execute(update(USER).set(USER.fullname, "gone"));
            assertThat(user.fullname()).isEqualTo("gone");
            attempt.rollback();
        }
        assertThat(user.fullname()).isEqualTo("X");
    }

    @Test
    @Covers("ORM-DML-14")
    void changedRowsAreReturnedAsObjectsAndColumns() {
        User user = session.getOne(User.class, 1);
        if (!returnsUpdated()) {
            assertThatThrownBy(() -> session.scalars(renaming(Synchronize.AUTO).returning(USER)))
                    .hasMessageStartingWith("mariadb has no UPDATE that returns rows");
        } else {
            sql.clear();
            assertThat(session.scalars(renaming(Synchronize.AUTO).returning(USER))
                            .all())
                    .containsExactly(user);
            assertThat(user.fullname()).isEqualTo("X");
            Update<?> fetched = renaming(Synchronize.FETCH).set(USER.fullname, "Y");
            assertThat(session.execute(fetched.returning(USER.name, USER.fullname))
                            .one())
                    .satisfies(row -> assertThat(List.of(row.v1(), row.v2())).containsExactly("spongebob", "Y"));
            assertThat(sql.sql()).hasSize(2);
            assertThat(user.fullname()).isEqualTo("Y");
        }
        User made = session.scalars(select(USER).where(USER.id.eq(2))).one();
        session.execute(delete(ORDER));
        assertThat(session.scalars(delete(USER).where(USER.name.eq("sandy")).returning(USER))
                        .all())
                .containsExactly(made);
        assertThat(Inspect.of(made).status()).isEqualTo(EntityStatus.DELETED);
    }

    @Test
    @Covers("ORM-DML-14")
    void statementsOverSeveralTablesAskForKeysBefore() {
        User user = session.getOne(User.class, 1);
        User other = session.getOne(User.class, 2);
        if (kind() == DatabaseKind.H2) {
            return; // it updates one table only, as Core says
        }
        sql.clear();
        session.execute(update(USER)
                .where(USER.id.eq(ADDRESS.userId), ADDRESS.emailAddress.eq("s@a.org"))
                .set(USER.fullname, "with address"));
        assertThat(sql.sql()).hasSize(2);
        assertThat(sql.sql().get(0)).startsWith("SELECT user_account.id FROM user_account, address WHERE");
        assertThat(user.fullname()).isEqualTo("with address");
        assertThat(other.fullname()).isNull();
        assertThat(session.get(Address.class, 1).emailAddress()).isEqualTo("s@a.org");
    }
}
