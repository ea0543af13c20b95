package dev.athanor.orm.press;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Version;
import org.jspecify.annotations.Nullable;

/** A leaflet, whose version is a text that the program makes. */
@Entity
@SuppressWarnings("UnusedVariable") // the session reads and writes the fields
public class Leaflet {

    @Id
    private @Nullable Integer id;

    @Column(length = 40)
    private String text;

    @Version(by = "nextTag")
    @Column(length = 40)
    private @Nullable String tag;

    public Leaflet(String text) {
        this.text = text;
    }

    /** Tests ask for a version that is the same again. */
    static String nextTag(@Nullable String before) {
        if (before == null) {
            return "a";
        }
        return before.endsWith("stuck") ? before : before + "a";
    }

    public @Nullable Integer id() {
        return id;
    }

    public void text(String newText) {
        this.text = newText;
    }

    public @Nullable String tag() {
        return tag;
    }

    public void tag(String newTag) {
        this.tag = newTag;
    }
}
