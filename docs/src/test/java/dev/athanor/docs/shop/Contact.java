package dev.athanor.docs.shop;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Validates;
import org.jspecify.annotations.Nullable;

// tag::validator[]
@Entity
public class Contact {

    @Id
    private @Nullable Integer id;

    private String email;

    public Contact(String email) {
        this.email = email; // checked, too
    }

    @Validates("email")
    String checkedEmail(String value) {
        if (!value.contains("@")) {
            throw new IllegalArgumentException(value + " is no address");
        }
        return value.strip(); // what is stored
    }
    // end::validator[]

    public @Nullable Integer id() {
        return id;
    }

    public String email() {
        return email;
    }

    public void email(String newEmail) {
        this.email = newEmail;
    }
}
