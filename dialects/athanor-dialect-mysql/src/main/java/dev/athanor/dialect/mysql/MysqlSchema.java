package dev.athanor.dialect.mysql;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.BooleanLiteral;
import dev.athanor.sql.ast.Fragment;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.ddl.CommentOnColumn;
import dev.athanor.sql.ddl.CommentOnTable;
import dev.athanor.sql.ddl.clause.ColumnCommentClause;
import dev.athanor.sql.ddl.clause.DefaultClause;
import dev.athanor.sql.ddl.clause.IdentityClause;
import dev.athanor.sql.ddl.clause.IndexPredicateClause;
import dev.athanor.sql.ddl.clause.NullabilityClause;
import dev.athanor.sql.ddl.clause.TableCommentClause;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Identity;

/** How MySQL and MariaDB write tables, where that is not as in standard SQL. */
final class MysqlSchema {

    private MysqlSchema() {}

    static void add(Dialect.Builder dialect) {
        dialect.render(IdentityClause.class, MysqlSchema::identity)
                .render(
                        NullabilityClause.class,
                        (node, out) -> out.sql(node.column().isNullable() ? "" : " NOT NULL"))
                .render(DefaultClause.class, MysqlSchema::defaultValue)
                .refuse(IndexPredicateClause.class, "partial indexes", "index all rows, or restrict it by onlyOn(...)")
                .render(CommentOnTable.class, MysqlSchema::comment)
                .refuse(
                        CommentOnColumn.class,
                        "comments on columns as statements of their own",
                        "say the comment when the column is created")
                .render(
                        ColumnCommentClause.class,
                        (node, out) -> out.sql(" COMMENT ").literal(node.text()))
                .render(
                        TableCommentClause.class,
                        (node, out) -> out.sql("COMMENT=").literal(node.text()));
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

    // What is no literal stands in parentheses. https://dev.mysql.com/doc/refman/9.0/en/data-type-defaults.html
    private static void defaultValue(DefaultClause node, SqlWriter out) {
        SqlNode value = node.column().definition().values().serverDefault();
        if (value == null || value instanceof Fragment || value instanceof Bind<?> || value instanceof BooleanLiteral) {
            node.render(out);
        } else {
            out.sql(" DEFAULT (").inlined(value).sql(")");
        }
    }
}
