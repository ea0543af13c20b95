package dev.athanor.orm.relation;

import static dev.athanor.orm.relation.Foreign.foreign;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.sql.ast.Expression;
import org.jspecify.annotations.Nullable;

/** Refers to a host by its address. */
@Entity(table = "relation_line")
public class Line {

    @Id
    private @Nullable Integer id;

    @Column(length = 40)
    private @Nullable String origin;

    @Relationship(primaryJoin = "isHost", backPopulates = "lines")
    private @Nullable Host host;

    public Line() {}

    static Expression<Boolean> isHost(Line_ line, Host_ host) {
        return foreign(line.origin).eq(host.address);
    }

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable String origin() {
        return origin;
    }

    public @Nullable Host host() {
        return host;
    }

    public void host(@Nullable Host newHost) {
        this.host = newHost;
    }
}
