package dev.athanor.orm.relation;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.sql.ast.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has three foreign keys to one table. */
@Entity
public class Parcel {

    @Id
    private @Nullable Integer id;

    private int weight;

    @Column(length = 20)
    private @Nullable String state;

    @Column(length = 30)
    private @Nullable String label;

    @ForeignKey("human.id")
    private @Nullable Integer senderId;

    @ForeignKey("human.id")
    private @Nullable Integer receiverId;

    @ForeignKey("human.id")
    private @Nullable Integer carrierId;

    @Relationship(joinBy = "senderId", backPopulates = "sent")
    private @Nullable Person sender;

    @Relationship(joinBy = "receiverId", backPopulates = "received")
    private @Nullable Person receiver;

    /** One at most, and a list nevertheless. */
    @Relationship(primaryJoin = "isCarrier", viewOnly = true)
    private List<Person> carriers = new ArrayList<>();

    static Expression<Boolean> isCarrier(Parcel_ parcel, Person_ person) {
        return parcel.carrierId.eq(person.id);
    }

    public Parcel(int weight) {
        this.weight = weight;
    }

    public Parcel(int weight, String state, String label) {
        this.weight = weight;
        this.state = state;
        this.label = label;
    }

    public @Nullable String label() {
        return label;
    }

    public @Nullable Integer id() {
        return id;
    }

    public int weight() {
        return weight;
    }

    public @Nullable String state() {
        return state;
    }

    public void state(@Nullable String newState) {
        this.state = newState;
    }

    public @Nullable Integer senderId() {
        return senderId;
    }

    public void senderId(@Nullable Integer newId) {
        this.senderId = newId;
    }

    public @Nullable Integer receiverId() {
        return receiverId;
    }

    public @Nullable Integer carrierId() {
        return carrierId;
    }

    public List<Person> carriers() {
        return carriers;
    }

    public @Nullable Person sender() {
        return sender;
    }

    public void sender(@Nullable Person newSender) {
        this.sender = newSender;
    }

    public @Nullable Person receiver() {
        return receiver;
    }
}
