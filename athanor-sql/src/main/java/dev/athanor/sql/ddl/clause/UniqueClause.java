package dev.athanor.sql.ddl.clause;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.UniqueConstraint;
import dev.athanor.sql.schema.option.Deferrability;
import dev.athanor.sql.schema.option.UniqueOptions;

/**
 * A unique constraint of a table.
 *
 * @param unique the constraint
 */
public record UniqueClause(UniqueConstraint unique) implements SqlNode {

    @Override
    public UniqueClause traverse(Traversal walk) {
        return new UniqueClause(walk.value(unique));
    }

    @Override
    public void render(SqlWriter out) {
        String name = unique.name();
        if (name != null) {
            out.node(ConstraintName.of(unique.columns().get(0).table(), name));
        }
        UniqueOptions options = unique.options();
        out.sql("UNIQUE");
        if (options.nullsNotDistinct()) {
            out.node(new IndexNullsClause());
        }
        out.sql(" (").join(", ", unique.columns()).sql(")");
        if (!options.include().isEmpty()) {
            Table table = unique.columns().get(0).table();
            out.node(new IndexIncludeClause(
                    options.include().stream().<Column<?>>map(table::c).toList()));
        }
        if (options.deferrability() != Deferrability.UNSAID) {
            out.node(new DeferrabilityClause(options.deferrability()));
        }
        out.node(new WordsClause(options.words()));
    }
}
