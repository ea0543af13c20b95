package dev.athanor.orm.querying;

import static dev.athanor.orm.Entities.aliased;
import static dev.athanor.orm.Entities.fromStatement;
import static dev.athanor.orm.Load.containsEager;
import static dev.athanor.orm.Load.joinedLoad;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.shop.Address_.ADDRESS;
import static dev.athanor.orm.shop.Order_.ORDER;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.union;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.Inspect;
import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.User;
import dev.athanor.orm.shop.User_;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Cte;
import dev.athanor.sql.ast.Subquery;
import dev.athanor.testing.Covers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Entities read from something else than their tables. */
@SuppressWarnings("NullAway") // a missing row fails the test by itself
abstract class SourceContract extends ShopContract {

    private static Select<Row1<User>> early() {
        return select(USER).where(USER.id.lt(3));
    }

    @Test
    @Covers("ORM-QRY-05")
    void anAliasIsTheEntityOnceMore() {
        User_ boss = USER.as("boss");
        assertThat(session.scalars(select(boss).where(boss.name.eq("sandy"))).one())
                .as("the same object as ever")
                .isSameAs(session.getOne(User.class, 2));
        assertThat(ranOnce())
                .isEqualTo("SELECT boss.id, boss.name, boss.fullname FROM user_account AS boss WHERE boss.name = ?");
        User_ table = aliased(USER, USER.table().as("t"));
        assertThat(session.execute(select(USER.name, table.name)
                                .join(USER.orders)
                                .where(table.id.eq(ORDER.userId).and(ORDER.id.eq(3)))
                                .orderBy(table.name))
                        .one()
                        .v2())
                .isEqualTo("sandy");
        Subquery names = select(USER.id, USER.name).subquery("names");
        assertThatThrownBy(() -> aliased(USER, names))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("no column for [fullname]")
                .hasMessageEndingWith("[O170]");
        Subquery renamed = select(
                        USER.table().c("id"),
                        USER.table().c("fullname").as("name"),
                        USER.table().c("name").as("fullname"))
                .subquery("swapped");
        User_ swapped = aliased(USER, renamed);
        assertThat(session.scalars(select(swapped.name).where(swapped.id.eq(1))).one())
                .as("what a column is goes before what it is called")
                .isEqualTo("spongebob");
        User_ byName = aliased(
                USER,
                text("SELECT id, name, fullname FROM user_account WHERE id = 2")
                        .columns(USER.id, USER.name, USER.fullname)
                        .subquery("t"));
        assertThat(session.scalars(select(byName)).one().name()).isEqualTo("sandy");
    }

    @Test
    @Covers("ORM-QRY-06")
    void aQueryStandsForAnEntity() {
        User_ early = aliased(USER, early().subquery("early"));
        sql.clear();
        List<User> users = session.scalars(
                        select(early).where(early.name.like("s%")).orderBy(early.id.desc()))
                .all();
        assertThat(ranOnce())
                .isEqualTo("SELECT early.id, early.name, early.fullname FROM (SELECT user_account.id AS id,"
                        + " user_account.name AS name, user_account.fullname AS fullname FROM user_account WHERE"
                        + " user_account.id < ?) AS early WHERE early.name LIKE ? ORDER BY early.id DESC");
        assertThat(users).extracting(User::name).containsExactly("sandy", "spongebob");
        assertThat(users.get(0)).isSameAs(session.getOne(User.class, 2));
        Cte cte = early().cte("early");
        User_ named = aliased(USER, cte);
        sql.clear();
        assertThat(session.execute(select(named, ADDRESS)
                                .join(named.addresses)
                                .where(ADDRESS.id.eq(3))
                                .options(selectinLoad(named.orders)))
                        .one()
                        .v1())
                .isSameAs(users.get(0));
        assertThat(ran().get(0))
                .startsWith("WITH early")
                .contains("FROM early JOIN address ON early.id = address.user_id");
        assertThat(Inspect.of(users.get(0)).isLoaded(USER.orders)).isTrue();
        assertThat(session.scalars(select(named).options(joinedLoad(named.addresses)))
                        .unique()
                        .all())
                .hasSize(2);
        User_ nameless = aliased(USER, early().subquery());
        assertThat(session.scalars(select(nameless)
                                .join(nameless.addresses)
                                .where(nameless.orders.any(ORDER.total.gt(8)))
                                .options(joinedLoad(nameless.orders)))
                        .unique()
                        .all())
                .as("it is one thing wherever it stands")
                .containsExactly(users.get(0));
        assertThat(session.scalars(select(count()).selectFrom(early().subquery()))
                        .one())
                .isEqualTo(2);
    }

