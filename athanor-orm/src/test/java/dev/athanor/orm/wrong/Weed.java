package dev.athanor.orm.wrong;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.MappedTable;
import dev.athanor.orm.annotation.Polymorphic;
import dev.athanor.orm.kin.Plant;
import dev.athanor.sql.schema.ColumnDefinition;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.Types;

/** A plant in a table that refers to nothing. */
@Entity(table = "weed")
@Polymorphic(identity = "weed")
public class Weed extends Plant {

    private static final Table TABLE = Table.of(
            "weed",
            new MetaData(),
            new ColumnDefinition<>("code", Types.varchar(10)).primaryKey(),
            new ColumnDefinition<>("roots", Types.INTEGER).nullable(false));

    private int roots;

    public Weed(String code, int roots) {
        super(code, "weed");
        this.roots = roots;
    }

    @MappedTable
    static Table table() {
        return TABLE;
    }

    public int roots() {
        return roots;
    }
}
