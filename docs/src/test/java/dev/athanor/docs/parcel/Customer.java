package dev.athanor.docs.parcel;

import static dev.athanor.docs.parcel.Parcel_.PARCEL;
import static dev.athanor.sql.Functions.rowNumber;

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

@Entity
public class Customer {

    @Id
    private @Nullable Integer id;

    private String name;

    // tag::paths[]
    @Relationship(joinBy = "senderId", backPopulates = "sender", orderBy = "id")
    private List<Parcel> sent = new ArrayList<>();

    @Relationship(joinBy = "receiverId", backPopulates = "receiver", orderBy = "weight desc, id")
    private List<Parcel> received = new ArrayList<>();
    // end::paths[]

    // tag::condition[]
    @Relationship(primaryJoin = "isHeavy", viewOnly = true, orderBy = "id")
    private List<Parcel> heavy = new ArrayList<>();

    static Expression<Boolean> isHeavy(Customer_ customer, Parcel_ parcel) {
        return customer.id.eq(parcel.senderId).and(parcel.weight.gt(100));
    }
    // end::condition[]

    // tag::limited[]
    @Relationship(targetFrom = "numbered", primaryJoin = "isRecent", viewOnly = true, orderBy = "id desc")
    private List<Parcel> recent = new ArrayList<>();

    static FromClause numbered() {
        List<Selectable<?>> columns = new ArrayList<>(PARCEL.table().columns());
        columns.add(rowNumber()
                .over()
                .partitionBy(PARCEL.senderId)
                .orderBy(PARCEL.id.desc())
                .as("place"));
        return Sql.select(columns).subquery();
    }

    static Expression<Boolean> isRecent(Customer_ customer, FromClause numbered) {
        return customer.id
                .eq(numbered.c("sender_id", Integer.class))
                .and(numbered.c("place", Long.class).le(2L));
    }
    // end::limited[]

    public Customer(String name) {
        this.name = name;
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

    public List<Parcel> heavy() {
        return heavy;
    }

    public List<Parcel> recent() {
        return recent;
    }
}
