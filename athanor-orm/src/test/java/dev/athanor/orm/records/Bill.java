package dev.athanor.orm.records;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A bill of a port, to which it refers by a column that no field stands for. */
@Entity
public class Bill {

    @Id
    private @Nullable Integer id;

    private @Nullable Port port; // the column port_id

    public Bill(@Nullable Port port) {
        this.port = port;
    }

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable Port port() {
        return port;
    }
}
