package dev.athanor.orm.beside;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.ColumnProperty;
import dev.athanor.orm.annotation.Embedded;
import dev.athanor.orm.annotation.Hybrid;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.MappedTable;
import dev.athanor.orm.annotation.MappingFor;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.sql.Functions;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How customers are kept. */
@MappingFor(Customer.class)
interface CustomerMapping {

    /** The table. */
    Table CLIENTS = Table.of(
            "client",
            new MetaData(),
            Sql.column("id", Types.INTEGER).primaryKey(),
            Sql.column("full_name", Types.varchar(40)).notNull(),
            Sql.column("rating", Types.INTEGER).notNull(),
            Sql.column("town", Types.varchar(40)).notNull(),
            Sql.column("number", Types.INTEGER).notNull());

    @Id
    @Nullable
    Integer id();

    @Column(name = "full_name")
    String name();

    @Embedded(columns = {"town", "number"})
    Customer.Place home();

    @ColumnProperty("shoutOf")
    @Nullable
    String shout();

    @Relationship(backPopulates = "customer")
    List<Invoice> invoices();

    @MappedTable
    static Table table() {
        return CLIENTS;
    }

    static Expression<String> shoutOf() {
        return Functions.upper(Customer_.CUSTOMER.name);
    }

    @Hybrid
    static Expression<Boolean> isGood(Customer_ customer) {
        return customer.rating.gt(3);
    }
}
