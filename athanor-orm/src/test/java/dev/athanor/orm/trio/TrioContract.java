package dev.athanor.orm.trio;

import static dev.athanor.orm.Hierarchy.concreteUnion;
import static dev.athanor.orm.Hierarchy.withPolymorphic;
import static dev.athanor.orm.Load.joinedLoad;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.trio.ConcreteCompany_.CONCRETE_COMPANY;
import static dev.athanor.orm.trio.ConcreteEmployee_.CONCRETE_EMPLOYEE;
import static dev.athanor.orm.trio.ConcreteEngineer_.CONCRETE_ENGINEER;
import static dev.athanor.orm.trio.ConcreteManager_.CONCRETE_MANAGER;
import static dev.athanor.orm.trio.JoinedCompany_.JOINED_COMPANY;
import static dev.athanor.orm.trio.JoinedEmployee_.JOINED_EMPLOYEE;
import static dev.athanor.orm.trio.JoinedEngineer_.JOINED_ENGINEER;
import static dev.athanor.orm.trio.JoinedManager_.JOINED_MANAGER;
import static dev.athanor.orm.trio.SingleCompany_.SINGLE_COMPANY;
import static dev.athanor.orm.trio.SingleEmployee_.SINGLE_EMPLOYEE;
import static dev.athanor.orm.trio.SingleEngineer_.SINGLE_ENGINEER;
import static dev.athanor.orm.trio.SingleManager_.SINGLE_MANAGER;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.query.LoaderOption;
import dev.athanor.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One model in the three forms of inheritance, asked the same of: the same on every database. */
@SuppressWarnings({"CheckReturnValue", "NullAway"}) // what is saved is there
abstract class TrioContract extends OrmContract {

    private static final String[] NAMES = {"e", "j", "m"};

    @Override
    protected Mappings mappings() {
        return Mappings.of(
                JoinedCompany.class,
                SingleCompany.class,
                ConcreteEmployee.class,
                ConcreteEngineer.class,
                ConcreteManager.class);
    }

    /** Checks how many statements were run since the last time. */
    private void ran(int statements) {
        assertThat(sql.sql()).hasSize(statements);
        sql.clear();
    }

    private void saved(Object... all) {
        session.addAll(List.of(all));
        session.commit();
        startAnew();
    }

    private void hireJoined() {
        JoinedCompany acme = new JoinedCompany("acme");
        JoinedCompany other = new JoinedCompany("other");
        saved(
                acme,
                new JoinedEmployee("e", acme),
                new JoinedEngineer("j", acme, "java"),
                new JoinedManager("m", acme, "all"),
                new JoinedEngineer("c", other, "c"));
    }

    @Test
    @Covers("ORM-EXM-10")
    void joinedTablesHoldEmployeesOfAllClasses() {
        hireJoined();
        JoinedEmployee_ any = withPolymorphic(JOINED_EMPLOYEE, JOINED_ENGINEER, JOINED_MANAGER);
        List<JoinedEmployee> all = session.scalars(select(any)
                        .where(any.company.has(JOINED_COMPANY.name.eq("acme")))
                        .orderBy(any.name))
                .all();
        ran(1);
        assertThat(all).extracting(JoinedEmployee::name).containsExactly(NAMES);
        assertThat(all)
                .extracting(Object::getClass)
                .containsExactly(JoinedEmployee.class, JoinedEngineer.class, JoinedManager.class);
        assertThat(((JoinedEngineer) all.get(1)).language()).isEqualTo("java");
        assertThat(((JoinedManager) all.get(2)).area()).isEqualTo("all");
        ran(0);
        assertThat(session.scalars(select(any.name)
                                .where(any.sub(JOINED_ENGINEER)
                                        .language
                                        .eq("java")
                                        .or(any.sub(JOINED_MANAGER).area.eq("all")))
                                .orderBy(any.name))
                        .all())
                .containsExactly("j", "m");
        assertThat(session.scalars(select(JOINED_COMPANY.name)
                                .join(JOINED_COMPANY.employees.ofType(any))
                                .where(any.sub(JOINED_ENGINEER).language.eq("c")))
                        .one())
                .isEqualTo("other");
    }

    @Test
    @Covers("ORM-EXM-10")
    void companiesOfJoinedEmployeesAreLoadedWithAllClasses() {
        hireJoined();
        JoinedEmployee_ any = withPolymorphic(JOINED_EMPLOYEE, JOINED_ENGINEER, JOINED_MANAGER);
        for (LoaderOption<JoinedEmployee> way : List.of(
                joinedLoad(JOINED_COMPANY.employees.ofType(any)), selectinLoad(JOINED_COMPANY.employees.ofType(any)))) {
            startAnew();
            JoinedCompany acme = session.scalars(select(JOINED_COMPANY)
                            .where(JOINED_COMPANY.name.eq("acme"))
                            .options(way))
                    .unique()
                    .one();
            sql.clear();
            assertThat(acme.employees()).extracting(JoinedEmployee::name).containsExactlyInAnyOrder(NAMES);
            assertThat(acme.employees()).extracting(JoinedEmployee::company).containsOnly(acme);
            assertThat(acme.employees())
                    .filteredOn(JoinedEngineer.class::isInstance)
                    .extracting(engineer -> ((JoinedEngineer) engineer).language())
                    .containsExactly("java");
            ran(0);
        }
    }

