package dev.athanor.orm.yard;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A page of a ledger. */
@Entity
public class Page {

    @Id
    private @Nullable Integer id;

    @ForeignKey(value = "ledger.id", onDelete = "CASCADE")
    private @Nullable Integer ledgerId;

    @Relationship(backPopulates = "pages")
    private @Nullable Ledger ledger;

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable Integer ledgerId() {
        return ledgerId;
    }

    public @Nullable Ledger ledger() {
        return ledger;
    }

    public void ledger(@Nullable Ledger newLedger) {
        this.ledger = newLedger;
    }
}
