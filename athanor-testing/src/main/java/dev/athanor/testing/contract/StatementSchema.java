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
import dev.athanor.sql.schema.DdlTarget;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.SqlType;
import java.time.LocalDateTime;
import java.util.List;

/** The tables that the statements of the contract are about. */
public final class StatementSchema {

    /** The tables as a whole. */
    public static final MetaData METADATA = new MetaData();

    /** People. */
    public static final Users USERS = new Users(METADATA, VARCHAR);

    /** Their addresses. */
    public static final Addresses ADDRESSES = new Addresses(METADATA);

    /** A table and a column whose names must be quoted. */
    public static final Table ORDERS = orders(METADATA);

    /** A table that refers to itself. */
    public static final Table NODES = nodes(METADATA);

    private static final MetaData STORED = stored();

    private StatementSchema() {}

    /** Creates the tables; VARCHAR without a length, which some databases do not have, has one there. */
    public static void create(DdlTarget target) {
        STORED.createAll(target);
    }

    private static MetaData stored() {
        MetaData metadata = new MetaData();
        List<Table> made =
                List.of(new Users(metadata, varchar(100)), new Addresses(metadata), orders(metadata), nodes(metadata));
        return made.get(0).metadata();
    }

    private static Table orders(MetaData metadata) {
        return Table.of(
                "order",
                metadata,
                column("id", INTEGER).primaryKey(),
                column("user_id", INTEGER).references("user_account.id"),
                column("total", numeric(10, 2)),
                column("Status", varchar(10)),
                column("doc", JSON));
    }

    private static Table nodes(MetaData metadata) {
        return Table.of(
                "node",
                metadata,
                column("id", INTEGER).primaryKey(),
                column("parent_id", INTEGER).references("node.id"));
    }

    /** The table {@code user_account}. */
    public static final class Users extends Table {

        public final Column<Integer> id = add(column("id", INTEGER).primaryKey());
        public final Column<String> name = add(column("name", varchar(30)).notNull());
        public final Column<String> fullname;
        public final Column<Integer> age;
        public final Column<LocalDateTime> createdAt;
        public final Column<Boolean> active;

        private Users(MetaData metadata, SqlType<String> typeOfFullname) {
            super("user_account", metadata);
            fullname = add(column("fullname", typeOfFullname));
            age = add(column("age", INTEGER));
            createdAt = add(column("created_at", TIMESTAMP));
            active = add(column("active", BOOLEAN));
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
