package dev.athanor.orm.kin;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Generated;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.MappedTable;
import dev.athanor.sql.schema.ColumnDefinition;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.Types;

/** Of a table that there is once. */
@Entity
@SuppressWarnings("UnusedVariable") // the metamodel reads the fields
public class Fern {

    private static final Table TABLE =
            Table.of("fern", new MetaData(), new ColumnDefinition<>("id", Types.INTEGER).primaryKey());

    @Id(generated = Generated.NO)
    private int id;

    @MappedTable
    static Table table() {
        return TABLE;
    }
}
