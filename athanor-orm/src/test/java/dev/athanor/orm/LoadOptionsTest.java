package dev.athanor.orm;

import static dev.athanor.orm.Load.populateExisting;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.Load.selectinPolymorphic;
import static dev.athanor.orm.Load.subqueryLoad;
import static dev.athanor.orm.shop.Order_.ORDER;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.orm.staff.Employee_.EMPLOYEE;
import static dev.athanor.orm.staff.Engineer_.ENGINEER;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.metamodel.RelationshipPath;
import dev.athanor.orm.query.LoaderOption;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.User;
import dev.athanor.orm.shop.User_;
import dev.athanor.orm.staff.Employee;
import dev.athanor.orm.staff.Engineer;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.ForEachDatabase;
import dev.athanor.testing.server.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How options are put together, and what is overwritten where they say so. */
@SuppressWarnings("NullAway") // a missing row fails the test by itself
class LoadOptionsTest {

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Covers("ORM-LDR-20")
    void waysAreGoneOnBranchAndStartFromWhatIsSelected(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.filled(database);
                Session session = stage.open()) {
            User_ boss = USER.as("boss");
            List<User> users = session.scalars(select(boss)
                            .options(
                                    selectinLoad(boss.orders).selectinLoad(ORDER.items),
                                    selectinLoad(boss.orders).joinedLoad(ORDER.user))
                            .orderBy(boss.id))
                    .all();
            assertThat(stage.recorder().sql())
                    .as("users, their orders, the items")
                    .hasSize(3);
            stage.recorder().clear();
            assertThat(users)
                    .allMatch(user -> user.orders().stream()
                            .allMatch(order ->
                                    order.user() == user && order.items().isEmpty()));
            assertThat(stage.recorder().sql()).isEmpty();

            assertThatThrownBy(() -> session.scalars(select(USER).options(thatDoesNotCompile())))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("goes on along User.addresses, but it has come to Order")
                    .hasMessageEndingWith("[O052]");
            assertThatThrownBy(() -> session.scalars(select(boss).options(selectinLoad(USER.orders))))
                    .as("the table by another name")
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("starts from User, which the statement does not select")
                    .hasMessageEndingWith("[O052]");
        }
    }

    /** What the compiler refuses as it stands: the way has come to orders, and addresses are of users. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // past the compiler
    private static StatementOption thatDoesNotCompile() {
        LoaderOption way = selectinLoad(USER.orders);
        return way.selectinLoad((RelationshipPath) USER.addresses);
    }

    @Test
    void optionsReadAsAProgramWritesThem() {
        assertThat(selectinLoad(USER.orders).joinedLoad(ORDER.items))
                .hasToString("selectinLoad(User.orders).joinedLoad(Order.items)");
        assertThat(Load.of(USER).raiseLoad()).hasToString("Load.of(User).raiseLoad()");
        assertThat(Load.deferRaise(USER.name, USER.fullname)).hasToString("deferRaise(User.name, User.fullname)");
        assertThat(selectinPolymorphic(EMPLOYEE, ENGINEER)).hasToString("selectinPolymorphic(Engineer)");
        assertThatThrownBy(() -> selectinLoad(USER.orders).innerJoin())
                .hasMessageContaining("loaded by a join, and selectinLoad(User.orders) is none; say it behind");
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Covers("ORM-LDR-31")
    void existingObjectsAreOverwrittenWithAllThatIsLoadedWithThem(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.filled(database);
                Session session = stage.open()) {
            User sandy = session.getOne(User.class, 2);
            for (StatementOption further : List.of(selectinLoad(USER.addresses), subqueryLoad(USER.addresses))) {
                Address address = sandy.addresses().get(0);
                sandy.name("changed");
                address.emailAddress("changed");
                List<User> found = session.noAutoflush(same -> same.scalars(select(USER)
                                .options(populateExisting(), further)
                                .where(USER.id.eq(2)))
                        .all());
                assertThat(found).containsExactly(sandy);
                assertThat(sandy.name()).isEqualTo("sandy");
                assertThat(address.emailAddress()).isEqualTo("sandy@a.org");
                assertThat(session.isModified(sandy) || session.isModified(address))
                        .isFalse();
            }
        }
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Covers("ORM-LDR-31")
    void whatWasLoadedBeforeIsLoadedAnewAfterwards(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.filled(database);
                Session session = stage.open()) {
            User sandy = session.getOne(User.class, 2);
            assertThat(sandy.orders()).hasSize(1);
            session.execute(delete(ORDER.table()).where(ORDER.userId.eq(2)));
            sandy.name("changed");
            User same = session.noAutoflush(all -> all.get(User.class, Lookup.STANDARD.populateExisting(), 2));

            assertThat(same).isSameAs(sandy);
            assertThat(sandy.name()).isEqualTo("sandy");
            assertThat(sandy.orders()).isEmpty();
        }
    }

    @ForEachDatabase({DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL})
    @Covers("ORM-LDR-31")
    void theColumnsOfSubclassesAreOverwrittenToo(TestDatabase database) {
        try (ScenarioStage stage = ScenarioStage.ofStaff(database);
                Session session = stage.open()) {
            Engineer engineer = new Engineer("e", "java");
            session.add(engineer);
            session.commit();
            engineer.language("changed");
            engineer.name("changed");
            List<Employee> all = session.noAutoflush(same -> same.scalars(
                            select(EMPLOYEE).options(selectinPolymorphic(EMPLOYEE, ENGINEER), populateExisting()))
                    .all());
            assertThat(all).containsExactly(engineer);
            assertThat(engineer.name() + " " + engineer.language()).isEqualTo("e java");
        }
    }
}
