package dev.athanor.orm.guest;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A wish, which does not know whose it is. */
@Entity
@SuppressWarnings("UnusedVariable") // the metamodel reads the fields
public class Wish {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String text;

    @ForeignKey("guest.id")
    private @Nullable Integer guestId;

    public Wish(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
