package dev.athanor.orm.press;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;

/** A poster, which has a table of its own. */
@Entity(table = "poster")
@Polymorphic(concrete = true)
public class Poster extends Print {

    private int width;

    public Poster(String title, int width) {
        super(title);
        this.width = width;
    }

    public int width() {
        return width;
    }

    public void width(int newWidth) {
        this.width = newWidth;
    }
}
