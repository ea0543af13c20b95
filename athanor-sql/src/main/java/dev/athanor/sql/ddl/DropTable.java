package dev.athanor.sql.ddl;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.Table;

/**
 * {@code DROP TABLE}.
 *
 * @param table the table
 * @param ifExists whether it is no failure if there is no such table
 */
public record DropTable(Table table, boolean ifExists) implements DdlStatement {

    /** Creates the statement; the table may not be null. */
    public DropTable {
        requireNonNull(table, "table");
    }

    /** Creates the statement that fails if there is no such table. */
    public DropTable(Table table) {
        this(table, false);
    }

    @Override
    public DropTable traverse(Traversal walk) {
        return new DropTable(walk.value(table), walk.value(ifExists));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("DROP TABLE ");
        if (ifExists) {
            out.sql("IF EXISTS ");
        }
        table.renderName(out);
    }
}
