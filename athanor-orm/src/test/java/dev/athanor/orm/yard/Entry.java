package dev.athanor.orm.yard;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Generated;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** An entry: its key has that of the ledger in it. */
@Entity
public class Entry {

    @Id(generated = Generated.NO)
    @ForeignKey("ledger.id")
    private @Nullable Integer ledgerId;

    @Id(generated = Generated.NO)
    private int number;

    @Relationship(backPopulates = "entries")
    private @Nullable Ledger ledger;

    public Entry(int number) {
        this.number = number;
    }

    public @Nullable Integer ledgerId() {
        return ledgerId;
    }

    public int number() {
        return number;
    }

    public @Nullable Ledger ledger() {
        return ledger;
    }

    public void ledger(@Nullable Ledger newLedger) {
        this.ledger = newLedger;
    }
}
