package dev.athanor.orm.press;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A postcard, which has a table of its own, and a stamp. */
@Entity(table = "postcard")
@Polymorphic(concrete = true)
public class Postcard extends Print {

    @Column(length = 20)
    private String motif;

    @Relationship
    private @Nullable Edition edition;

    public Postcard(String title, String motif) {
        super(title);
        this.motif = motif;
    }

    public String motif() {
        return motif;
    }

    public @Nullable Edition edition() {
        return edition;
    }

    public void edition(Edition newEdition) {
        this.edition = newEdition;
    }
}
