package dev.athanor.orm.kin;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.EntityOptions;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.MappedTable;
import dev.athanor.sql.schema.ColumnDefinition;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.Types;
import org.jspecify.annotations.Nullable;

/** A row of a table without a key, where a part of what finds it may be NULL. */
@Entity
@EntityOptions(partialKeys = false)
public class Whole {

    static final Table TABLE = Table.of(
            "whole",
            new MetaData(),
            new ColumnDefinition<>("a", Types.INTEGER),
            new ColumnDefinition<>("b", Types.INTEGER),
            new ColumnDefinition<>("note", Types.varchar(20)));

    @Id
    private @Nullable Integer a;

    @Id
    private @Nullable Integer b;

    private @Nullable String note;

    public Whole() {}

    @MappedTable
    static Table table() {
        return TABLE;
    }

    public @Nullable Integer a() {
        return a;
    }

    public @Nullable Integer b() {
        return b;
    }

    public @Nullable String note() {
        return note;
    }

    public void note(@Nullable String newNote) {
        this.note = newNote;
    }
}
