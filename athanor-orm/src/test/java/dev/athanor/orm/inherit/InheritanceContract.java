package dev.athanor.orm.inherit;

import static dev.athanor.orm.staff.Employee_.EMPLOYEE;
import static dev.athanor.orm.staff.Engineer_.ENGINEER;
import static dev.athanor.orm.staff.Manager_.MANAGER;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.staff.Employee;
import dev.athanor.orm.staff.Engineer;
import dev.athanor.orm.staff.Manager;
import dev.athanor.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Classes of a hierarchy, in tables of their own and in one they share: the same on every database. */
@SuppressWarnings({"CheckReturnValue", "NullAway"}) // what is loaded is there
abstract class InheritanceContract extends OrmContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(Employee.class);
    }

    private void fill() {
        session.addAll(List.of(new Engineer("e", "java"), new Manager("m", 3), new Employee("x")));
        session.commit();
        startAnew();
    }

    @Test
    void theScenario() {
        session.addAll(List.of(new Engineer("e", "java"), new Manager("m", 3), new Employee("x")));
        session.commit();
        System.out.println(sql.log());
        startAnew();
        List<Employee> all = session.scalars(select(EMPLOYEE).orderBy(EMPLOYEE.id)).all();
        assertThat(all).extracting(each -> each.getClass().getSimpleName()).containsExactly("Engineer", "Manager", "Employee");
        assertThat(((Engineer) all.get(0)).language()).isEqualTo("java");
        session.scalars(select(ENGINEER).where(ENGINEER.language.eq("java"))).all();
        session.scalars(select(MANAGER)).all();
        System.out.println(String.join("\n", sql.sql()));
    }
}
