package dev.athanor.docs;

import static dev.athanor.docs.staff.Employee_.EMPLOYEE;
import static dev.athanor.docs.staff.Engineer_.ENGINEER;
import static dev.athanor.docs.staff.Manager_.MANAGER;
import static dev.athanor.orm.Hierarchy.withPolymorphic;
import static dev.athanor.orm.Load.selectinPolymorphic;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.docs.staff.Employee;
import dev.athanor.docs.staff.Employee_;
import dev.athanor.docs.staff.Engineer;
import dev.athanor.docs.staff.Manager;
import dev.athanor.engine.Engine;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.Session;
import dev.athanor.testing.NoNPlusOne;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@NoNPlusOne
class InheritanceGuideTest {

    private final Engine engine = Engine.create("sqlite::memory:");

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void rowsSayWhichClassTheyAreOf() {
        Mappings.of(Employee.class).metadata().createAll(engine);
        try (Session session = new Session(engine)) {
            session.addAll(List.of(new Engineer("Ada", "java"), new Manager("Bob", 3)));
            session.commit();

            // tag::load[]
            List<Employee> all =
                    session.scalars(select(EMPLOYEE).orderBy(EMPLOYEE.id)).all();
            assertThat(all.get(0)).isInstanceOf(Engineer.class);
            assertThat(session.scalars(select(MANAGER)).one().budget())
                    .isEqualTo(3); // WHERE employee.type IN ('manager')
            // end::load[]

            // tag::together[]
            Employee_ anyone = withPolymorphic(EMPLOYEE, ENGINEER, MANAGER); // LEFT OUTER JOIN engineer
            List<Employee> javaPeople = session.scalars(
                            select(anyone).where(anyone.sub(ENGINEER).language.eq("java")))
                    .all();

            List<Employee> loaded = session.scalars(
                            select(EMPLOYEE).options(selectinPolymorphic(EMPLOYEE, ENGINEER, MANAGER)))
                    .all(); // and a further SELECT for each class
            // end::together[]
            assertThat(javaPeople).hasSize(1);
            assertThat(loaded).hasSize(2);
        }
    }
}
