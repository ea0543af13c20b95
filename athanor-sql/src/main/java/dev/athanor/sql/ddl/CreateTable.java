package dev.athanor.sql.ddl;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.Scope;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.CheckConstraint;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Constraint;
import dev.athanor.sql.schema.ForeignKey;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code CREATE TABLE}, with columns, primary key and constraints; indexes are statements of their own.
 *
 * @param table the table
 * @param ifNotExists whether a table that is there already is left alone
 */
public record CreateTable(Table table, boolean ifNotExists) implements DdlStatement {

    /** Creates the statement; the table may not be null. */
    public CreateTable {
        requireNonNull(table, "table");
    }

    /** Creates the statement that fails if the table is there already. */
    public CreateTable(Table table) {
        this(table, false);
    }

    @Override
    public CreateTable traverse(Traversal walk) {
        return new CreateTable(walk.value(table), walk.value(ifNotExists));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("CREATE TABLE ");
        if (ifNotExists) {
            out.sql("IF NOT EXISTS ");
        }
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
            elements.add(new PrimaryKeyClause(table.primaryKeyName(), table.primaryKey()));
        }
        for (Constraint constraint : table.constraints()) {
            elements.add(clause(constraint));
        }
        return elements;
    }

    private static SqlNode clause(Constraint constraint) {
        if (constraint instanceof ForeignKey key) {
            return new ForeignKeyClause(key);
        }
        if (constraint instanceof UniqueConstraint unique) {
            return new UniqueClause(unique);
        }
        return new CheckClause((CheckConstraint) constraint);
    }
}
