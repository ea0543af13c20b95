package dev.athanor.orm.relation;

import static dev.athanor.orm.relation.Parcel_.PARCEL;
import static dev.athanor.orm.relation.Trip_.TRIP;
import static dev.athanor.sql.Functions.lower;
import static dev.athanor.sql.Functions.rowNumber;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Selectable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Someone who sends parcels and receives them: two ways between the same tables, and what is seen along them. */
@Entity(table = "human")
public class Person {

    @Id
    private @Nullable Integer id;

    @Column(length = 30)
    private String name;

    @Relationship(joinBy = "senderId", backPopulates = "sender", orderBy = "id")
    private List<Parcel> sent = new ArrayList<>();

    @Relationship(joinBy = "receiverId", backPopulates = "receiver", orderBy = "weight desc, id")
    private List<Parcel> received = new ArrayList<>();

    /** What is on its way by this carrier in a hurry: the state is not written by it. */
    @Relationship(primaryJoin = "isUrgent", orderBy = "id")
    private List<Parcel> urgent = new ArrayList<>();

    @Relationship(primaryJoin = "isHeavy", viewOnly = true, orderBy = "id")
    private List<Parcel> heavy = new ArrayList<>();

    /** Parcels that are labelled with the name, in whatever letters. */
    @Relationship(primaryJoin = "isLabelled", viewOnly = true, orderBy = "id")
    private List<Parcel> labelled = new ArrayList<>();

    @Relationship(targetFrom = "numbered", primaryJoin = "isOneOfTwo", viewOnly = true, orderBy = "id")
    private List<Parcel> lastTwo = new ArrayList<>();

    /** Where parcels that this person sent went through. */
    @Relationship(
            secondaryFrom = "tours",
            primaryJoin = "isSenderOf",
            secondaryJoin = "isPassedBy",
            viewOnly = true,
            orderBy = "name")
    private List<Place> places = new ArrayList<>();

    /** The last word on who carries what is the parcel's: of several the first counts here. */
    @Relationship(joinBy = "carrierId", viewOnly = true)
    private @Nullable Parcel carried;

    public Person(String name) {
        this.name = name;
    }

    static Expression<Boolean> isUrgent(Person_ person, Parcel_ parcel) {
        return person.id.eq(parcel.carrierId).and(parcel.state.eq("urgent"));
    }

    static Expression<Boolean> isHeavy(Person_ person, Parcel_ parcel) {
        return person.id.eq(parcel.senderId).and(parcel.weight.gt(100));
    }

    static Expression<Boolean> isLabelled(Person_ person, Parcel_ parcel) {
        return lower(person.name).eq(lower(parcel.label));
    }

    static FromClause numbered() {
        List<Selectable<?>> columns = new ArrayList<>(PARCEL.table().columns());
        columns.add(rowNumber()
                .over()
                .partitionBy(PARCEL.senderId)
                .orderBy(PARCEL.id.desc())
                .as("place"));
        return Sql.select(columns).subquery();
    }

    static Expression<Boolean> isOneOfTwo(Person_ person, FromClause parcels) {
        return person.id
                .eq(parcels.c("sender_id", Integer.class))
                .and(parcels.c("place", Long.class).le(2L));
    }

    static FromClause tours() {
        return Sql.join(PARCEL.table(), TRIP.table(), PARCEL.id.eq(TRIP.parcelId));
    }

    static Expression<Boolean> isSenderOf(Person_ person, FromClause tours) {
        return person.id.eq(PARCEL.senderId);
    }

    static Expression<Boolean> isPassedBy(Place_ place, FromClause tours) {
        return place.id.eq(TRIP.placeId);
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

    public List<Parcel> sent() {
        return sent;
    }

    public List<Parcel> received() {
        return received;
    }

    public List<Parcel> urgent() {
        return urgent;
    }

    public List<Parcel> heavy() {
        return heavy;
    }

    public List<Parcel> labelled() {
        return labelled;
    }

    public List<Parcel> lastTwo() {
        return lastTwo;
    }

    public @Nullable Parcel carried() {
        return carried;
    }

    public List<Place> places() {
        return places;
    }
}
