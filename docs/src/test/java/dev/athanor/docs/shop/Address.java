package dev.athanor.docs.shop;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

@SuppressWarnings("NullAway.Init") // the user is set when the address is added to one
// tag::address[]
@Entity
public class Address {

    @Id
    private @Nullable Integer id;

    private String emailAddress; // email_address VARCHAR NOT NULL

    @Relationship(backPopulates = "addresses")
    private User user; // user_id INTEGER NOT NULL, a foreign key: not @Nullable

    public Address(String emailAddress) {
        this.emailAddress = emailAddress;
    }
    // end::address[]

    public @Nullable Integer id() {
        return id;
    }

    public String emailAddress() {
        return emailAddress;
    }

    public User user() {
        return user;
    }
}
