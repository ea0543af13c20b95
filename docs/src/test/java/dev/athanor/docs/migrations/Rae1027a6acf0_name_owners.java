package dev.athanor.docs.migrations;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.type.Types.varchar;

import dev.athanor.migrate.Migration;
import dev.athanor.migrate.Operations;
import dev.athanor.migrate.Revision;
import dev.athanor.sql.Row;
import java.util.List;

/** name owners. */
@Revision(id = "ae1027a6acf0", revises = "1975ea83b712", created = "2026-11-24T08:00:00Z")
public final class Rae1027a6acf0_name_owners implements Migration {

    @Override
    public void upgrade(Operations op) {
        // tag::data[]
        op.addColumn("account", column("owner", varchar(50)));
        List<Row> accounts =
                op.connection().execute(text("select id, name from account")).all();
        for (Row account : accounts) {
            op.execute(text("update account set owner = :owner where id = :id")
                    .bind("owner", account.require("name", String.class).split("/", -1)[0])
                    .bind("id", account.require("id", Integer.class)));
        }
        // end::data[]
    }

    @Override
    public void downgrade(Operations op) {
        op.dropColumn("account", "owner");
    }
}
