package dev.athanor.orm.querying;

import static dev.athanor.orm.Entities.aliased;
import static dev.athanor.orm.Load.containsEager;
import static dev.athanor.orm.Load.joinedLoad;
import static dev.athanor.orm.Load.raiseLoad;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.shop.Address_.ADDRESS;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.rowNumber;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.unionAll;
import static dev.athanor.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.Address_;
import dev.athanor.orm.shop.User;
import dev.athanor.orm.shop.User_;
import dev.athanor.sql.Row2;
import dev.athanor.sql.Update;
import dev.athanor.sql.ast.Cte;
import dev.athanor.sql.ast.Subquery;
import dev.athanor.sql.error.CompileException;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.DatabaseKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statements about entities, of each kind. */
@SuppressWarnings("NullAway") // a missing row fails the test by itself
abstract class TutorialContract extends ShopContract {

    @Test
    @Covers("ORM-TUT-05")
    void bothSidesOfARelationshipGoTogether() {
        User krabs = new User("krabs").id(20);
        Address first = new Address("k@a.org").id(20);
        Address second = new Address("k@b.org").id(21);
        krabs.addresses().add(first);
        assertThat(first.user()).isSameAs(krabs);
        second.user(krabs);
        assertThat(krabs.addresses()).containsExactly(first, second);
        session.add(krabs);
        assertThat(session.contains(first) && session.contains(second)).isTrue();
        session.commit();
        startAnew();
        User found = session.getOne(User.class, 20);
        sql.clear();
        assertThat(found.addresses()).extracting(Address::userId).containsExactly(20, 20);
        assertThat(ran()).hasSize(1);
        assertThat(found.addresses()).hasSize(2);
        assertThat(ran()).as("once").isEmpty();
    }

    @Test
    @Covers("ORM-TUT-05")
    void relatedObjectsAreLoadedAsTheStatementSays() {
        List<User> users = session.scalars(
                        select(USER).options(selectinLoad(USER.addresses)).orderBy(USER.id))
                .all();
        assertThat(users).extracting(user -> user.addresses().size()).containsExactly(1, 2, 0);
        assertThat(ran()).hasSize(2);
        startAnew();
        List<Address> addresses = session.scalars(select(ADDRESS)
                        .options(joinedLoad(ADDRESS.user).innerJoin())
                        .orderBy(ADDRESS.id))
                .all();
        assertThat(addresses)
                .extracting(address -> address.user().name())
                .containsExactly("spongebob", "sandy", "sandy");
        assertThat(ranOnce())
                .contains(" FROM address JOIN user_account AS user_account_1 ON user_account_1.id = address.user_id");
        startAnew();
        addresses = session.scalars(select(ADDRESS)
                        .join(ADDRESS.user)
                        .where(USER.name.eq("sandy"))
                        .options(containsEager(ADDRESS.user)))
                .all();
        assertThat(addresses).extracting(address -> address.user().name()).containsExactly("sandy", "sandy");
        assertThat(ran()).hasSize(1);
        startAnew();
        User user = session.scalars(
                        select(USER).where(USER.id.eq(1)).options(raiseLoad(USER.addresses), selectinLoad(USER.orders)))
                .one();
        assertThatThrownBy(user::addresses).isInstanceOf(LoadException.class).hasMessageEndingWith("[O051]");
        assertThat(user.orders()).hasSize(2);
    }

    @Test
    @Covers("ORM-TUT-05")
    void statementsAreJoinedAlongRelationships() {
        assertThat(session.scalars(select(ADDRESS.emailAddress)
                                .selectFrom(USER.from())
                                .join(USER.addresses)
                                .where(USER.name.eq("spongebob")))
                        .all())
                .containsExactly("s@a.org");
        assertThat(ranOnce())
                .isEqualTo("SELECT address.email_address FROM user_account JOIN address"
                        + " ON user_account.id = address.user_id WHERE user_account.name = ?");
        Address_ one = ADDRESS.as("one");
        Address_ two = ADDRESS.as("two");
        assertThat(session.scalars(select(USER.name)
                                .join(USER.addresses.ofType(one))
                                .join(USER.addresses.ofType(two))
                                .where(one.emailAddress.eq("sandy@a.org"), two.emailAddress.eq("sandy@b.org")))
                        .all())
                .containsExactly("sandy");
        assertThat(session.scalars(select(USER.name).join(USER.addresses.and(ADDRESS.emailAddress.like("s@%"))))
                        .all())
                .containsExactly("spongebob");
        startAnew();
        List<User> users = session.scalars(select(USER)
                        .options(selectinLoad(USER.addresses.and(ADDRESS.emailAddress.eq("sandy@b.org"))))
                        .orderBy(USER.id))
                .all();
        assertThat(users).extracting(user -> user.addresses().size()).containsExactly(0, 1, 0);
        assertThat(ran().get(1)).contains(" AND address.email_address = ?");
    }

