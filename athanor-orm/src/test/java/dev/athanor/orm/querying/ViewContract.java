package dev.athanor.orm.querying;

import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.querying.AddressView_.ADDRESS_VIEW;
import static dev.athanor.orm.querying.OwnedView_.OWNED_VIEW;
import static dev.athanor.orm.querying.UserView_.USER_VIEW;
import static dev.athanor.orm.shop.Address_.ADDRESS;
import static dev.athanor.orm.shop.Order_.ORDER;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.error.EngineException;
import dev.athanor.engine.execute.CacheStatistics;
import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.load.ShopData;
import dev.athanor.sql.ast.Statement;
import dev.athanor.testing.server.DatabaseKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Records with records and lists of records inside. */
@SuppressWarnings({"NullAway", "CheckReturnValue"}) // a missing row fails the test by itself
abstract class ViewContract extends ShopContract {

    @Test
    void recordsHoldWhatTheirEntitiesAreRelatedTo() {
        List<UserView> users =
                session.scalars(select(USER_VIEW).orderBy(USER.id)).all();
        assertThat(users)
                .containsExactly(
                        new UserView(
                                "spongebob",
                                "Spongebob Squarepants",
                                List.of(new AddressView("s@a.org")),
                                List.of(
                                        new OrderView(5, Set.of(new ItemView("sponge"), new ItemView("jelly"))),
                                        new OrderView(7, Set.of()))),
                        new UserView(
                                "sandy",
                                null,
                                List.of(new AddressView("sandy@a.org"), new AddressView("sandy@b.org")),
                                List.of(new OrderView(9, Set.of(new ItemView("jelly"))))),
                        new UserView("patrick", "Patrick Star", List.of(), List.of()));
        assertThat(ran().get(0))
                .as("the columns that are in the record, and the key")
                .isEqualTo("SELECT user_account.id, user_account.name, user_account.fullname FROM user_account ORDER BY"
                        + " user_account.id");
        assertThat(session.all()).as("no objects").isEmpty();
    }

    @Test
    void eachCollectionTakesOneStatementWhateverThereIs() {
        session.scalars(select(USER_VIEW)).all();
        assertThat(ran()).as("users, addresses, orders, items").hasSize(4);
        session.commit();
        ShopData.addUsers(engine, 10, 1300);
        sql.clear();
        CacheStatistics before = engine.cacheStatistics();
        assertThat(session.scalars(select(USER_VIEW)).all())
                .hasSize(1294)
                .filteredOn(user -> user.name().equals("user 1300"))
                .singleElement()
                .satisfies(user -> assertThat(user.addresses()).containsExactly(new AddressView("1300@a.org")));
        assertThat(ran())
                .as(
                        "H2 compares each row with each key: 1,294 users are three statements, for both of their collections")
                .hasSize(kind() == DatabaseKind.H2 ? 8 : 4);
        assertThat(engine.cacheStatistics().misses())
                .as("planned before, for any number")
                .isEqualTo(before.misses());
        assertThat(session.scalars(select(USER_VIEW).where(USER.id.eq(0))).all())
                .isEmpty();
        assertThat(ran()).as("of nobody nothing is read").hasSize(1);
    }

    @Test
    void equalParentsAreOneRecord() {
        List<OwnedView> orders =
                session.scalars(select(OWNED_VIEW).orderBy(ORDER.id)).all();
        assertThat(orders).extracting(OwnedView::id).containsExactly(1, 2, 3, 4);
        assertThat(orders.get(1).user())
                .isEqualTo(new OwnerView("spongebob"))
                .isSameAs(orders.get(0).user());
        assertThat(orders.get(3).user()).isNull();
        assertThat(orders.get(2).items().get(0))
                .isEqualTo(new ItemView("jelly"))
                .isSameAs(orders.get(0).items().get(1));
        List<String> all = ran();
        assertThat(all).as("who it belongs to is joined").hasSize(2);
        assertThat(all.get(0)).contains(" LEFT OUTER JOIN user_account AS user_account_1 ON ");
    }

    @Test
    void aLimitGoesForTheRoots() {
        List<UserView> users = session.scalars(
                        select(USER_VIEW).orderBy(USER.id).offset(1).limit(2))
                .all();
        assertThat(users).extracting(UserView::name).containsExactly("sandy", "patrick");
        assertThat(users.get(0).addresses()).hasSize(2);
        assertThat(session.scalars(select(OWNED_VIEW).orderBy(ORDER.id).limit(1))
                        .one()
                        .items())
                .hasSize(2);
    }

    @Test
    void recordsStandBesideColumns() {
        assertThat(session.execute(select(ADDRESS_VIEW, USER.name)
                                .join(ADDRESS.user)
                                .where(USER.addresses.any(ADDRESS.emailAddress.eq("sandy@a.org")))
                                .orderBy(ADDRESS.id))
                        .all())
                .extracting(row -> row.v2() + " " + row.v1().emailAddress())
                .containsExactly("sandy sandy@a.org", "sandy sandy@b.org");
    }

    @Test
    void whatRecordsCannotHoldIsRefused() {
        refused(select(USER_VIEW, USER), "O175");
        refused(select(USER_VIEW).options(selectinLoad(USER.orders)), "O176");
        refused(select(USER_VIEW).distinct(), "O176");
        assertThatThrownBy(() -> engine.run(other -> other.execute(select(USER_VIEW))))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("selects the entity UserView; run it with a Session")
                .hasMessageEndingWith("[E021]");
        List<UserView> users = session.scalars(select(USER_VIEW)).all();
        assertThatThrownBy(() -> users.get(0).addresses().add(new AddressView("x")))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private void refused(Statement<?> statement, String code) {
        assertThatThrownBy(() -> session.execute(statement))
                .isInstanceOf(LoadException.class)
                .hasMessageEndingWith("[" + code + "]");
    }
}
