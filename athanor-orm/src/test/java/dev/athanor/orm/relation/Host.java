package dev.athanor.orm.relation;

import static dev.athanor.orm.relation.Foreign.foreign;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.sql.ast.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Is referred to by its address, for which the database has no foreign key; and contains others by their paths. */
@Entity
public class Host {

    @Id
    private @Nullable Integer id;

    @Column(length = 40)
    private String address;

    @Relationship(primaryJoin = "isOfHost", backPopulates = "host", orderBy = "id")
    private List<Line> lines = new ArrayList<>();

    /** Those below: their addresses begin with this one's. */
    @Relationship(primaryJoin = "isBelow", viewOnly = true, orderBy = "address")
    private List<Host> below = new ArrayList<>();

    public Host(String address) {
        this.address = address;
    }

    static Expression<Boolean> isOfHost(Host_ host, Line_ line) {
        return host.address.eq(foreign(line.origin));
    }

    static Expression<Boolean> isBelow(Host_ host, Host_ far) {
        return far.address.like(host.address.concat("/%"));
    }

    public @Nullable Integer id() {
        return id;
    }

    public String address() {
        return address;
    }

    public List<Line> lines() {
        return lines;
    }

    public List<Host> below() {
        return below;
    }
}
