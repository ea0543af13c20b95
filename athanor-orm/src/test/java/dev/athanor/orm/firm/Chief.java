package dev.athanor.orm.firm;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Polymorphic;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Somebody who leads alone, with a second key to the table of people. */
@Entity(table = "chief")
@Polymorphic(identity = "4")
@SuppressWarnings("UnusedVariable") // the metamodel reads the fields
public class Chief extends Lead {

    private int bonus;

    @ForeignKey("person.id")
    private @Nullable Integer assistantId;

    @Relationship(joinBy = "assistantId")
    private @Nullable Person assistant;

    public Chief(String name, @Nullable String area, int bonus) {
        super(name, area);
        this.bonus = bonus;
    }

    public int bonus() {
        return bonus;
    }

    public void bonus(int newBonus) {
        this.bonus = newBonus;
    }

    public @Nullable Person assistant() {
        return assistant;
    }

    public void assistant(@Nullable Person newAssistant) {
        this.assistant = newAssistant;
    }
}
