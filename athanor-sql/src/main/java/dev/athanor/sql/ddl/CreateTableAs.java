package dev.athanor.sql.ddl;

import dev.athanor.sql.ast.Query;
import dev.athanor.sql.ast.Scope;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.ddl.clause.Inlined;
import dev.athanor.sql.ddl.clause.ViewName;

/**
 * {@code CREATE TABLE … AS}: a table made of the rows of a query, whose parameters are written as literals.
 *
 * @param table the name
 * @param query the query
 * @param temporary whether it is gone with the connection
 * @param ifNotExists whether one that is there already is left alone
 */
public record CreateTableAs(ViewName table, Query<?> query, boolean temporary, boolean ifNotExists)
        implements DdlStatement {

    @Override
    public CreateTableAs traverse(Traversal walk) {
        return new CreateTableAs(walk.node(table), walk.node(query), walk.value(temporary), walk.value(ifNotExists));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql(temporary ? "CREATE TEMPORARY TABLE " : "CREATE TABLE ").sql(ifNotExists ? "IF NOT EXISTS " : "");
        out.node(table).sql(" AS ").within(Scope.STATEMENT.subquery(), new Inlined(query));
    }

    /** Returns the statement that makes the table {@code name}, and fails if it is there already. */
    public static CreateTableAs of(String name, Query<?> query) {
        return new CreateTableAs(ViewName.of(name), query, false, false);
    }
}
