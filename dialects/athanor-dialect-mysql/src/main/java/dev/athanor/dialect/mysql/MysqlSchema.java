package dev.athanor.dialect.mysql;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.BooleanLiteral;
import dev.athanor.sql.ast.Fragment;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.ddl.CommentOnColumn;
import dev.athanor.sql.ddl.CommentOnConstraint;
import dev.athanor.sql.ddl.CommentOnTable;
import dev.athanor.sql.ddl.CreateIndex;
import dev.athanor.sql.ddl.DropConstraint;
import dev.athanor.sql.ddl.clause.ColumnCommentClause;
import dev.athanor.sql.ddl.clause.ColumnSpecification;
import dev.athanor.sql.ddl.clause.DefaultClause;
import dev.athanor.sql.ddl.clause.Elements;
import dev.athanor.sql.ddl.clause.IdentityClause;
import dev.athanor.sql.ddl.clause.IndexMethodClause;
import dev.athanor.sql.ddl.clause.IndexPredicateClause;
import dev.athanor.sql.ddl.clause.NullabilityClause;
import dev.athanor.sql.ddl.clause.TableCommentClause;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Identity;
import dev.athanor.sql.type.NativeType;
import java.util.Locale;
import java.util.Set;

/** How MySQL and MariaDB write tables, where that is not as in standard SQL. */
final class MysqlSchema {

    // Those that are not ways to build an index, but indexes for another purpose.
    private static final Set<String> KINDS = Set.of("fulltext", "spatial");

    private MysqlSchema() {}

    static void add(Dialect.Builder dialect) {
        dialect.render(IdentityClause.class, MysqlSchema::identity)
                .render(DropConstraint.class, (node, out) -> drop(node, out, true))
                .render(
                        NullabilityClause.class,
                        (node, out) -> out.sql(
                                isComputed(node.column()) && !node.column().isNullable() ? " NOT NULL" : ""))
                .render(DefaultClause.class, MysqlSchema::defaultValue)
                .render(Elements.class, MysqlSchema::elements)
                .refuse(IndexPredicateClause.class, "partial indexes", "index all rows, or restrict it by onlyOn(...)")
                .render(CommentOnTable.class, MysqlSchema::comment)
                .refuse(
                        CommentOnColumn.class,
                        "comments on columns as statements of their own",
                        "say the comment when the column is created")
                .refuse(CommentOnConstraint.class, "comments on constraints", "keep them in the program")
                .render(
                        ColumnCommentClause.class,
                        (node, out) -> out.sql(" COMMENT ").literal(node.text()))
                .render(
                        TableCommentClause.class,
                        (node, out) -> out.sql("COMMENT=").literal(node.text()));
    }

    // https://dev.mysql.com/doc/refman/9.0/en/create-index.html
    static void createIndex(CreateIndex node, SqlWriter out) {
        String method = node.index().options().method();
        if (method == null) {
            node.render(out);
            return;
        }
        IndexMethodClause.Method written = new IndexMethodClause.Method(method);
        if (KINDS.contains(method.toLowerCase(Locale.ROOT))) {
            node.renderKind(out, written);
        } else {
            node.withoutMethod().render(out);
            out.sql(" USING ").keyword(written);
        }
    }

    // https://dev.mysql.com/doc/refman/9.0/en/alter-table.html
    static void drop(DropConstraint node, SqlWriter out, boolean dropsChecks) {
        if (node.cascade()) {
            throw Dialect.refusal(out.dialect(), "DROP CONSTRAINT … CASCADE", "drop what needs the constraint before");
        }
        out.sql("ALTER TABLE ");
        node.table().renderName(out);
        out.sql(" DROP ");
        switch (node.kind()) {
            case PRIMARY_KEY -> out.sql("PRIMARY KEY");
            case FOREIGN_KEY -> node.name(out.sql("FOREIGN KEY "));
            case UNIQUE -> node.name(out.sql("INDEX "));
            case EXCLUDE ->
                throw Dialect.refusal(out.dialect(), "exclusion constraints", "drop what stands for it instead");
            case CHECK -> node.name(out.sql(dropsChecks ? "CHECK " : "CONSTRAINT "));
        }
    }

    private static void comment(CommentOnTable node, SqlWriter out) {
        String text = node.text();
        out.sql("ALTER TABLE ");
        node.table().renderName(out);
        out.sql(" COMMENT ").literal(text == null ? "" : text);
    }

    // It is written as AUTO_INCREMENT. https://dev.mysql.com/doc/refman/9.0/en/example-auto-increment.html
    private static void identity(IdentityClause node, SqlWriter out) {
        Column<?> column = node.column();
        Identity identity = column.definition().values().identity();
        if (identity == null) {
            return;
        }
        if (!column.isAutoincrement()) {
            throw Dialect.refusal(
                    out.dialect(), "identity but in the primary key, not in " + column, "fill the column yourself");
        }
        if (!identity.options().isEmpty()) {
            throw Dialect.refusal(
                    out.dialect(),
                    "options of an identity, as " + column + " has them",
                    "leave them out, and say where to begin with ALTER TABLE … AUTO_INCREMENT = n");
        }
    }

    // A column that counts is the first of a key.
    // https://dev.mysql.com/doc/refman/9.0/en/innodb-auto-increment-handling.html
    private static void elements(Elements node, SqlWriter out) {
        node.render(out);
        for (SqlNode element : node.elements()) {
            if (element instanceof ColumnSpecification specification) {
                Column<?> column = specification.column();
                if (column.isAutoincrement() && column.table().primaryKey().indexOf(column) > 0) {
                    out.sql(", KEY ").name("idx_autoinc_" + column.name()).sql(" (");
                    out.name(column).sql(")");
                }
            }
        }
    }

    // A TIMESTAMP that says nothing may be one that is never NULL, and set on each change.
    // https://dev.mysql.com/doc/refman/9.0/en/timestamp-initialization.html
    private static void nullability(Column<?> column, SqlWriter out) {
        if (!column.isNullable()) {
            out.sql(" NOT NULL");
            return;
        }
        boolean timestamp = column.type() instanceof NativeType<?> type
                && type.sql().toUpperCase(Locale.ROOT).startsWith("TIMESTAMP");
        out.sql(timestamp ? " NULL" : "");
    }

    private static boolean isComputed(Column<?> column) {
        return column.definition().values().computed() != null;
    }

    // NOT NULL stands before the default, but behind what is computed. What is no literal stands in parentheses.
    // https://dev.mysql.com/doc/refman/9.0/en/data-type-defaults.html
    static void defaultValue(DefaultClause node, SqlWriter out) {
        if (!isComputed(node.column())) {
            nullability(node.column(), out);
        }
        SqlNode value = node.column().definition().values().serverDefault();
        if (value == null || isLiteral(value)) {
            node.render(out);
        } else {
            out.sql(" DEFAULT (").inlined(value).sql(")");
        }
    }

    /** {@return whether {@code value} is one, or SQL of the user's that is left alone, and no expression} */
    static boolean isLiteral(SqlNode value) {
        return value instanceof Fragment || value instanceof Bind<?> || value instanceof BooleanLiteral;
    }
}
