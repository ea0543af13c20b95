package dev.athanor.sql.ddl.clause;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.schema.ExcludeConstraint;
import dev.athanor.sql.schema.option.Deferrability;

/**
 * That no two rows of a table are alike: {@code EXCLUDE USING gist (room WITH =, during WITH &&)}, on PostgreSQL.
 *
 * @param exclude the constraint
 */
public record ExcludeClause(ExcludeConstraint exclude) implements SqlNode {

    @Override
    public ExcludeClause traverse(Traversal walk) {
        return new ExcludeClause(walk.value(exclude));
    }

    @Override
    public void render(SqlWriter out) {
        throw Dialect.refusal(
                out.dialect(),
                "exclusion constraints",
                "check it in the program, with the rows locked, or by a trigger");
    }

    /** Writes it, for databases that have it. */
    public void renderExclude(SqlWriter out) {
        String name = exclude.name();
        if (name != null) {
            out.node(ConstraintName.of(exclude.table(), name));
        }
        out.sql("EXCLUDE USING ")
                .keyword(new IndexMethodClause.Method(exclude.method()))
                .sql(" (");
        String separator = "";
        for (ExcludeConstraint.Element element : exclude.elements()) {
            out.sql(separator.isEmpty() ? "" : ", ").node(new IndexedElement(element.expression()));
            out.sql(" WITH ").keyword(element::operator);
            separator = ", ";
        }
        out.sql(")");
        if (exclude.where() != null) {
            out.sql(" WHERE (").inlined(exclude.where()).sql(")");
        }
        if (exclude.deferrability() != Deferrability.UNSAID) {
            out.node(new DeferrabilityClause(exclude.deferrability()));
        }
    }
}
