package dev.athanor.orm.inherit;

import static dev.athanor.orm.staff.Employee_.EMPLOYEE;
import static dev.athanor.orm.staff.Engineer_.ENGINEER;
import static dev.athanor.orm.staff.Manager_.MANAGER;
import static dev.athanor.orm.zoo.Animal_.ANIMAL;
import static dev.athanor.orm.zoo.Dog_.DOG;
import static dev.athanor.orm.zoo.Keeper_.KEEPER;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.Load;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.mapping.MappingSet;
import dev.athanor.orm.staff.Employee;
import dev.athanor.orm.staff.Engineer;
import dev.athanor.orm.staff.Manager;
import dev.athanor.orm.zoo.Animal;
import dev.athanor.orm.zoo.Cat;
import dev.athanor.orm.zoo.Dog;
import dev.athanor.orm.zoo.Keeper;
import dev.athanor.orm.zoo.Puppy;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Classes of a hierarchy, in tables of their own and in one they share: the same on every database. */
@SuppressWarnings({"CheckReturnValue", "NullAway", "unchecked", "rawtypes"}) // what is loaded is there
abstract class InheritanceContract extends HierarchyContract {

    private static final String EMPLOYEES = "SELECT employee.id, employee.name, employee.type FROM employee";
    private static final String ENGINEERS =
            "SELECT engineer.id, employee.id AS id_1, employee.name, employee.type, engineer.language"
                    + " FROM employee JOIN engineer ON employee.id = engineer.id";
    private static final String DOGS =
            "SELECT animal.id, animal.name, animal.keeper_id, animal.species, animal.breed FROM animal";

    @Override
    protected Mappings mappings() {
        return Mappings.of(Employee.class, Keeper.class);
    }

    private void hire() {
        session.addAll(List.of(new Engineer("e", "java"), new Manager("m", 3), new Employee("x")));
        session.commit();
        startAnew();
    }

    private void keep() {
        Keeper keeper = new Keeper("k");
        keeper.animals()
                .addAll(List.of(new Dog("rex", "pug"), new Puppy("bo", "lab", 3), new Cat("tom", 7), new Animal("x")));
        session.add(keeper);
        session.commit();
        startAnew();
    }

    @Test
    @Covers({"ORM-INH-01", "ORM-INH-12"})
    void aClassWithATableOfItsOwnIsReadFromBoth() {
        hire();
        Table engineer = MappingSet.mappingOf(Engineer.class).table();
        assertThat(engineer.primaryKey()).extracting(Object::toString).containsExactly("engineer.id");
        assertThat(engineer.foreignKeys().iterator().next().targetTable()).isEqualTo("employee");

        List<Employee> all =
                session.scalars(select(EMPLOYEE).orderBy(EMPLOYEE.id)).all();
        assertThat(all).extracting(Object::getClass).containsExactly(Engineer.class, Manager.class, Employee.class);
        ran(EMPLOYEES + " ORDER BY employee.id");
        assertThat(((Engineer) all.get(0)).language()).isEqualTo("java");
        ran("SELECT engineer.language AS engineer_language FROM engineer WHERE ? = engineer.id");
        assertThat(((Manager) all.get(1)).budget()).isEqualTo(3);
        ran("SELECT employee.budget FROM employee WHERE employee.id = ?");
        startAnew();
        Engineer found = session.scalars(select(ENGINEER).where(ENGINEER.language.eq("java")))
                .one();
        assertThat(found.name() + found.language() + found.type()).isEqualTo("ejavaengineer");
        ran(ENGINEERS + " WHERE engineer.language = ?");
    }

