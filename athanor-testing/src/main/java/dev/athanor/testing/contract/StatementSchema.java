package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.type.Types.BOOLEAN;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.JSON;
import static dev.athanor.sql.type.Types.TIMESTAMP;
import static dev.athanor.sql.type.Types.VARCHAR;
import static dev.athanor.sql.type.Types.numeric;
import static dev.athanor.sql.type.Types.varchar;

import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import java.time.LocalDateTime;

/** The tables that the statements of the contract are about. */
public final class StatementSchema {

    /** The tables as a whole. */
    public static final MetaData METADATA = new MetaData();

    /** People. */
    public static final Users USERS = new Users(METADATA);

    /** Their addresses. */
    public static final Addresses ADDRESSES = new Addresses(METADATA);

    /** A table and a column whose names must be quoted. */
    public static final Table ORDERS = Table.of(
            "order",
            METADATA,
            column("id", INTEGER).primaryKey(),
            column("user_id", INTEGER).references("user_account.id"),
            column("total", numeric(10, 2)),
            column("Status", varchar(10)),
            column("doc", JSON));

    /** A table that refers to itself. */
    public static final Table NODES = Table.of(
            "node",
            METADATA,
            column("id", INTEGER).primaryKey(),
            column("parent_id", INTEGER).references("node.id"));

    private StatementSchema() {}

    /** The table {@code user_account}. */
    public static final class Users extends Table {

        public final Column<Integer> id = add(column("id", INTEGER).primaryKey());
        public final Column<String> name = add(column("name", varchar(30)).notNull());
        public final Column<String> fullname = add(column("fullname", VARCHAR));
        public final Column<Integer> age = add(column("age", INTEGER));
        public final Column<LocalDateTime> createdAt = add(column("created_at", TIMESTAMP));
        public final Column<Boolean> active = add(column("active", BOOLEAN));

        private Users(MetaData metadata) {
            super("user_account", metadata);
        }
    }

    /** The table {@code address}. */
    public static final class Addresses extends Table {

        public final Column<Integer> id = add(column("id", INTEGER).primaryKey());
        public final Column<String> emailAddress =
                add(column("email_address", varchar(100)).notNull());
        public final Column<Integer> userId =
                add(column("user_id", INTEGER).notNull().references("user_account.id"));

        private Addresses(MetaData metadata) {
            super("address", metadata);
        }
    }
}
