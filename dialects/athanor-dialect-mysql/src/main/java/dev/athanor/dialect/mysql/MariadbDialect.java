package dev.athanor.dialect.mysql;

import dev.athanor.sql.ast.Change;
import dev.athanor.sql.ast.GeneratedKeyClause;
import dev.athanor.sql.ast.Join;
import dev.athanor.sql.ast.JoinKind;
import dev.athanor.sql.ast.OrderTerm;
import dev.athanor.sql.ast.ReturningClause;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.compile.Lack;
import dev.athanor.sql.ddl.CreateIndex;
import dev.athanor.sql.ddl.DropConstraint;
import dev.athanor.sql.ddl.DropIndex;
import dev.athanor.sql.ddl.clause.IndexedElement;
import dev.athanor.sql.ddl.clause.TypeCheck;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.type.CheckedBoolean;
import dev.athanor.sql.type.EnumType;
import dev.athanor.sql.type.SqlType;
import java.util.Set;

/**
 * How MariaDB, from version 10.7 on, differs from MySQL. Types that say no precision keep all that Java's types hold,
 * as far as the database can: times to the microsecond, decimals to 30 digits behind the point, text and bytes of any
 * length.
 */
public final class MariadbDialect {

    private static final Dialect INSTANCE = Dialect.extending(MysqlDialect.instance())
            .name("mariadb")
            .capabilities(Set.of(Capability.INSERT_RETURNING, Capability.DELETE_RETURNING, Capability.SEQUENCES))
            .identifiers(MysqlDialect.identifiers(MysqlWords.MARIADB))
            .type("TIMESTAMP", type -> MysqlDialect.withPrecision("DATETIME", type, 6))
            .type("TIMESTAMP WITH TIME ZONE", type -> MysqlDialect.withPrecision("DATETIME", type, 6))
            .type("TIME", type -> MysqlDialect.withPrecision("TIME", type, 6))
            .type("INTERVAL", type -> "DATETIME(6)")
            .type("NUMERIC", MariadbDialect::numeric)
            .type("TEXT", type -> "LONGTEXT")
            .type("BLOB", type -> "LONGBLOB")
            .type("UUID", type -> "UUID")
            .render(Join.class, MariadbDialect::join)
            .render(OrderTerm.class, MariadbDialect::order)
            .render(TypeCheck.class, MariadbDialect::typeCheck)
            .render(ReturningClause.class, MariadbDialect::returning)
            .render(GeneratedKeyClause.class, MariadbDialect::generated)
            .render(CreateIndex.class, MysqlSchema::createIndex)
            .refuse(IndexedElement.class, IndexedElement::isExpression, Lack.EXPRESSION_INDEXES)
            .render(DropIndex.class, MariadbDialect::dropIndex)
            .render(DropConstraint.class, (node, out) -> MysqlSchema.drop(node, out, false))
            .with(MariadbQueries::add)
            .build();

    private MariadbDialect() {}

    /** Returns the dialect. */
    public static Dialect instance() {
        return INSTANCE;
    }

    private static String numeric(SqlType<?> type) {
        return MysqlDialect.arguments(type).isEmpty() ? "DECIMAL(65, 30)" : type.sql();
    }

    private static void join(Join node, SqlWriter out) {
        if (node.kind() == JoinKind.FULL) {
            throw Lack.FULL_JOINS.on(out);
        }
        MysqlDialect.join(node, out);
    }

    // The check of a column has no name of its own. https://mariadb.com/kb/en/constraint/
    private static void typeCheck(TypeCheck node, SqlWriter out) {
        if (node.column().type() instanceof CheckedBoolean) {
            node.renderTruth(out);
        } else if (node.column().type() instanceof EnumType<?> type && !type.isOwnType() && type.isChecked()) {
            node.renderLabels(type, out);
        }
    }

    private static void order(OrderTerm<?> node, SqlWriter out) {
        if (node.nulls() != OrderTerm.Nulls.UNSAID) {
            throw Dialect.refusal(
                    out.dialect(),
                    node.nulls().sql().strip(),
                    "order by x.isNull() before x to have them last, by x.isNotNull() to have them first");
        }
        node.render(out);
    }

    // https://mariadb.com/kb/en/update/ knows RETURNING from version 13 on only.
    private static void returning(ReturningClause node, SqlWriter out) {
        if (node.change() == Change.UPDATE) {
            throw Dialect.refusal(
                    out.dialect(), "UPDATE that returns rows", "select them before or afterwards, FOR UPDATE");
        }
        node.render(out);
    }

    // A key that is counted the driver knows.
    private static void generated(GeneratedKeyClause node, SqlWriter out) {
        if (!node.columns().stream().allMatch(key -> key instanceof Column<?> own && own.isAutoincrement())) {
            out.node(new ReturningClause(Change.INSERT, node.columns()));
        }
    }

    private static void dropIndex(DropIndex node, SqlWriter out) {
        if (node.ifExists()) {
            out.sql("DROP INDEX IF EXISTS ").name(node.index().name()).sql(" ON ");
            node.index().table().renderName(out);
        } else {
            MysqlDialect.dropIndex(node.index(), out);
        }
    }
}