    @Test
    @Covers("ORM-INH-03")
    void aClassWithoutATableIsRowsOfTheOneAbove() {
        keep();
        Table animal = MappingSet.mappingOf(Animal.class).table();
        assertThat(List.of("breed", "weeks", "lives"))
                .allMatch(name -> animal.c(name).isNullable());

        assertThat(session.scalars(select(DOG)).all()).hasSize(2);
        ran(DOGS + " WHERE animal.species IN (?, ?)");
        assertThat(session.scalars(select(ANIMAL)).all()).hasSize(4);
        ran("SELECT animal.id, animal.name, animal.keeper_id, animal.species FROM animal");
        assertThat(session.execute(select(DOG.name).where(DOG.breed.eq("pug"))).all())
                .hasSize(1);
        ran("SELECT animal.name FROM animal WHERE animal.breed = ? AND animal.species IN (?, ?)");
    }

    @Test
    @Covers("ORM-INH-05")
    void theConditionStandsWhereTheClassIsRead() {
        keep();
        assertThat(session.scalars(select(KEEPER).join(KEEPER.dogs)).unique().all())
                .hasSize(1);
        ran("SELECT keeper.id, keeper.name FROM keeper JOIN animal ON keeper.id = animal.keeper_id"
                + " AND animal.species IN (?, ?)");
        assertThat(session.scalars(select(KEEPER).join(DOG)).unique().all()).hasSize(1);
        ran("SELECT keeper.id, keeper.name FROM keeper JOIN animal ON keeper.id = animal.keeper_id"
                + " AND animal.species IN (?, ?)");
        startAnew();
        Keeper keeper = session.scalars(select(KEEPER).options(Load.joinedLoad(KEEPER.dogs)))
                .unique()
                .one();
        assertThat(keeper.dogs()).hasSize(2);
        ran("SELECT keeper.id, keeper.name, animal_1.id AS id_1, animal_1.name AS name_1, animal_1.keeper_id,"
                + " animal_1.species, animal_1.breed FROM keeper LEFT OUTER JOIN animal AS animal_1"
                + " ON keeper.id = animal_1.keeper_id AND animal_1.species IN (?, ?) ORDER BY animal_1.id");
        assertThat(session.scalars(select(KEEPER).where(KEEPER.dogs.any(DOG.name.eq("tom"))))
                        .all())
                .isEmpty();
        ran("SELECT keeper.id, keeper.name FROM keeper WHERE EXISTS (SELECT 1 FROM animal"
                + " WHERE keeper.id = animal.keeper_id AND animal.species IN (?, ?) AND animal.name = ?)");
        assertThat(session.scalars(select(KEEPER)
                                .where(exists(select(KEEPER.id).where(DOG.name.eq("tom"), KEEPER.name.eq("k")))))
                        .all())
                .isEmpty();
        assertThat(sql.sql().get(0)).contains("animal.species");
    }

    @Test
    @Covers("ORM-INH-26")
    void relationshipsGoAcrossTheHierarchy() {
        keep();
        Keeper keeper = session.getOne(Keeper.class, 1);
        sql.clear();
        assertThat(keeper.dogs()).hasSize(2);
        ran(DOGS + " WHERE ? = animal.keeper_id AND animal.species IN (?, ?) ORDER BY animal.id");
        assertThat(keeper.animals()).hasSize(4).hasAtLeastOneElementOfType(Cat.class);
        Puppy puppy = (Puppy) keeper.animals().get(1);
        assertThat(puppy.keeper()).isSameAs(keeper);
        puppy.keeper(null);
        assertThat(keeper.animals()).doesNotContain(puppy);
        assertThatThrownBy(() -> ((List) keeper.dogs()).add(new Cat("no", 1)))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("holds Dog objects, not dev.athanor.orm.zoo.Cat")
                .hasMessageEndingWith("[O003]");
    }

    @Test
    @Covers({"ORM-INH-21", "ORM-INH-22"})
    void anObjectIsOneWhicheverClassItIsAskedFor() {
        hire();
        Employee employee = session.getOne(Employee.class, 1);
        assertThat(session.getOne(Engineer.class, 1)).isSameAs(employee);
        assertThat(session.scalars(select(ENGINEER)).one()).isSameAs(employee);
        sql.clear();

        assertThat(session.get(Manager.class, 1)).isNull();
        assertThat(sql.sql()).isEmpty();
        startAnew();
        assertThat(session.get(Manager.class, 1)).isNull();
        ran("SELECT employee.id, employee.name, employee.type, employee.budget FROM employee"
                + " WHERE employee.id = ? AND employee.type IN (?)");
        assertThat(session.get(Engineer.class, 2)).isNull();
        ran(ENGINEERS + " WHERE employee.id = ?");
    }

