package dev.athanor.orm.depot;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** More of a person, under the same key. */
@Entity
public class Detail {

    @Id
    @ForeignKey("person.id")
    private @Nullable Integer personId;

    private int height;

    @Relationship
    private Person person;

    public Detail(Person person, int height) {
        this.person = person;
        this.height = height;
    }

    public @Nullable Integer personId() {
        return personId;
    }

    public int height() {
        return height;
    }

    public Person person() {
        return person;
    }
}
