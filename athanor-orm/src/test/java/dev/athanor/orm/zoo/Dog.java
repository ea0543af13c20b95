package dev.athanor.orm.zoo;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;

/** A dog. */
@Entity
@Polymorphic(identity = "dog")
public sealed class Dog extends Animal permits Puppy {

    @Column(length = 20)
    private String breed;

    public Dog(String name, String breed) {
        super(name);
        this.breed = breed;
    }

    public String breed() {
        return breed;
    }

    public void breed(String newBreed) {
        this.breed = newBreed;
    }
}