    @Test
    @Covers("ORM-INH-11")
    void aRowSaysWhichClassItIsOf() {
        hire();
        session.connection().execute(text("INSERT INTO employee (name, type) VALUES ('z', 'zzz')"));
        assertThatThrownBy(() -> session.scalars(select(EMPLOYEE)).all())
                .isInstanceOf(LoadException.class)
                .hasMessageStartingWith("the row of Employee#4 is of the class told by 'zzz', and no class is")
                .hasMessageEndingWith("[O071]");
        session.connection().execute(text("UPDATE employee SET type = NULL WHERE name = 'z'"));
        assertThatThrownBy(() -> session.scalars(select(EMPLOYEE)).all())
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("does not say which class it is of: type is NULL")
                .hasMessageEndingWith("[O070]");
        session.connection().execute(text("UPDATE employee SET type = 'manager' WHERE id = 1"));
        assertThatThrownBy(() -> session.scalars(select(ENGINEER)).all())
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("'manager', Manager, which does not extend the class asked for")
                .hasMessageEndingWith("[O072]");
        List<Object> none = new ArrayList<>();
        session.execute(select(KEEPER, MANAGER).outerJoin(MANAGER, KEEPER.id.eq(MANAGER.id)))
                .forEach(row -> none.add(row.get(1)));
        assertThat(none).isEmpty();
        session.add(new Keeper("alone"));
        session.execute(select(KEEPER, ANIMAL).outerJoin(KEEPER.animals)).forEach(row -> none.add(row.get(1)));
        assertThat(none).containsExactly((Object) null);
    }

    @Test
    @Covers("ORM-INH-23")
    void theTableAboveIsWrittenFirstAndDeletedLast() {
        Engineer engineer = new Engineer("e", "java");
        session.addAll(List.of(engineer, new Manager("m", 3), new Employee("x"), new Engineer("f", "c")));
        session.flush();
        ran(
                "INSERT INTO employee (name, type) VALUES (?, ?)",
                "INSERT INTO employee (name, type, budget) VALUES (?, ?, ?)",
                "INSERT INTO employee (name, type) VALUES (?, ?) RETURNING id",
                "INSERT INTO engineer (id, language) VALUES (?, ?)");
        assertThat(session.execute(select(ENGINEER.id).orderBy(ENGINEER.id))
                        .scalars(Integer.class)
                        .all())
                .containsExactly(1, 4);
        sql.clear();
        engineer.language("go");
        session.flush();
        ran("UPDATE engineer SET language=? WHERE engineer.id = ?");
        engineer.name("g");
        session.flush();
        ran("UPDATE employee SET name=? WHERE employee.id = ?");
        session.delete(engineer);
        session.flush();
        ran("DELETE FROM engineer WHERE engineer.id = ?", "DELETE FROM employee WHERE employee.id = ?");
    }

    @Test
    @Covers("ORM-INH-25")
    void anObjectWhoseRowSaysAnotherClassIsWarnedOf() {
        List<String> warnings = new ArrayList<>();
        listen(warnings);
        Engineer employee = new Engineer("x", "c");
        session.add(employee);
        session.flush();
        employee.type("manager");
        session.flush();

        assertThat(warnings)
                .containsExactly(
                        "Employee#1 is a Engineer, and its type is now 'manager', which is not of that class: it"
                                + " will be loaded as another");

        Engineer fresh = new Engineer("y", "c");
        fresh.type("");
        session.add(fresh);
        session.flush();
        assertThat(warnings).as("a new one, too").hasSize(2);
        assertThat(warnings.get(1)).startsWith("new Engineer is a Engineer, and its type is now ''");
    }
}
