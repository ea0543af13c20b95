package dev.athanor.orm.change;

import static dev.athanor.orm.firm.Coder_.CODER;
import static dev.athanor.orm.firm.Person_.PERSON;
import static dev.athanor.orm.staff.Employee_.EMPLOYEE;
import static dev.athanor.orm.staff.Engineer_.ENGINEER;
import static dev.athanor.orm.staff.Manager_.MANAGER;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.error.StaleDataException;
import dev.athanor.orm.firm.Coder;
import dev.athanor.orm.firm.Firm;
import dev.athanor.orm.query.Synchronize;
import dev.athanor.orm.staff.Employee;
import dev.athanor.orm.staff.Engineer;
import dev.athanor.orm.staff.Manager;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.Row2;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.DatabaseKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Statements that insert and change rows of classes of a hierarchy. */
@SuppressWarnings("NullAway") // a missing row fails the test by itself
abstract class HierarchyChangeContract extends OrmContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(Employee.class, Firm.class);
    }

    private List<String> stored(String query) {
        return session.connection().execute(text(query)).all().stream()
                .map(row -> row.values().toString())
                .toList();
    }

    private static Map<String, Object> engineer(String name, String language) {
        return Map.of("name", name, "language", language);
    }

    private void hire() {
        session.execute(insert(ENGINEER), List.of(engineer("a", "java"), engineer("b", "c")));
        session.execute(insert(MANAGER), List.of(Map.of("name", "m", "budget", 3)));
        session.execute(insert(EMPLOYEE), List.of(Map.of("name", "x")));
        sql.clear();
    }

    @Test
    @Covers("ORM-DML-03")
    void rowsAreInsertedIntoAllTablesWithTheKeysOfTheFirst() {
        hire();
        assertThat(stored("SELECT id, name, type, budget FROM employee ORDER BY id"))
                .containsExactly(
                        "[1, a, engineer, null]",
                        "[2, b, engineer, null]",
                        "[3, m, manager, 3]",
                        "[4, x, employee, null]");
        assertThat(stored("SELECT id, language FROM engineer ORDER BY id")).containsExactly("[1, java]", "[2, c]");
        sql.clear();
        session.execute(insert(ENGINEER), List.of(Map.of("id", 9, "name", "z", "language", "go")));
        assertThat(sql.sql()).hasSize(2);
        if (kind() == DatabaseKind.SQLITE) {
            assertThat(sql.sql())
                    .containsExactly(
                            "INSERT INTO employee (id, name, type) VALUES (?, ?, ?)",
                            "INSERT INTO engineer (id, language) VALUES (?, ?)");
        }
        session.execute(insert(CODER), List.of(Map.of("name", "c", "language", "java")));
        assertThat(stored("SELECT name, kind, version, language FROM person JOIN coder ON person.id = person_id"))
                .as("defaults and versions are those of the class")
                .containsExactly("[c, 2, 1, java]");
    }

    @Test
    @Covers("ORM-DML-03")
    void whatTheTablesReturnIsPutTogether() {
        List<Engineer> engineers = session.scalars(
                        insert(ENGINEER).returning(ENGINEER),
                        List.of(engineer("c", "java"), engineer("a", "c"), engineer("b", "go")))
                .all();
        assertThat(engineers).extracting(Engineer::name).containsExactly("c", "a", "b");
        assertThat(engineers).extracting(Engineer::language).containsExactly("java", "c", "go");
        assertThat(engineers).extracting(Engineer::id).containsExactly(1, 2, 3);
        assertThat(engineers).extracting(Employee::type).containsOnly("engineer");
        sql.clear();
        assertThat(session.getOne(Employee.class, 2)).isSameAs(engineers.get(1));
        assertThat(sql.sql()).as("they are in the session, with all that they have").isEmpty();
        List<Row2<String, String>> rows = session.execute(
                        insert(ENGINEER).returning(ENGINEER.language, ENGINEER.name),
                        List.of(engineer("x", "ada"), engineer("y", "b")))
                .all();
        assertThat(rows).extracting(Row2::v1).containsExactly("ada", "b");
        assertThat(rows).extracting(Row2::v2).containsExactly("x", "y");
        assertThatThrownBy(() -> session.execute(
                        insert(ENGINEER).returning(ENGINEER.language.concat("!")), List.of(engineer("x", "ada"))))
                .isInstanceOf(SessionException.class)
                .hasMessageEndingWith("[O108]");
    }

    @Test
    @Covers("ORM-DML-07")
    void rowsOfSeveralTablesDoNotMeetOthers() {
        Insert<Row> upsert = kind() == DatabaseKind.MARIADB
                ? insert(ENGINEER).onDuplicateKeyUpdate(row -> row.setExcluded(ENGINEER.language))
                : insert(ENGINEER).onConflict(ENGINEER.table().c("id")).doUpdate(ENGINEER.language);
        assertThatThrownBy(() -> session.execute(upsert, List.of(engineer("a", "java"))))
                .isInstanceOf(SessionException.class)
                .hasMessageStartingWith("Rows of Engineer are in several tables")
                .hasMessageEndingWith("[O107]");
    }

    @Test
    @Covers("ORM-DML-08")
    void rowsAreUpdatedInEachTableByTheirKeys() {
        hire();
        Engineer engineer = session.getOne(Engineer.class, 1);
        sql.clear();
        long count = session.execute(
                        update(ENGINEER),
                        List.of(
                                Map.of("id", 1, "name", "A", "language", "go"),
                                Map.of("id", 2, "name", "B", "language", "rust")))
                .rowCount();
        assertThat(count).isEqualTo(2);
        assertThat(sql.sql())
                .containsExactly(
                        "UPDATE employee SET name=? WHERE employee.id = ?",
                        "UPDATE engineer SET language=? WHERE engineer.id = ?");
        assertThat(engineer.name() + engineer.language()).isEqualTo("Ago");
        assertThat(session.isModified(engineer)).isFalse();
        assertThatThrownBy(() -> session.execute(update(ENGINEER), List.of(Map.of("id", 3, "language", "x"))))
                .as("the row is no engineer's")
                .isInstanceOf(StaleDataException.class)
                .hasMessageStartingWith("UPDATE of engineer by rows")
                .hasMessageEndingWith("[O105]");
    }

    @Test
    @Covers("ORM-DML-08")
    void theVersionOfAHierarchyIsInOneTable() {
        session.execute(insert(CODER), List.of(Map.of("name", "c", "language", "java")));
        Coder coder = session.getOne(Coder.class, 1);
        session.execute(update(CODER), List.of(Map.of("id", 1, "version", 1, "language", "go")));
        assertThat(coder.version()).isEqualTo(2);
        assertThat(stored("SELECT version, language FROM person JOIN coder ON person.id = person_id"))
                .containsExactly("[2, go]");
        assertThatThrownBy(() -> session.execute(
                        update(CODER), List.of(Map.of("id", 1, "version", 1, "language", "late"))))
                .isInstanceOf(StaleDataException.class);
    }

    @Test
    @Covers("ORM-DML-15")
    void aStatementChangesTheTableOfItsClassAlone() {
        hire();
        Engineer java = session.getOne(Engineer.class, 1);
        Engineer c = session.getOne(Engineer.class, 2);
        java.language();
        sql.clear();
        session.execute(update(ENGINEER).set(ENGINEER.language, "x").where(ENGINEER.name.eq("a")));
        assertThat(sql.sql())
                .containsExactly("UPDATE engineer SET language=? WHERE EXISTS (SELECT 1 FROM employee"
                        + " WHERE engineer.id = employee.id AND employee.name = ?)");
        assertThat(java.language() + c.language()).isEqualTo("xc");
        assertThat(stored("SELECT language FROM engineer ORDER BY id")).containsExactly("[x]", "[c]");
        session.execute(update(ENGINEER)
                .set(ENGINEER.language, "y")
                .where(ENGINEER.id.in(
                        select(EMPLOYEE.id).where(EMPLOYEE.name.eq("b")))));
        assertThat(stored("SELECT language FROM engineer ORDER BY id")).containsExactly("[x]", "[y]");
        assertThatThrownBy(() -> session.execute(update(ENGINEER).values(Map.of("name", "z"))))
                .as("the table has no such column")
                .hasMessageEndingWith("[S004]");
        assertThatThrownBy(() -> session.execute(update(ENGINEER).set(ENGINEER.name, "z")))
                .isInstanceOf(SessionException.class)
                .hasMessageStartingWith("An update of Engineer changes its own table engineer")
                .hasMessageEndingWith("[O106]");
        assertThatThrownBy(() -> session.execute(update(ENGINEER).set(ENGINEER.language, ENGINEER.name)))
                .hasMessageEndingWith("[O106]");
        session.execute(update(EMPLOYEE).set(EMPLOYEE.name, "n").where(EMPLOYEE.id.eq(1)));
        assertThat(java.name()).as("those of the class above are changed by it").isEqualTo("n");
    }

    @Test
    @Covers("ORM-DML-15")
    void theDatabaseSaysWhichRowsOfAHierarchyItChanges() {
        hire();
        Engineer java = session.getOne(Engineer.class, 1);
        Engineer c = session.getOne(Engineer.class, 2);
        session.execute(update(ENGINEER)
                .set(ENGINEER.language, "x")
                .where(ENGINEER.name.eq("a"), ENGINEER.language.eq("java"))
                .options(Synchronize.FETCH));
        assertThat(java.language() + c.language()).isEqualTo("xc");
        session.execute(delete(ENGINEER).where(ENGINEER.name.eq("b")).options(Synchronize.FETCH));
        assertThat(session.contains(c)).isFalse();
        assertThat(session.contains(java)).isTrue();
        assertThat(stored("SELECT id FROM engineer")).containsExactly("[1]");
        assertThat(stored("SELECT count(*) FROM employee"))
                .as("the row above stays")
                .containsExactly("[4]");
        assertThatThrownBy(() -> session.execute(
                        update(ENGINEER).set(ENGINEER.language, "x").returning(ENGINEER)))
                .isInstanceOf(SessionException.class)
                .hasMessageEndingWith("[O108]");
    }

    @Test
    @Covers("ORM-DML-10")
    void aStatementChangesRowsOfItsClassAlone() {
        hire();
        Employee other = session.getOne(Employee.class, 4);
        Manager manager = session.getOne(Manager.class, 3);
        sql.clear();
        session.execute(update(MANAGER).set(MANAGER.budget, 7));
        assertThat(sql.sql().get(0)).startsWith("UPDATE employee SET budget=? WHERE employee.type ");
        assertThat(manager.budget()).isEqualTo(7);
        session.execute(delete(MANAGER).where(MANAGER.name.ne("nobody")));
        assertThat(session.contains(manager)).isFalse();
        assertThat(session.contains(other)).isTrue();
        assertThat(stored("SELECT id FROM employee ORDER BY id")).containsExactly("[1]", "[2]", "[4]");
        session.execute(insert(CODER), List.of(Map.of("name", "c", "language", "java")));
        session.execute(update(PERSON).set(PERSON.name, "d").where(PERSON.name.eq("c")));
        assertThat(stored("SELECT name, version FROM person"))
                .as("no version is counted")
                .containsExactly("[d, 1]");
    }
}
