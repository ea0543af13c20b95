package dev.athanor.orm.shop;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Someone with addresses and orders. */
@Entity(table = "user_account")
public class User {

    @Id
    private @Nullable Integer id;

    @Column(length = 30)
    private String name;

    @Column(length = 50)
    private @Nullable String fullname;

    @Relationship(
            backPopulates = "user",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            orderBy = "id")
    private List<Address> addresses = new ArrayList<>();

    @Relationship(backPopulates = "user", orderBy = "id")
    private List<Order> orders = new ArrayList<>();

    public User(String name, @Nullable String fullname) {
        this.name = name;
        this.fullname = fullname;
    }

    public User(String name) {
        this.name = name;
    }

    public User withAddress(String email) {
        addresses.add(new Address(email));
        return this;
    }

    public User withOrder(int total) {
        orders.add(new Order(total));
        return this;
    }

    public @Nullable Integer id() {
        return id;
    }

    public User id(Integer newId) {
        this.id = newId;
        return this;
    }

    public String name() {
        return name;
    }

    public void name(String newName) {
        this.name = newName;
    }

    public @Nullable String fullname() {
        return fullname;
    }

    public void fullname(@Nullable String newFullname) {
        this.fullname = newFullname;
    }

    public List<Address> addresses() {
        return addresses;
    }

    public void addresses(List<Address> newAddresses) {
        this.addresses = newAddresses;
    }

    public List<Order> orders() {
        return orders;
    }

    @Override
    public String toString() {
        return "User " + name;
    }
}
