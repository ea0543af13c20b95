package dev.athanor.example.tour.chinook;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who works for the shop. */
@SuppressWarnings("unused") // not every column is looked at
@Entity(table = "Employee")
class Employee {

    @Id
    @Column(name = "EmployeeId")
    private @Nullable Integer id;

    @Column(name = "LastName", length = 20)
    private String lastName;

    @Column(name = "FirstName", length = 20)
    private String firstName;

    @Column(name = "Title", length = 30)
    private @Nullable String title;

    @Column(name = "BirthDate")
    private @Nullable LocalDateTime birthDate;

    @Column(name = "HireDate")
    private @Nullable LocalDateTime hireDate;

    @Column(name = "Address", length = 70)
    private @Nullable String address;

    @Column(name = "City", length = 40)
    private @Nullable String city;

    @Column(name = "State", length = 40)
    private @Nullable String state;

    @Column(name = "Country", length = 40)
    private @Nullable String country;

    @Column(name = "PostalCode", length = 10)
    private @Nullable String postalCode;

    @Column(name = "Phone", length = 24)
    private @Nullable String phone;

    @Column(name = "Fax", length = 24)
    private @Nullable String fax;

    @Column(name = "Email", length = 60)
    private @Nullable String email;

    @Column(name = "ReportsTo")
    @ForeignKey("Employee.EmployeeId")
    private @Nullable Integer reportsTo;

    @Relationship(backPopulates = "team")
    private @Nullable Employee boss;

    @Relationship(backPopulates = "boss")
    private List<Employee> team = new ArrayList<>();

    Employee(String firstName, String lastName) {
        this.firstName = firstName;
        this.lastName = lastName;
    }

    @Nullable
    Integer id() {
        return id;
    }

    String lastName() {
        return lastName;
    }

    @Nullable
    Employee boss() {
        return boss;
    }

    List<Employee> team() {
        return team;
    }

    @Nullable
    LocalDateTime hireDate() {
        return hireDate;
    }

    void reportTo(@Nullable Employee boss) {
        this.boss = boss;
    }
}
