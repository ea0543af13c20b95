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
@Entity(table = "Employee")
class Employee {

    @Id
    @Column(name = "EmployeeId")
    @Nullable Integer id;

    @Column(name = "LastName", length = 20)
    String lastName;

    @Column(name = "FirstName", length = 20)
    String firstName;

    @Column(name = "Title", length = 30)
    @Nullable String title;

    @Column(name = "BirthDate")
    @Nullable LocalDateTime birthDate;

    @Column(name = "HireDate")
    @Nullable LocalDateTime hireDate;

    @Column(name = "Address", length = 70)
    @Nullable String address;

    @Column(name = "City", length = 40)
    @Nullable String city;

    @Column(name = "State", length = 40)
    @Nullable String state;

    @Column(name = "Country", length = 40)
    @Nullable String country;

    @Column(name = "PostalCode", length = 10)
    @Nullable String postalCode;

    @Column(name = "Phone", length = 24)
    @Nullable String phone;

    @Column(name = "Fax", length = 24)
    @Nullable String fax;

    @Column(name = "Email", length = 60)
    @Nullable String email;

    @Column(name = "ReportsTo")
    @ForeignKey("Employee.EmployeeId")
    @Nullable Integer reportsTo;

    @Relationship(backPopulates = "team")
    @Nullable Employee boss;

    @Relationship(backPopulates = "boss")
    List<Employee> team = new ArrayList<>();

    Employee(String firstName, String lastName) {
        this.firstName = firstName;
        this.lastName = lastName;
    }
}
