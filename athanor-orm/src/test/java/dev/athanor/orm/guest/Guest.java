package dev.athanor.orm.guest;

import static dev.athanor.orm.guest.KeyCard_.KEY_CARD;
import static dev.athanor.orm.guest.Stay_.STAY;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Hybrid;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.orm.collection.Association;
import dev.athanor.orm.metamodel.AssociatedMany;
import dev.athanor.orm.metamodel.AssociatedOne;
import dev.athanor.orm.metamodel.AssociatedValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A guest, with the number of the card as if it were an attribute of the guest. */
@Entity
public class Guest {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String name;

    @Relationship(
            singleParent = true,
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private @Nullable KeyCard card;

    @Relationship
    private @Nullable Guest host;

    @Relationship(
            backPopulates = "guest",
            orderBy = "room",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Stay> stays = new ArrayList<>();

    @Relationship(cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Wish> wishes = new ArrayList<>();

    public Guest(String name) {
        this.name = name;
    }

    public @Nullable Integer id() {
        return id;
    }

    public String name() {
        return name;
    }

    public @Nullable KeyCard card() {
        return card;
    }

    public void card(@Nullable KeyCard newCard) {
        this.card = newCard;
    }

    public @Nullable Guest host() {
        return host;
    }

    public void host(@Nullable Guest newHost) {
        this.host = newHost;
    }

    public List<Stay> stays() {
        return stays;
    }

    public List<Wish> wishes() {
        return wishes;
    }

    public @Nullable String cardNumber() {
        return Association.value(card, KeyCard::number);
    }

    public void cardNumber(@Nullable String number) {
        card = Association.holder(card, number, KeyCard::number, KeyCard::new);
    }

    @Hybrid
    static AssociatedValue<Guest, String> cardNumber(Guest_ guest) {
        return guest.card.associated(KEY_CARD.number);
    }

    @Hybrid
    static AssociatedOne<Guest, Hotel> hotel(Guest_ guest) {
        return guest.card.associated(KEY_CARD.hotel);
    }

    @Hybrid
    static AssociatedValue<Guest, String> hotelName(Guest_ guest) {
        return guest.card.associated(KEY_CARD.hotelName());
    }

    @Hybrid
    static AssociatedMany<Guest, Hotel> hotels(Guest_ guest) {
        return guest.stays.associated(STAY.hotel);
    }

    @Hybrid
    static AssociatedMany<Guest, Stay> staysOfHost(Guest_ guest) {
        return guest.host.associated(guest.stays);
    }
}