    @Test
    @Covers("ORM-QRY-07")
    void entitiesOfSeveralQueriesAreOne() {
        Select<Row1<User>> late = select(USER).where(USER.id.gt(1));
        User_ all = aliased(USER, union(early(), late).subquery("u"));
        assertThat(session.scalars(select(all).orderBy(all.id)).all())
                .extracting(User::name)
                .containsExactly("spongebob", "sandy", "patrick");
        assertThat(ran().get(0))
                .startsWith("SELECT u.id, u.name, u.fullname FROM (SELECT user_account.id")
                .contains(" UNION SELECT user_account.id");
        assertThat(session.scalars(fromStatement(
                                select(USER).options(selectinLoad(USER.addresses)),
                                union(early(), late).orderBy(USER.id)))
                        .all())
                .hasSize(3)
                .allMatch(user -> Inspect.of(user).isLoaded(USER.addresses));
        assertThat(session.scalars(union(early(), late).orderBy(USER.id.desc())).all())
                .as("the union itself, too")
                .extracting(User::id)
                .containsExactly(3, 2, 1);
    }

    @Test
    @Covers("ORM-QRY-08")
    void anyStatementSuppliesTheRows() {
        List<User> users = session.scalars(fromStatement(
                        select(USER).options(selectinLoad(USER.addresses)),
                        text("SELECT name, id FROM user_account WHERE id < :below ORDER BY id")
                                .bind("below", 3)))
                .all();
        assertThat(users).extracting(User::name).containsExactly("spongebob", "sandy");
        assertThat(Inspect.of(users.get(0)).isLoaded(USER.fullname))
                .as("no column, no value")
                .isFalse();
        assertThat(Inspect.of(users.get(1)).isLoaded(USER.addresses)).isTrue();
        assertThat(users.get(0).fullname()).isEqualTo("Spongebob Squarepants");
        startAnew();
        assertThat(session.execute(
                                fromStatement(
                                        select(USER, ADDRESS),
                                        text("SELECT u.id, u.name, a.id, a.email_address, u.fullname FROM user_account u,"
                                                        + " address a WHERE a.user_id = u.id AND a.id = :it")
                                                .columns(
                                                        USER.id,
                                                        USER.name,
                                                        ADDRESS.id,
                                                        ADDRESS.emailAddress,
                                                        USER.fullname)),
                                Map.of("it", 3))
                        .one())
                .as("by their places")
                .satisfies(row -> {
                    assertThat(row.v1().name()).isEqualTo("sandy");
                    assertThat(row.v2().emailAddress()).isEqualTo("sandy@b.org");
                });
        assertThat(session.scalars(fromStatement(
                                select(USER.name),
                                select(USER.table().c("name")).where(USER.id.eq(3))))
                        .one())
                .isEqualTo("patrick");
    }

    @Test
    @Covers("ORM-QRY-08")
    void aStatementGivenHasWhatIsNeeded() {
        refused(fromStatement(select(USER), text("SELECT name FROM user_account")), "O172");
        refused(fromStatement(select(USER, ADDRESS), text("SELECT 1 AS id, 2 AS id")), "O173");
        assertThatThrownBy(() -> fromStatement(early(), text("SELECT 1")))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("would be lost")
                .hasMessageEndingWith("[O174]");
        User user = session.scalars(fromStatement(
                        select(USER).options(containsEager(USER.addresses)),
                        select(USER, ADDRESS)
                                .join(USER.addresses)
                                .where(USER.id.eq(2))
                                .orderBy(ADDRESS.id)))
                .unique()
                .one();
        sql.clear();
        assertThat(user.addresses()).extracting(Address::id).containsExactly(2, 3);
        assertThat(sql.sql()).isEmpty();
    }

    private void refused(dev.athanor.sql.ast.Statement<?> statement, String code) {
        assertThatThrownBy(() -> session.execute(statement))
                .isInstanceOf(LoadException.class)
                .hasMessageEndingWith("[" + code + "]");
    }
}
