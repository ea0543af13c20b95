package dev.athanor.orm.kin;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.MappedTable;
import dev.athanor.orm.annotation.Polymorphic;
import dev.athanor.sql.schema.ColumnDefinition;
import dev.athanor.sql.schema.ColumnReference;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.ReferentialAction;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.Types;

/** A plant in a table that was there before, and refers to that of plants. */
@Entity(table = "bush")
@Polymorphic(identity = "bush")
public class Bush extends Plant {

    private int berries;

    public Bush(String code, int berries) {
        super(code, "bush");
        this.berries = berries;
    }

    @MappedTable
    static Table table() {
        return Table.of(
                "bush",
                new MetaData(),
                new ColumnDefinition<>("shade_of", Types.varchar(10)).references("plant.code"),
                new ColumnDefinition<>("no", Types.varchar(10))
                        .primaryKey()
                        .references(ColumnReference.to("plant.code").onUpdate(ReferentialAction.CASCADE)),
                new ColumnDefinition<>("berries", Types.INTEGER).nullable(false));
    }

    public int berries() {
        return berries;
    }
}
