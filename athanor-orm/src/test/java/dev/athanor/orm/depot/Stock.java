package dev.athanor.orm.depot;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Computed;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Nullability;
import dev.athanor.orm.annotation.TableItems;
import dev.athanor.orm.annotation.Version;
import dev.athanor.sql.Sql;
import dev.athanor.sql.schema.ColumnDefinition;
import dev.athanor.sql.schema.TableComment;
import dev.athanor.sql.schema.TableItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is on a shelf: a key of two columns, and a version that the database makes. */
@Entity
@SuppressWarnings("UnusedVariable") // the metamodel reads the fields
public class Stock {

    @Id
    @Column(length = 5)
    private String room;

    @Id
    private int shelf;

    @Column(name = "stored_amount", define = "amountOf")
    private int amount;

    @Column(nullability = Nullability.NOT_NULL, length = 20, order = -1, comment = "as it is called")
    private @Nullable String label;

    @Column(nullability = Nullability.NULLABLE, length = 20, unique = true)
    private String barcode = "-";

    @ForeignKey("stock_keeper.name")
    private @Nullable String keeper;

    @Version
    @Computed("stored_amount * 10")
    private @Nullable Integer version;

    public Stock(String room, int shelf, int amount) {
        this.room = room;
        this.shelf = shelf;
        this.amount = amount;
        this.label = room + shelf;
        this.barcode = label;
    }

    static ColumnDefinition<Integer> amountOf(ColumnDefinition<Integer> column) {
        return column.check("stored_amount >= 0").info("unit", "pieces");
    }

    @TableItems
    static List<TableItem> table() {
        return List.of(
                Sql.unique("room", "label"),
                Sql.check("shelf > 0"),
                Sql.index("ix_stock_keeper", "keeper"),
                new TableComment("what there is"));
    }

    public String room() {
        return room;
    }

    public int amount() {
        return amount;
    }

    public void amount(int newAmount) {
        this.amount = newAmount;
    }

    public @Nullable Integer version() {
        return version;
    }

    public void keeper(@Nullable String newKeeper) {
        this.keeper = newKeeper;
    }
}
