package dev.athanor.orm.bank;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;
import dev.athanor.orm.annotation.Validates;

/** An account whose addresses are checked in another way. */
@Entity
@Polymorphic(identity = "savings")
public class Savings extends Account {

    public Savings(String email) {
        super(email);
    }

    @Validates("email")
    String bankEmail(String value) {
        ASKED.add("bank email " + value);
        return value.replace(" ", "");
    }
}
