package dev.athanor.sql.ddl;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.Scope;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.ddl.clause.CheckClause;
import dev.athanor.sql.ddl.clause.ColumnSpecification;
import dev.athanor.sql.ddl.clause.Elements;
import dev.athanor.sql.ddl.clause.ExcludeClause;
import dev.athanor.sql.ddl.clause.ForeignKeyClause;
import dev.athanor.sql.ddl.clause.PrimaryKeyClause;
import dev.athanor.sql.ddl.clause.TableCommentClause;
import dev.athanor.sql.ddl.clause.TableOptionsClause;
import dev.athanor.sql.ddl.clause.UniqueClause;
import dev.athanor.sql.schema.CheckConstraint;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Constraint;
import dev.athanor.sql.schema.ExcludeConstraint;
import dev.athanor.sql.schema.ForeignKey;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.TableOption;
import dev.athanor.sql.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code CREATE TABLE}, with columns, primary key and constraints; indexes are statements of their own.
 *
 * @param table the table
 * @param ifNotExists whether a table that is there already is left alone
 * @param later foreign keys that are left out, to be added when all tables are there
 */
public record CreateTable(Table table, boolean ifNotExists, List<ForeignKey> later) implements DdlStatement {

    /** Creates the statement; the list is copied. */
    public CreateTable {
        requireNonNull(table, "table");
        later = List.copyOf(later);
    }

    /** Creates the statement with all foreign keys. */
    public CreateTable(Table table, boolean ifNotExists) {
        this(table, ifNotExists, List.of());
    }

    /** Creates the statement that fails if the table is there already. */
    public CreateTable(Table table) {
        this(table, false);
    }

    @Override
    public CreateTable traverse(Traversal walk) {
        return new CreateTable(walk.value(table), walk.value(ifNotExists), walk.value(later));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("CREATE ");
        for (TableOption prefix : options(TableOption.Place.PREFIX, out.dialect())) {
            out.trusted(prefix.sql()).sql(" ");
        }
        out.sql("TABLE ");
        if (ifNotExists) {
            out.sql("IF NOT EXISTS ");
        }
        table.renderName(out);
        out.sql(" (").within(Scope.STATEMENT.unqualified(), new Elements(elements()));
        out.sql(")");
        String comment = table.comment();
        if (comment != null) {
            out.node(new TableCommentClause(comment));
        }
        List<TableOption> suffixes = options(TableOption.Place.SUFFIX, out.dialect());
        if (!suffixes.isEmpty()) {
            out.node(new TableOptionsClause(suffixes));
        }
    }

    private List<TableOption> options(TableOption.Place place, String dialect) {
        return table.options().stream()
                .filter(option -> option.place() == place && option.isOn(dialect))
                .toList();
    }

    private List<SqlNode> elements() {
        List<SqlNode> elements = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            if (!column.definition().isSystem()) {
                elements.add(new ColumnSpecification(column));
            }
        }
        if (!table.primaryKey().isEmpty()) {
            elements.add(PrimaryKeyClause.of(table));
        }
        for (Constraint constraint : table.constraints()) {
            if (!(constraint instanceof ForeignKey key) || !later.contains(key)) {
                elements.add(clause(constraint));
            }
        }
        return elements;
    }

    private SqlNode clause(Constraint constraint) {
        if (constraint instanceof ForeignKey key) {
            return new ForeignKeyClause(key);
        }
        if (constraint instanceof UniqueConstraint unique) {
            return new UniqueClause(unique);
        }
        if (constraint instanceof ExcludeConstraint exclude) {
            return new ExcludeClause(exclude);
        }
        return new CheckClause(table, (CheckConstraint) constraint);
    }
}
