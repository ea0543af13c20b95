package dev.athanor.orm.depot;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.ColumnProperty;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.MappedTable;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.Types;
import org.jspecify.annotations.Nullable;

/** A row of a table that is defined elsewhere, and has no primary key. */
@Entity
@SuppressWarnings("UnusedVariable") // the metamodel reads the fields
public class Reading {

    /** The table. */
    public static final Table READINGS = Table.of(
            "meter_reading",
            new MetaData(),
            Sql.column("meter", Types.varchar(20)).notNull(),
            Sql.column("day", Types.INTEGER).notNull(),
            Sql.column("value", Types.INTEGER),
            Sql.column("unused", Types.INTEGER));

    @Id
    private String meter;

    @Id
    @Column(name = "day")
    private int date;

    private @Nullable Integer value;

    @ColumnProperty("doubled")
    private @Nullable Integer twice;

    public Reading(String meter, int date, @Nullable Integer value) {
        this.meter = meter;
        this.date = date;
        this.value = value;
    }

    @MappedTable
    static Table table() {
        return READINGS;
    }

    static Expression<Integer> doubled() {
        return Reading_.READING.value.times(2);
    }

    public @Nullable Integer value() {
        return value;
    }

    public void value(@Nullable Integer newValue) {
        this.value = newValue;
    }

    public @Nullable Integer twice() {
        return twice;
    }
}
