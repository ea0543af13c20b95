package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.check;
import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.numeric;
import static dev.athanor.sql.type.Types.varchar;

import dev.athanor.engine.Connection;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables that the contracts of connections, results and errors work on. */
final class Stock {

    final MetaData metadata = new MetaData();
    final Table items = Table.of(
            "item",
            metadata,
            column("id", INTEGER).primaryKey(),
            column("name", varchar(10)).notNull().unique(),
            column("price", numeric(10, 2)),
            column("amount", INTEGER),
            check("amount >= 0").named("ck_item_amount"));
    final Table parts = Table.of(
            "item_part",
            metadata,
            column("id", INTEGER).primaryKey(),
            column("item_id", INTEGER).notNull().references("item.id"));

    final Column<Integer> id = items.c("id", Integer.class);
    final Column<String> name = items.c("name", String.class);
    final Column<BigDecimal> price = items.c("price", BigDecimal.class);
    final Column<Integer> amount = items.c("amount", Integer.class);
    final Column<Integer> partId = parts.c("id", Integer.class);
    final Column<Integer> partOf = parts.c("item_id", Integer.class);

    /** Returns the insert of an item called {@code value}. */
    Insert<Row> item(String value) {
        return insert(items).set(name, value);
    }

    /** Returns rows of one value each. */
    static List<@Nullable Object[]> rows(@Nullable Object... values) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Object value : values) {
            rows.add(new @Nullable Object[] {value});
        }
        return rows;
    }

    /** Returns the names of all items, by the order of their keys. */
    List<@Nullable String> names(Connection connection) {
        return connection.scalars(select(name).orderBy(id)).all();
    }
}
