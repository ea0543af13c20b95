package dev.athanor.migrate.op;

import dev.athanor.migrate.script.MigrationException;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.LiteralColumn;
import dev.athanor.sql.ast.OrderTerm;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.schema.IndexDefinition;
import dev.athanor.sql.schema.option.IndexOptions;
import dev.athanor.sql.type.Types;

/** Indexes as Java source: those of columns, and those whose expressions and conditions are SQL. */
final class IndexSource {

    private IndexSource() {}

    static void write(IndexDefinition index, SourceWriter out) {
        String name = index.name();
        if (name == null || !canBeWritten(index.options())) {
            throw new MigrationException(
                    "G026",
                    "index " + index,
                    "only indexes with a name, without words on storage, and built while others wait, can be written as"
                            + " Java source",
                    "create it by a statement: op.execute(...)");
        }
        out.factory(index.unique() ? "uniqueIndex" : "index").string(name);
        index.columns().forEach(column -> out.code(", ").string(column));
        out.code(")");
        if (!index.expressions().isEmpty()) {
            String separator = ".on(";
            for (Expression<?> expression : index.expressions()) {
                out.code(separator);
                element(expression, out);
                separator = ", ";
            }
            out.code(")");
        }
        options(index.options(), out);
    }

    private static boolean canBeWritten(IndexOptions options) {
        return options.storage() == null && !options.concurrently() && !options.nullsNotDistinct();
    }

    private static void element(Expression<?> element, SourceWriter out) {
        if (element instanceof OrderTerm<?> term && term.nulls() == OrderTerm.Nulls.UNSAID) {
            element(term.expression(), out);
            out.code(term.direction() == OrderTerm.Direction.DESC ? ".desc()" : ".asc()");
        } else if (element instanceof LiteralColumn<?> written) {
            out.factory("literalColumn")
                    .string(written.sql().sql())
                    .code(", ")
                    .type(Types.NULL)
                    .code(")");
        } else {
            throw new MigrationException(
                    "G026", "index element " + element, "it cannot be written as Java source", "give it as SQL text");
        }
    }

    private static void options(IndexOptions options, SourceWriter out) {
        SqlNode where = options.where();
        if (where != null) {
            out.code(".where(").string(SourceWriter.written(where)).code(")");
        }
        if (!options.include().isEmpty()) {
            out.code(".include(").strings(options.include()).code(")");
        }
        if (options.method() != null) {
            out.code(".using(").string(options.method()).code(")");
        }
        if (!options.dialects().isEmpty()) {
            out.code(".onlyOn(").strings(options.dialects()).code(")");
        }
    }
}
