package dev.athanor.orm.depot;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.sql.schema.ColumnDefinition;
import dev.athanor.sql.schema.Sequence;
import org.jspecify.annotations.Nullable;

/** A ticket, numbered by a sequence. */
@Entity
public class Ticket {

    @Id
    @Column(define = "numbered")
    private @Nullable Integer id;

    private int row;

    public Ticket(int row) {
        this.row = row;
    }

    static ColumnDefinition<Integer> numbered(ColumnDefinition<Integer> column) {
        return column.sequence(Sequence.of("ticket_numbers"));
    }

    public @Nullable Integer id() {
        return id;
    }

    public int row() {
        return row;
    }
}
