package dev.athanor.orm.querying;

import static dev.athanor.orm.Load.joinedLoad;
import static dev.athanor.orm.Load.loadOnly;
import static dev.athanor.orm.Load.populateExisting;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.Load.withoutAutoflush;
import static dev.athanor.orm.shop.Address_.ADDRESS;
import static dev.athanor.orm.shop.Order_.ORDER;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.distinct;
import static dev.athanor.sql.Functions.max;
import static dev.athanor.sql.Functions.sum;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.scalar;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.athanor.engine.error.NoRowException;
import dev.athanor.engine.error.SeveralRowsException;
import dev.athanor.engine.execute.CacheStatistics;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.engine.result.FrozenResult;
import dev.athanor.engine.result.Result;
import dev.athanor.orm.Lookup;
import dev.athanor.orm.query.NullValues;
import dev.athanor.orm.query.Synchronize;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.User;
import dev.athanor.orm.shop.User_;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Row2;
import dev.athanor.sql.Row3;
import dev.athanor.sql.Select;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the rows of statements hold that select entities. */
@SuppressWarnings({"NullAway", "CheckReturnValue"}) // a missing row fails the test by itself
abstract class EntityRowsContract extends ShopContract {

    private static final ExecutionOptions TWO = ExecutionOptions.STANDARD.withFetchSize(2);

