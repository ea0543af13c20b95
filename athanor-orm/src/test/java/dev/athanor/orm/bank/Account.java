package dev.athanor.orm.bank;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Polymorphic;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.orm.annotation.Validates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An account; it writes down what its validators are asked. */
@Entity
@Polymorphic(on = "kind", identity = "account", subclasses = Savings.class)
public class Account {

    public static final List<String> ASKED = new ArrayList<>();

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String email;

    private int daily;
    private int monthly;

    @Column(length = 20)
    private @Nullable String kind;

    @Relationship(backPopulates = "account", cascade = Cascade.ALL, orderBy = "id")
    private List<Card> cards = new ArrayList<>();

    public Account(String email) {
        this.email = email;
    }

    @Validates("email")
    String checkedEmail(String value) {
        ASKED.add("email " + value);
        if (!value.contains("@")) {
            throw new IllegalArgumentException(value + " is no address");
        }
        return value.toLowerCase(Locale.ROOT);
    }

    @Validates({"daily", "monthly"})
    int checkedLimit(String name, int value) {
        ASKED.add(name + " " + value);
        if (value < 0) {
            throw new IllegalArgumentException(name + " is below zero");
        }
        return Math.min(value, 1000);
    }

    @Validates(value = "cards", removes = true)
    public Card checkedCard(Card card, boolean removed) {
        ASKED.add((removed ? "remove " : "append ") + card.number());
        if (card.number().isEmpty()) {
            throw new IllegalArgumentException("a card has a number");
        }
        if (removed && card.number().startsWith("!")) {
            throw new IllegalArgumentException("this card stays");
        }
        return card;
    }

    public @Nullable Integer id() {
        return id;
    }

    public String email() {
        return email;
    }

    public void email(String newEmail) {
        this.email = newEmail;
    }

    public int daily() {
        return daily;
    }

    public int monthly() {
        return monthly;
    }

    public void limits(int newDaily, int newMonthly) {
        this.daily = newDaily;
        this.monthly = newMonthly;
    }

    public @Nullable String kind() {
        return kind;
    }

    public void kind(@Nullable String newKind) {
        this.kind = newKind;
    }

    public List<Card> cards() {
        return cards;
    }

    public void cards(List<Card> newCards) {
        this.cards = newCards;
    }
}
