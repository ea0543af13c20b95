package dev.athanor.orm.fleet;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.ColumnProperty;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Polymorphic;
import org.jspecify.annotations.Nullable;

/** Where vehicles halt: selected with the columns of all kinds. */
@Entity
@Polymorphic(on = "kind", identity = "stop", loadAll = true, subclasses = Station.class)
@SuppressWarnings("UnusedVariable") // the metamodel reads the fields
public class Stop {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String name;

    private int tracks;

    @ColumnProperty("kind")
    private @Nullable String kind;

    public Stop(String name, int tracks) {
        this.name = name;
        this.tracks = tracks;
    }

    static dev.athanor.sql.ast.Expression<String> kind() {
        return dev.athanor.sql.Sql.caseWhen(Stop_.STOP.tracks.gt(1), "station").orElse("stop");
    }

    public @Nullable Integer id() {
        return id;
    }

    public String name() {
        return name;
    }

    public void name(String newName) {
        this.name = newName;
    }

    public int tracks() {
        return tracks;
    }
}
