package dev.athanor.engine;

import dev.athanor.sql.ddl.CreateIndex;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.ddl.DropTable;
import dev.athanor.sql.schema.Index;
import dev.athanor.sql.schema.Table;
import java.util.List;

/** The order in which schema statements are run. */
final class Ddl {

    private Ddl() {}

    static void create(Connection connection, List<Table> tables) {
        NamedTypes.create(connection, tables);
        for (Table table : tables) {
            connection.execute(new CreateTable(table));
            for (Index index : table.indexes()) {
                connection.execute(new CreateIndex(index));
            }
        }
    }

    static void drop(Connection connection, List<Table> tables) {
        for (Table table : tables) {
            connection.execute(new DropTable(table));
        }
        NamedTypes.drop(connection, tables);
    }
}
