package dev.athanor.example.tour.shop;

import static java.util.Objects.requireNonNull;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who works for the store, and for a boss who is an employee too. */
@Entity
public class Employee {

    @Id
    private @Nullable Integer id;

    @Column(length = 40)
    private String firstName;

    @Column(length = 40)
    private String lastName;

    @Column(length = 60)
    private String title;

    private LocalDate hiredOn;

    // The key of a relationship needs no field; with one, statements can join by it.
    @ForeignKey("employee.id")
    private @Nullable Integer bossId;

    @Relationship(backPopulates = "team")
    private @Nullable Employee boss;

    @Relationship(backPopulates = "boss", orderBy = "id")
    private List<Employee> team = new ArrayList<>();

    /** Creates an employee who has no boss. */
    public Employee(String firstName, String lastName, String title, LocalDate hiredOn) {
        this.firstName = requireNonNull(firstName, "firstName");
        this.lastName = requireNonNull(lastName, "lastName");
        this.title = requireNonNull(title, "title");
        this.hiredOn = requireNonNull(hiredOn, "hiredOn");
    }

    /** Takes somebody into the team. */
    public void lead(Employee other) {
        team.add(other);
    }

    /** {@return the key, or null before the employee was stored} */
    public @Nullable Integer id() {
        return id;
    }

    /** {@return first and last name} */
    public String name() {
        return firstName + " " + lastName;
    }

    /** {@return what the employee is} */
    public String title() {
        return title;
    }

    /** {@return the first day at work} */
    public LocalDate hiredOn() {
        return hiredOn;
    }

    /** {@return the boss, or null for the one at the top} */
    public @Nullable Employee boss() {
        return boss;
    }

    /** {@return the key of the boss} */
    public @Nullable Integer bossId() {
        return bossId;
    }

    /** {@return those whose boss this employee is} */
    public List<Employee> team() {
        return team;
    }

    /** {@return how many bosses there are above} */
    public int rank() {
        int bosses = 0;
        for (Employee above = boss; above != null; above = above.boss()) {
            bosses++;
        }
        return bosses;
    }

    @Override
    public String toString() {
        return firstName + " " + lastName;
    }
}
