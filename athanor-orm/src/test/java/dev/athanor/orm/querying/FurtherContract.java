package dev.athanor.orm.querying;

import static dev.athanor.orm.Entities.aliased;
import static dev.athanor.orm.Entities.bundle;
import static dev.athanor.orm.Entities.describe;
import static dev.athanor.orm.depot.Manual_.MANUAL;
import static dev.athanor.orm.shop.Address_.ADDRESS;
import static dev.athanor.orm.shop.Node_.NODE;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.orm.staff.Employee_.EMPLOYEE;
import static dev.athanor.orm.staff.Engineer_.ENGINEER;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.rowNumber;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.forUpdate;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.into;
import static dev.athanor.sql.Sql.recursive;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.trueValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.athanor.engine.result.FrozenResult;
import dev.athanor.orm.Entities.Description;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.Session;
import dev.athanor.orm.depot.Manual;
import dev.athanor.orm.query.Bundle;
import dev.athanor.orm.shop.Address_;
import dev.athanor.orm.shop.Node;
import dev.athanor.orm.shop.Node_;
import dev.athanor.orm.shop.User;
import dev.athanor.orm.shop.User_;
import dev.athanor.orm.staff.Employee;
import dev.athanor.orm.staff.Employee_;
import dev.athanor.orm.staff.Engineer;
import dev.athanor.orm.staff.Manager;
import dev.athanor.sql.Row2;
import dev.athanor.sql.ast.Cte;
import dev.athanor.sql.ast.Subquery;
import dev.athanor.sql.error.CompileException;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.DatabaseKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What else entities can be in statements. */
@SuppressWarnings("NullAway") // a missing row fails the test by itself
abstract class FurtherContract extends ShopContract {

    /** Who somebody is. */
    record Who(String name, @Nullable String fullname) {}

    @Override
    protected Mappings mappings() {
        return Mappings.of(User.class, Node.class, Employee.class, Manual.class);
    }

    @Test
    @Covers("ORM-QRY-04")
    void columnsAreBundledIntoOneValue() {
        Bundle<Row2<String, String>> who = bundle("who", select(USER.name, USER.fullname));
        Row2<Integer, Row2<String, String>> row = session.execute(
                        select(USER.id, who).where(USER.name.eq("patrick")))
                .one();
        assertThat(row.v2().v1()).isEqualTo("patrick");
        assertThat(row.v2().get("fullname", String.class)).isEqualTo("Patrick Star");
        assertThat(row.get("who", Object.class)).isEqualTo(row.v2());
        assertThat(ranOnce())
                .isEqualTo("SELECT user_account.id, user_account.name, user_account.fullname FROM user_account WHERE"
                        + " user_account.name = ?");
        assertThat(session.scalars(select(who.map(into(Who::new))).orderBy(USER.id))
                        .first())
                .as("or anything else")
                .isEqualTo(new Who("spongebob", "Spongebob Squarepants"));
        assertThat(session.scalars(select(who.map(pair -> pair.asMap())).orderBy(USER.id))
                        .first())
                .containsEntry("name", "spongebob");
        var nested = bundle("all", select(USER, bundle("mail", select(ADDRESS.id, ADDRESS.emailAddress))));
        assertThat(session.scalars(select(nested).join(USER.addresses).where(ADDRESS.id.eq(3)))
                        .one())
                .satisfies(all -> assertThat(all.v1()).isSameAs(session.getOne(User.class, 2)))
                .satisfies(all -> assertThat(all.v2().v2()).isEqualTo("sandy@b.org"));
    }

