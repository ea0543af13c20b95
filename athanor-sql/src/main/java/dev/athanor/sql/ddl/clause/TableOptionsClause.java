package dev.athanor.sql.ddl.clause;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.TableOption;
import java.util.List;

/**
 * Words behind the columns of CREATE TABLE that are of one database.
 *
 * @param options the words
 */
public record TableOptionsClause(List<TableOption> options) implements SqlNode {

    /** Creates the clause; the list is copied. */
    public TableOptionsClause {
        options = List.copyOf(options);
    }

    @Override
    public TableOptionsClause traverse(Traversal walk) {
        return new TableOptionsClause(walk.value(options));
    }

    @Override
    public void render(SqlWriter out) {
        for (TableOption option : options) {
            out.sql(" ").trusted(option.sql());
        }
    }
}