    @Test
    @Covers("ORM-TUT-06")
    void entitiesAndColumnsAreSelectedFromMuch() {
        assertThat(session.scalars(select(USER).where(USER.name.eq("sandy")))
                        .one()
                        .id())
                .isEqualTo(2);
        Row2<String, String> row = session.execute(select(USER.name, ADDRESS.emailAddress)
                        .join(USER.addresses)
                        .where(ADDRESS.id.eq(1)))
                .one();
        assertThat(row.v1() + " " + row.v2()).isEqualTo("spongebob s@a.org");
        Address_ one = ADDRESS.as("one");
        Address_ two = ADDRESS.as("two");
        assertThat(session.scalars(select(USER.name)
                                .join(USER.addresses.ofType(one))
                                .where(one.emailAddress.eq("sandy@a.org"))
                                .join(USER.addresses.ofType(two))
                                .where(two.emailAddress.eq("sandy@b.org")))
                        .all())
                .containsExactly("sandy");
        Subquery counts = select(count(ADDRESS.id).as("n"), ADDRESS.userId)
                .groupBy(ADDRESS.userId)
                .subquery();
        assertThat(session.execute(select(USER, counts.c("n", Long.class))
                                .joinFrom(
                                        USER.from(),
                                        counts,
                                        counts.c("user_id", Integer.class).eq(USER.id))
                                .orderBy(USER.id))
                        .all())
                .extracting(found -> found.v1().name() + found.v2())
                .containsExactly("spongebob1", "sandy2");
        Cte cte = select(ADDRESS).where(ADDRESS.emailAddress.like("sandy%")).cte("sandys");
        Address_ sandys = aliased(ADDRESS, cte);
        assertThat(session.execute(select(USER, sandys)
                                .join(USER.addresses.ofType(sandys))
                                .orderBy(sandys.id))
                        .all())
                .extracting(found -> found.v2().id())
                .containsExactly(2, 3);
    }

    @Test
    @Covers("ORM-TUT-06")
    void entitiesOfUnionsExistAndAreNumbered() {
        User_ all = aliased(
                USER,
                unionAll(select(USER).where(USER.name.eq("sandy")), select(USER).where(USER.name.eq("spongebob")))
                        .subquery());
        assertThat(session.scalars(select(all).orderBy(all.id)).all())
                .extracting(User::name)
                .containsExactly("spongebob", "sandy");
        assertThat(session.scalars(select(USER.name)
                                .where(exists(select(count(ADDRESS.id))
                                        .where(USER.id.eq(ADDRESS.userId))
                                        .groupBy(ADDRESS.userId)
                                        .having(count(ADDRESS.id).gt(1L)))))
                        .all())
                .containsExactly("sandy");
        assertThat(session.execute(
                                select(rowNumber().over().partitionBy(USER.name).orderBy(ADDRESS.id), USER.name)
                                        .join(USER.addresses)
                                        .orderBy(ADDRESS.id))
                        .all())
                .extracting(found -> found.v2() + found.v1())
                .containsExactly("spongebob1", "sandy1", "sandy2");
    }

    @Test
    @Covers("ORM-TUT-06")
    void rowsAreWrittenAndComeBack() {
        assertThat(session.scalars(insert(USER)
                                .set(USER.id, 20)
                                .set(USER.name, "new")
                                .returning(USER))
                        .one())
                .isSameAs(session.getOne(User.class, 20));
        Update<?> ordered = update(USER)
                .where(USER.id.eq(20))
                .inGivenOrder()
                .set(USER.fullname, USER.name)
                .set(USER.name, "newer");
        sql.clear();
        session.execute(ordered);
        assertThat(ran()).last().asString().matches(".* SET fullname ?= ?user_account.name, name ?= ?\\? .*");
        User fresh = session.getOne(User.class, 20);
        session.refresh(fresh);
        assertThat(fresh.fullname()).isEqualTo("new");
        overSeveralTables();
    }

    private void overSeveralTables() {
        Update<?> change = update(ADDRESS)
                .where(ADDRESS.userId.eq(USER.id), USER.name.eq("sandy"), ADDRESS.id.eq(2))
                .set(ADDRESS.emailAddress, "moved@a.org");
        if (kind() == DatabaseKind.H2) {
            assertThatThrownBy(() -> session.execute(change)).isInstanceOf(CompileException.class);
        } else {
            session.execute(change);
            assertThat(session.getOne(Address.class, 2).emailAddress()).isEqualTo("moved@a.org");
        }
        var removal = delete(ADDRESS).where(ADDRESS.userId.eq(USER.id), USER.name.eq("sandy"));
        if (kind() == DatabaseKind.H2 || kind() == DatabaseKind.SQLITE) {
            assertThatThrownBy(() -> session.execute(removal)).isInstanceOf(CompileException.class);
        } else {
            session.execute(removal);
            assertThat(session.scalars(select(ADDRESS.id)).all()).containsExactly(1);
        }
    }
}