    @Test
    @Covers("ORM-QRY-13")
    void whatSharesATableWithTheLeftSideNeedsAnAlias() {
        session.addAll(List.of(new Engineer("e", "java"), new Manager("m", 5)));
        session.flush();
        assertThatThrownBy(() -> session.execute(select(EMPLOYEE.name, ENGINEER.language)
                        .selectFrom(EMPLOYEE.from())
                        .join(ENGINEER, ENGINEER.id.gt(EMPLOYEE.id))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("cannot be joined to itself")
                .hasMessageEndingWith("[C064]");
        Employee_ other = EMPLOYEE.as("other");
        assertThat(session.execute(select(ENGINEER.language, other.name)
                                .selectFrom(ENGINEER.from())
                                .join(other, other.id.ne(ENGINEER.id)))
                        .one()
                        .v2())
                .isEqualTo("m");
    }

    @Test
    @Covers("ORM-QRY-21")
    void allColumnsOfAnEntityAreThereInside() {
        Manual manual = new Manual("a", "b");
        session.addAll(List.of(manual, new Engineer("e", "java")));
        session.flush();
        sql.clear();
        Subquery rows = select(MANUAL).subquery("rows");
        assertThat(session.scalars(select(rows.c("notes", String.class))).one())
                .as("deferred columns are columns inside")
                .isNull();
        assertThat(ranOnce()).contains("manual.notes AS notes");
        Employee_ any = EMPLOYEE.as("x");
        assertThat(session.scalars(select(ENGINEER.language)
                                .where(exists(select(any)
                                        .where(ENGINEER.language.eq("java"), any.id.eq(ENGINEER.id))
                                        .correlate(ENGINEER.from())))
                                .orderBy(ENGINEER.id))
                        .all())
                .as("a hierarchy is one thing to correlate")
                .containsExactly("java");
    }

    @Test
    @Covers("ORM-QRY-23")
    void entitiesAreReadLaterallyAgainAndNumbered() {
        Cte tree = recursive("tree", select(NODE).where(NODE.name.eq("left")), found -> {
            Node_ above = aliased(NODE, found);
            Node_ child = NODE.as("child");
            return select(child).where(child.parentId.eq(above.id));
        });
        Node_ below = aliased(NODE, tree);
        assertThat(session.scalars(select(below).orderBy(below.id)).all())
                .extracting(Node::name)
                .containsExactly("left", "leaf");
        assertThat(session.execute(select(USER, rowNumber().over().orderBy(USER.name))
                                .orderBy(USER.name))
                        .all())
                .extracting(row -> row.v1().name(), Row2::v2)
                .containsExactly(tuple("patrick", 1L), tuple("sandy", 2L), tuple("spongebob", 3L));
        Subquery newest = select(ADDRESS)
                .where(ADDRESS.userId.eq(USER.id))
                .orderBy(ADDRESS.id.desc())
                .limit(1)
                .lateral("newest");
        Address_ last = aliased(ADDRESS, newest);
        var each = select(USER, last)
                .selectFrom(USER.from())
                .join(newest, trueValue())
                .orderBy(USER.id);
        if (kind() == DatabaseKind.POSTGRESQL) {
            assertThat(session.execute(each).all())
                    .extracting(row -> row.v1().name(), row -> row.v2().id())
                    .containsExactly(tuple("spongebob", 1), tuple("sandy", 3));
        }
    }

    @Test
    @Covers("ORM-QRY-25")
    void aStatementTellsWhatItReturns() {
        User_ boss = USER.as("boss");
        assertThat(describe(select(USER, boss, USER.name, count(boss.id).as("n"))))
                .extracting(Description::name, Description::type, Description::aliased, Description::entity)
                .containsExactly(
                        tuple("User", User.class, false, User.class),
                        tuple("User", User.class, true, User.class),
                        tuple("name", String.class, false, User.class),
                        tuple("n", Long.class, false, null));
        assertThat(describe(insert(USER).set(USER.name, "x").returning(USER, USER.id)))
                .extracting(Description::name, Description::type)
                .containsExactly(tuple("User", User.class), tuple("id", Integer.class));
        assertThat(describe(select(USER.id)).get(0).expression()).isEqualTo(USER.id);
    }

    @Test
    @Covers("ORM-QRY-28")
    void wordsOfStatementsPassThrough() {
        assertThat(session.scalars(select(USER)
                                .join(USER.addresses)
                                .distinct()
                                .prefixWith("/* first */")
                                .orderBy(USER.id))
                        .all())
                .hasSize(2);
        assertThat(ranOnce())
                .startsWith("SELECT /* first */ DISTINCT user_account.id, user_account.name, user_account.fullname");
        if (kind() == DatabaseKind.POSTGRESQL) {
            session.execute(select(USER, ADDRESS)
                    .join(USER.addresses)
                    .withForUpdate(forUpdate().of(USER.from())));
            assertThat(ranOnce()).endsWith("FOR UPDATE OF user_account");
            assertThat(session.scalars(select(ADDRESS)
                                    .distinctOn(ADDRESS.userId)
                                    .orderBy(ADDRESS.userId, ADDRESS.id.desc()))
                            .all())
                    .extracting(address -> address.id())
                    .containsExactly(1, 3);
        }
    }

    @Test
    @Covers("ORM-QRY-29")
    void aResultOfAnotherSessionIsBroughtIn() {
        FrozenResult<Row2<User, String>> kept =
                session.execute(select(USER, USER.name).orderBy(USER.id)).freeze();
        sql.clear();
        try (Session other = sessions.open()) {
            List<Row2<User, String>> rows = other.mergeFrozen(kept).all();
            assertThat(rows).extracting(Row2::v2).containsExactly("spongebob", "sandy", "patrick");
            assertThat(sql.sql()).as("nothing is read").isEmpty();
            assertThat(rows.get(0).v1()).isSameAs(other.getOne(User.class, 1));
            assertThat(rows.get(0).v1()).isNotSameAs(session.getOne(User.class, 1));
            assertThat(sql.sql()).isEmpty();
        }
    }
}
