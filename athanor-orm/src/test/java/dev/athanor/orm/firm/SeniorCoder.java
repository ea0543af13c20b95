package dev.athanor.orm.firm;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;

/** Somebody who has written programs for long. */
@Entity(table = "senior_coder")
@Polymorphic(identity = "3")
public class SeniorCoder extends Coder {

    private int years;

    public SeniorCoder(String name, String language, int years) {
        super(name, language);
        this.years = years;
    }

    public int years() {
        return years;
    }

    public void years(int newYears) {
        this.years = newYears;
    }
}
