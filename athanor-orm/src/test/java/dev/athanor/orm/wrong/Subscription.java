package dev.athanor.orm.wrong;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** That a subscriber reads a journal. */
@Entity
public class Subscription {

    @Id
    @ForeignKey("subscriber.id")
    private int subscriberId;

    @Id
    @ForeignKey("journal.id")
    private int journalId;

    @Relationship
    private @Nullable Subscriber subscriber;

    public int subscriberId() {
        return subscriberId;
    }

    public int journalId() {
        return journalId;
    }

    public @Nullable Subscriber subscriber() {
        return subscriber;
    }
}
