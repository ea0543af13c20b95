package dev.athanor.docs.shop;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

// tag::user[]
@Entity(table = "user_account")
public class User {

    @Id
    private @Nullable Integer id; // one integer key: NOT NULL, made by the database

    @Column(length = 30)
    private String name; // VARCHAR(30) NOT NULL

    private @Nullable String fullname; // VARCHAR

    @Relationship(
            backPopulates = "user",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Address> addresses = new ArrayList<>();

    public User(String name, @Nullable String fullname) {
        this.name = name;
        this.fullname = fullname;
    }

    public User withAddress(String email) {
        addresses.add(new Address(email)); // the other side, Address.user, is set in the same moment
        return this;
    }
    // end::user[]

    public @Nullable Integer id() {
        return id;
    }

    public String name() {
        return name;
    }

    public void rename(String other) {
        name = other;
    }

    public @Nullable String fullname() {
        return fullname;
    }

    public List<Address> addresses() {
        return addresses;
    }
}