    private void hireSingle() {
        SingleCompany acme = new SingleCompany("acme");
        SingleCompany other = new SingleCompany("other");
        saved(
                acme,
                new SingleEmployee("e", acme),
                new SingleEngineer("j", acme, "java"),
                new SingleManager("m", acme, "all"),
                new SingleEngineer("c", other, "c"));
    }

    @Test
    @Covers("ORM-EXM-10")
    void oneTableHoldEmployeesOfAllClasses() {
        hireSingle();
        SingleEmployee_ any = withPolymorphic(SINGLE_EMPLOYEE, SINGLE_ENGINEER, SINGLE_MANAGER);
        List<SingleEmployee> all = session.scalars(select(any)
                        .where(any.company.has(SINGLE_COMPANY.name.eq("acme")))
                        .orderBy(any.name))
                .all();
        ran(1);
        assertThat(all).extracting(SingleEmployee::name).containsExactly(NAMES);
        assertThat(all)
                .extracting(Object::getClass)
                .containsExactly(SingleEmployee.class, SingleEngineer.class, SingleManager.class);
        assertThat(((SingleEngineer) all.get(1)).language()).isEqualTo("java");
        assertThat(((SingleManager) all.get(2)).area()).isEqualTo("all");
        ran(0);
        assertThat(session.scalars(select(any.name)
                                .where(any.sub(SINGLE_ENGINEER)
                                        .language
                                        .eq("java")
                                        .or(any.sub(SINGLE_MANAGER).area.eq("all")))
                                .orderBy(any.name))
                        .all())
                .containsExactly("j", "m");
        assertThat(session.scalars(select(SINGLE_COMPANY.name)
                                .join(SINGLE_COMPANY.employees.ofType(any))
                                .where(any.sub(SINGLE_ENGINEER).language.eq("c")))
                        .one())
                .isEqualTo("other");
    }

    @Test
    @Covers("ORM-EXM-10")
    void companiesOfSingleEmployeesAreLoadedWithAllClasses() {
        hireSingle();
        SingleEmployee_ any = withPolymorphic(SINGLE_EMPLOYEE, SINGLE_ENGINEER, SINGLE_MANAGER);
        for (LoaderOption<SingleEmployee> way : List.of(
                joinedLoad(SINGLE_COMPANY.employees.ofType(any)), selectinLoad(SINGLE_COMPANY.employees.ofType(any)))) {
            startAnew();
            SingleCompany acme = session.scalars(select(SINGLE_COMPANY)
                            .where(SINGLE_COMPANY.name.eq("acme"))
                            .options(way))
                    .unique()
                    .one();
            sql.clear();
            assertThat(acme.employees()).extracting(SingleEmployee::name).containsExactlyInAnyOrder(NAMES);
            assertThat(acme.employees()).extracting(SingleEmployee::company).containsOnly(acme);
            assertThat(acme.employees())
                    .filteredOn(SingleEngineer.class::isInstance)
                    .extracting(engineer -> ((SingleEngineer) engineer).language())
                    .containsExactly("java");
            ran(0);
        }
    }

    @Test
    @Covers("ORM-EXM-10")
    void tablesOfTheirOwnAreReadTogether() {
        ConcreteCompany acme = new ConcreteCompany("acme");
        ConcreteCompany other = new ConcreteCompany("other");
        saved(
                new ConcreteEmployee("e", acme),
                new ConcreteEngineer("j", acme, "java"),
                new ConcreteManager("m", acme, "all"),
                new ConcreteEngineer("c", other, "c"));
        ConcreteEmployee_ any = concreteUnion(CONCRETE_EMPLOYEE, CONCRETE_ENGINEER, CONCRETE_MANAGER);
        List<ConcreteEmployee> all = session.scalars(select(any)
                        .join(any.company)
                        .where(CONCRETE_COMPANY.name.eq("acme"))
                        .orderBy(any.name))
                .all();
        ran(1);
        assertThat(all).extracting(ConcreteEmployee::name).containsExactly(NAMES);
        assertThat(all)
                .extracting(Object::getClass)
                .containsExactly(ConcreteEmployee.class, ConcreteEngineer.class, ConcreteManager.class);
        assertThat(((ConcreteEngineer) all.get(1)).language()).isEqualTo("java");
        assertThat(((ConcreteManager) all.get(2)).area()).isEqualTo("all");
        ran(0);
        assertThat(all).extracting(employee -> employee.company().name()).containsOnly("acme");
        ran(1);
        assertThat(session.scalars(select(any.name)
                                .where(any.sub(CONCRETE_ENGINEER)
                                        .language
                                        .eq("java")
                                        .or(any.sub(CONCRETE_MANAGER).area.eq("all")))
                                .orderBy(any.name))
                        .all())
                .containsExactly("j", "m");
        assertThat(session.scalars(select(CONCRETE_EMPLOYEE)).all()).as("alone").hasSize(1);
    }
}
