package dev.athanor.docs.migrations;

// tag::revision[]
import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.varchar;

import dev.athanor.migrate.Migration;
import dev.athanor.migrate.Operations;
import dev.athanor.migrate.Revision;

/** create account. */
@Revision(id = "1975ea83b712", revises = "", created = "2026-11-23T20:00:00Z")
public final class R1975ea83b712_create_account implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "account",
                column("id", INTEGER).primaryKey(),
                column("name", varchar(50)).notNull());
        op.createIndex("ix_account_name", "account", "name");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("account");
    }
}
// end::revision[]
