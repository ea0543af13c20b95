package dev.athanor.docs.parcel;

import static dev.athanor.docs.parcel.Customer_.CUSTOMER;
import static dev.athanor.orm.relation.Foreign.foreign;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Hybrid;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.orm.collection.Association;
import dev.athanor.orm.metamodel.AssociatedValue;
import dev.athanor.sql.ast.Expression;
import org.jspecify.annotations.Nullable;

@Entity
public class Parcel {

    @Id
    private @Nullable Integer id;

    private int weight;

    // tag::keys[]
    @ForeignKey("customer.id")
    private @Nullable Integer senderId;

    @ForeignKey("customer.id")
    private @Nullable Integer receiverId;

    @Relationship(joinBy = "senderId", backPopulates = "sent")
    private @Nullable Customer sender;

    @Relationship(joinBy = "receiverId", backPopulates = "received")
    private @Nullable Customer receiver;
    // end::keys[]

    // tag::foreign[]
    private @Nullable String town;

    @Relationship(primaryJoin = "isOffice")
    private @Nullable Office office;

    static Expression<Boolean> isOffice(Parcel_ parcel, Office_ office) {
        return foreign(parcel.town).eq(office.town); // no foreign key of the database
    }
    // end::foreign[]

    // tag::through[]
    public @Nullable String senderName() {
        return Association.value(sender, Customer::name);
    }

    public void senderName(@Nullable String name) {
        sender = Association.holder(sender, name, Customer::name, Customer::new);
    }

    @Hybrid // becomes PARCEL.senderName()
    static AssociatedValue<Parcel, String> senderName(Parcel_ parcel) {
        return parcel.sender.associated(CUSTOMER.name);
    }
    // end::through[]

    public Parcel(int weight) {
        this.weight = weight;
    }

    public @Nullable Integer senderId() {
        return senderId;
    }

    public @Nullable Integer receiverId() {
        return receiverId;
    }

    public @Nullable Integer id() {
        return id;
    }

    public int weight() {
        return weight;
    }

    public @Nullable Customer sender() {
        return sender;
    }

    public @Nullable Customer receiver() {
        return receiver;
    }

    public @Nullable String town() {
        return town;
    }

    public @Nullable Office office() {
        return office;
    }

    public void office(@Nullable Office newOffice) {
        this.office = newOffice;
    }
}
