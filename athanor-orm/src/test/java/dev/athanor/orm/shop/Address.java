package dev.athanor.orm.shop;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** An address of a user. */
@Entity
public class Address {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String emailAddress;

    @ForeignKey("user_account.id")
    private @Nullable Integer userId;

    @Relationship(backPopulates = "addresses")
    private User user;

    @SuppressWarnings("NullAway.Init") // the user is set by adding the address to one
    public Address(String emailAddress) {
        this.emailAddress = emailAddress;
    }

    public @Nullable Integer id() {
        return id;
    }

    public Address id(Integer newId) {
        this.id = newId;
        return this;
    }

    public String emailAddress() {
        return emailAddress;
    }

    public void emailAddress(String newAddress) {
        this.emailAddress = newAddress;
    }

    public @Nullable Integer userId() {
        return userId;
    }

    public void userId(@Nullable Integer newUserId) {
        this.userId = newUserId;
    }

    public User user() {
        return user;
    }

    public void user(User newUser) {
        this.user = newUser;
    }

    @Override
    public String toString() {
        return "Address " + emailAddress;
    }
}
