package dev.athanor.orm.bank;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.orm.annotation.Validates;
import org.jspecify.annotations.Nullable;

/** A card of an account. */
@Entity
public class Card {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private String number;

    @Relationship(backPopulates = "cards")
    private @Nullable Account account;

    public Card(String number) {
        this.number = number;
    }

    @Validates(value = "account", following = false)
    @Nullable
    Account checkedAccount(@Nullable Account value) {
        Account.ASKED.add("account of " + number + (value == null ? " none" : " " + value.email()));
        return value;
    }

    public @Nullable Integer id() {
        return id;
    }

    public String number() {
        return number;
    }

    public @Nullable Account account() {
        return account;
    }

    public void account(@Nullable Account newAccount) {
        this.account = newAccount;
    }
}
