package dev.athanor.orm.press;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.ServerDefault;
import dev.athanor.sql.schema.ColumnDefinition;
import org.jspecify.annotations.Nullable;

/** A voucher, whose key the database makes at random; the rows of an insert are numbered to tell them apart. */
@Entity
@SuppressWarnings("UnusedVariable") // the session reads and writes the fields
public class Voucher {

    @Id
    @ServerDefault
    @Column(length = 40)
    private @Nullable String id;

    private int place;

    @Column(define = "sentinel")
    private @Nullable Integer line;

    public Voucher(int place) {
        this.place = place;
    }

    static ColumnDefinition<Integer> sentinel(ColumnDefinition<Integer> column) {
        return column.sentinel();
    }

    public @Nullable String id() {
        return id;
    }

    public int place() {
        return place;
    }
}