    @Test
    @Covers("ORM-QRY-01")
    void anEntityIsItsColumnsAndARowIsTheObject() {
        Result<Row1<User>> result = session.execute(select(USER).orderBy(USER.id));
        assertThat(ranOnce())
                .isEqualTo("SELECT user_account.id, user_account.name, user_account.fullname FROM user_account"
                        + " ORDER BY user_account.id");
        assertThat(result.names()).containsExactly("User");
        List<Row1<User>> rows = result.all();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).v1().name()).isEqualTo("sandy");
        assertThat(session.scalars(select(USER).orderBy(USER.id)).all())
                .containsExactly(rows.get(0).v1(), rows.get(1).v1(), rows.get(2).v1());
    }

    @Test
    @Covers("ORM-QRY-02")
    void entitiesAndColumnsStandInOneRow() {
        Result<Row3<User, String, Integer>> result = session.execute(
                select(USER, ADDRESS.emailAddress, ADDRESS.id.plus(100).as("more"))
                        .join(USER.addresses)
                        .orderBy(ADDRESS.id));
        assertThat(result.names()).containsExactly("User", "email_address", "more");
        List<Row3<User, String, Integer>> rows = result.all();
        User sandy = session.getOne(User.class, 2);
        assertThat(rows).as("rows alike are no less rows").hasSize(3);
        assertThat(rows.get(1).v1()).isSameAs(sandy);
        assertThat(rows.get(2).v1()).isSameAs(sandy);
        assertThat(rows.get(2).v2()).isEqualTo("sandy@b.org");
        assertThat(rows.get(2).get("more", Integer.class)).isEqualTo(103);
        assertThat(rows.get(2).get("User", User.class)).isSameAs(sandy);
        assertThat(rows.get(2).get(0)).isSameAs(sandy);
        assertThat(rows.get(2).get(USER)).isSameAs(sandy);
        assertThat(rows.get(2).get(ADDRESS.emailAddress)).isEqualTo("sandy@b.org");
        assertThat(session.execute(select(USER, ADDRESS).join(USER.addresses).orderBy(ADDRESS.id))
                        .all())
                .extracting(row -> row.v1().name(), row -> row.v2().emailAddress())
                .containsExactly(
                        tuple("spongebob", "s@a.org"), tuple("sandy", "sandy@a.org"), tuple("sandy", "sandy@b.org"));
    }

    @Test
    @Covers("ORM-QRY-03")
    void anEntityThatTheRowHasNotIsNull() {
        List<Row2<User, Address>> rows = session.execute(
                        select(USER, ADDRESS).outerJoin(USER.addresses).where(USER.id.eq(3)))
                .all();
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).v1().name()).isEqualTo("patrick");
        assertThat(rows.get(0).v2()).isNull();
    }

    @Test
    @Covers("ORM-QRY-19")
    void rowsAlikeAreReturnedOnceIfOneSaysSo() {
        Select<Row1<User>> twice = select(USER).join(USER.addresses).orderBy(ADDRESS.id);
        assertThat(session.scalars(twice).all()).hasSize(3);
        assertThat(session.scalars(twice).unique().all()).extracting(User::name).containsExactly("spongebob", "sandy");
        assertThat(session.execute(select(USER, USER.name).join(USER.addresses))
                        .unique()
                        .all())
                .as("objects by identity, values by equals")
                .hasSize(2);
        assertThat(session.scalars(select(USER.name).join(USER.addresses))
                        .unique()
                        .all())
                .hasSize(2);
        assertThat(session.scalars(
                                select(literal(new byte[] {1, 2}, Types.BLOB)).joinFrom(USER.from(), USER.addresses))
                        .unique()
                        .all())
                .as("bytes by what they are")
                .hasSize(1);
        assertThat(session.scalars(select(USER).options(joinedLoad(USER.addresses)))
                        .unique(User::name)
                        .all())
                .hasSize(3);
    }

    @Test
    @Covers("ORM-QRY-20")
    void aResultIsReadInManyWays() {
        Select<Row1<User>> all = select(USER).orderBy(USER.id);
        assertThat(session.execute(all).first().v1().name()).isEqualTo("spongebob");
        assertThat(session.scalars(all.where(USER.id.eq(2))).one().name()).isEqualTo("sandy");
        assertThat(session.scalars(all.where(USER.id.eq(9))).oneOrNull()).isNull();
        assertThatThrownBy(() -> session.scalars(all.where(USER.id.eq(9))).one())
                .isInstanceOf(NoRowException.class);
        assertThatThrownBy(() -> session.scalars(all).one()).isInstanceOf(SeveralRowsException.class);
        assertThatThrownBy(() -> session.scalars(all).oneOrNull()).isInstanceOf(SeveralRowsException.class);
        assertThat(session.execute(select(count(USER.id))).scalarOne(Long.class))
                .isEqualTo(3);
        Result<User> some = session.scalars(all);
        assertThat(some.fetch(2)).hasSize(2);
        assertThat(some.fetch(2)).hasSize(1);
        try (Stream<List<Row1<User>>> parts = session.execute(all).partitions(2)) {
            assertThat(parts).extracting(List::size).containsExactly(2, 1);
        }
        assertThat(session.execute(select(USER, USER.name).orderBy(USER.id))
                        .mappings()
                        .first())
                .containsEntry("name", "spongebob")
                .containsKey("User");
        assertThat(session.execute(select(USER, USER.name).orderBy(USER.id))
                        .columns("name")
                        .scalars()
                        .all())
                .containsExactly("spongebob", "sandy", "patrick");
        FrozenResult<Row1<User>> frozen = session.execute(all).freeze();
        assertThat(frozen.thaw().scalars().all())
                .isEqualTo(frozen.thaw().scalars().all())
                .hasSize(3);
        assertThat(session.execute(select(USER.id, USER.name).orderBy(USER.id))
                        .tuples(Integer.class, String.class)
                        .first()
                        .v2())
                .isEqualTo("spongebob");
    }

    @Test
    @Covers("ORM-QRY-21")
    void anEntityInsideAStatementIsItsColumns() {
        assertThat(session.execute(select(
                                        USER.name,
                                        scalar(select(count(ADDRESS.id)).where(ADDRESS.userId.eq(USER.id)))
                                                .as("n"))
                                .orderBy(USER.id))
                        .all())
                .extracting(Row2::v2)
                .containsExactly(1L, 2L, 0L);
        assertThat(ranOnce())
                .as("the user around is the user inside")
                .isEqualTo("SELECT user_account.name, (SELECT count(address.id) AS count_1 FROM address WHERE"
                        + " address.user_id = user_account.id) AS n FROM user_account ORDER BY user_account.id");
        session.scalars(select(USER)
                        .where(exists(select(ADDRESS)
                                .options(joinedLoad(ADDRESS.user))
                                .where(ADDRESS.userId.eq(USER.id))
                                .correlate(USER.from()))))
                .all();
        assertThat(ranOnce())
                .as("nothing is loaded with what is inside")
                .endsWith("WHERE EXISTS (SELECT address.id, address.email_address, address.user_id FROM address WHERE"
                        + " address.user_id = user_account.id)");
    }

    @Test
    @Covers("ORM-QRY-22")
    void rowsAreCountedGroupedAndAskedFor() {
        assertThat(session.scalar(select(exists(select(USER).where(USER.name.eq("sandy"))))))
                .isTrue();
        assertThat(session.scalar(select(exists(select(USER).where(USER.name.eq("nobody"))))))
                .isFalse();
        assertThat(session.scalar(select(count(USER.id)))).isEqualTo(3);
        assertThat(session.scalar(select(count(distinct(ADDRESS.userId))))).isEqualTo(2);
        assertThat(session.execute(select(USER.name, count(ORDER.id), sum(ORDER.total), max(ORDER.total))
                                .outerJoin(USER.orders)
                                .groupBy(USER.name)
                                .having(count(ORDER.id).gt(0L))
                                .orderBy(USER.name))
                        .all())
                .extracting(row -> row.v1(), row -> row.v2(), row -> row.v4())
                .containsExactly(tuple("sandy", 1L, 9), tuple("spongebob", 2L, 7));
    }

    @Test
    @Covers("ORM-QRY-24")
    void columnsOfOneNameAreToldApart() {
        User_ boss = USER.as("boss");
        Row3<User, Address, Integer> row = session.execute(select(boss, ADDRESS, ADDRESS.id.as("id"))
                        .join(boss.addresses)
                        .where(ADDRESS.id.eq(3)))
                .one();
        assertThat(ranOnce())
                .startsWith("SELECT boss.id, boss.name, boss.fullname, address.id AS id_1, address.email_address,"
                        + " address.user_id, address.id AS id")
                .contains("FROM user_account AS boss JOIN address");
        assertThat(row.v1().id()).isEqualTo(2);
        assertThat(row.v2().id()).isEqualTo(3);
        assertThat(row.v3()).isEqualTo(3);
    }

    @Test
    @Covers("ORM-QRY-26")
    void aShapeIsPlannedOnceWhateverItsValues() {
        session.scalars(byName("sandy", "x")).all();
        CacheStatistics before = engine.cacheStatistics();
        for (int i = 0; i < 20; i++) {
            session.scalars(byName("name " + i, "alias" + 1)).all();
        }
        assertThat(engine.cacheStatistics().misses()).isEqualTo(before.misses() + 1);
        session.scalars(byName("sandy", "x").options(loadOnly(USER.name))).all();
        session.scalars(byName("sandy", "x").options(loadOnly(USER.name))).all();
        assertThat(engine.cacheStatistics().misses())
                .as("an option is another plan")
                .isEqualTo(before.misses() + 2);
        session.scalars(byName("sandy", "x").where(USER.id.gt(0))).all();
        assertThat(engine.cacheStatistics().misses())
                .as("a condition is another text")
                .isEqualTo(before.misses() + 3);
        assertThat(session.scalars(byName("patrick", "x")).one().name())
                .as("values are never kept")
                .isEqualTo("patrick");
    }

    private static Select<Row1<User>> byName(String name, String alias) {
        User_ other = USER.as(alias);
        return select(USER).where(USER.name.eq(name)).where(exists(select(other).where(other.id.eq(USER.id))));
    }

    @Test
    @Covers("ORM-QRY-30")
    void aStatementIsRunAsItSays() {
        User sandy = session.getOne(User.class, 2);
        session.connection().execute(text("UPDATE user_account SET fullname = 'S' WHERE id = 2"));
        Select<Row1<User>> statement = select(USER).where(USER.id.eq(2));
        session.scalars(statement).one();
        assertThat(sandy.fullname()).isNull();
        sandy.fullname("mine");
        assertThat(session.scalars(statement.options(withoutAutoflush(), populateExisting()))
                        .one()
                        .fullname())
                .isEqualTo("S");
        sql.clear();
        try (Stream<Row1<User>> rows =
                session
                        .execute(
                                select(USER)
                                        .options(selectinLoad(USER.addresses))
                                        .orderBy(USER.id),
                                Map.of(),
                                TWO)
                        .stream()) {
            assertThat(rows.limit(1).toList()).hasSize(1);
            assertThat(sql.sql()).as("two at a time").hasSize(2);
        }
        assertThat(session.execute(select(USER).orderBy(USER.id)).yieldPer(2).all())
                .hasSize(3);
    }

    @Test
    @Covers("ORM-QRY-30")
    void aChangeIsRunAsItSays() {
        User sandy = session.getOne(User.class, 2);
        session.execute(
                update(USER).where(USER.id.eq(2)).set(USER.fullname, "a").options(Synchronize.NONE));
        assertThat(sandy.fullname()).as("not told").isNull();
        session.execute(
                update(USER).where(USER.id.eq(2)).set(USER.fullname, "b").options(Synchronize.FETCH));
        assertThat(sandy.fullname()).isEqualTo("b");
        session.execute(update(USER.table()).where(USER.id.eq(2)).set(USER.fullname, "c"));
        assertThat(sandy.fullname()).as("a table knows no objects").isEqualTo("b");
        session.execute(insert(USER).options(NullValues.WRITTEN), List.of(row(11, null), row(12, "f")));
        assertThat(session.getOne(User.class, 12).fullname()).isEqualTo("f");
        session.execute(insert(ADDRESS), List.of(Map.of("id", 10, "emailAddress", "x@a.org", "userId", 11)));
        session.execute(update(ADDRESS)
                .where(ADDRESS.userId.in(select(USER.id).where(USER.name.eq("user 11"))))
                .set(ADDRESS.emailAddress, "y@a.org"));
        assertThat(session.getOne(Address.class, 10).emailAddress()).isEqualTo("y@a.org");
    }

    private static Map<String, @Nullable Object> row(int id, @Nullable String fullname) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", id);
        row.put("name", "user " + id);
        row.put("fullname", fullname);
        return row;
    }

    @Test
    @Covers("ORM-QRY-30")
    void aTokenIsPartOfAnIdentityAndACacheMayBeLeftOut() {
        User here = session.getOne(User.class, 2);
        User there = session.getOne(User.class, Lookup.STANDARD.token("elsewhere"), 2);
        assertThat(there).isNotSameAs(here);
        assertThat(session.getOne(User.class, Lookup.STANDARD.token("elsewhere"), 2))
                .isSameAs(there);
        session.scalars(byName("a", "x")).all();
        CacheStatistics before = engine.cacheStatistics();
        session.scalars(byName("b", "x")).all();
        assertThat(engine.cacheStatistics().misses()).isEqualTo(before.misses());
        engine.clearCache();
        session.scalars(byName("c", "x")).all();
        assertThat(engine.cacheStatistics().misses())
                .as("an engine's cache is its own, of the size that is said, and can be emptied")
                .isEqualTo(before.misses() + 1);
    }

    @Test
    @Covers("ORM-QRY-18")
    void columnsAreAskedForByName() {
        assertThat(session.scalars(select(USER).filterBy("name", "sandy")).one().id())
                .isEqualTo(2);
        assertThat(session.scalars(select(USER.name).join(USER.addresses).filterBy("email_address", "s@a.org"))
                        .all())
                .as("of any entity of the statement")
                .containsExactly("spongebob");
        assertThatThrownBy(() -> select(USER).join(USER.addresses).filterBy("id", 1))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("a column called id is in several of")
                .hasMessageEndingWith("[C048]");
        assertThatThrownBy(() -> select(USER).filterBy("nme", "x"))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("has a column called nme")
                .hasMessageEndingWith("[C048]");
    }
}
