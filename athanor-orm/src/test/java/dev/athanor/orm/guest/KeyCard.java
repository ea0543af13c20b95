package dev.athanor.orm.guest;

import static dev.athanor.orm.guest.Hotel_.HOTEL;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Hybrid;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.orm.metamodel.AssociatedValue;
import org.jspecify.annotations.Nullable;

/** A card, which may have no number yet. */
@Entity
@SuppressWarnings("UnusedVariable") // the metamodel reads the fields
public class KeyCard {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private @Nullable String number;

    @Relationship
    private @Nullable Hotel hotel;

    public KeyCard(@Nullable String number) {
        this.number = number;
    }

    public @Nullable String number() {
        return number;
    }

    public void number(@Nullable String newNumber) {
        this.number = newNumber;
    }

    public @Nullable Hotel hotel() {
        return hotel;
    }

    public void hotel(@Nullable Hotel newHotel) {
        this.hotel = newHotel;
    }

    @Hybrid
    static AssociatedValue<KeyCard, String> hotelName(KeyCard_ card) {
        return card.hotel.associated(HOTEL.name);
    }
}
