package dev.athanor.sql.ddl;

import dev.athanor.sql.ast.Scope;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ForeignKey;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code CREATE TABLE}, with columns, primary key, foreign keys and unique constraints; indexes are statements of their
 * own.
 *
 * @param table the table
 */
public record CreateTable(Table table) implements DdlStatement {

    @Override
    public CreateTable traverse(Traversal walk) {
        return new CreateTable(walk.value(table));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("CREATE TABLE ");
        table.renderName(out);
        out.sql(" (").within(Scope.STATEMENT.unqualified(), new Elements(elements()));
        out.sql(")");
    }

    private List<SqlNode> elements() {
        List<SqlNode> elements = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            elements.add(new ColumnSpecification(column));
        }
        if (!table.primaryKey().isEmpty()) {
            elements.add(new PrimaryKeyClause(table.primaryKey()));
        }
        for (ForeignKey key : table.foreignKeys()) {
            elements.add(new ForeignKeyClause(key));
        }
        for (UniqueConstraint unique : table.uniques()) {
            elements.add(new UniqueClause(unique));
        }
        return elements;
    }
}
