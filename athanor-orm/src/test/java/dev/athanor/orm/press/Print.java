package dev.athanor.orm.press;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** Something printed. */
@Entity
public class Print {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private String title;

    public Print(String title) {
        this.title = title;
    }

    public @Nullable Integer id() {
        return id;
    }

    public String title() {
        return title;
    }
}
