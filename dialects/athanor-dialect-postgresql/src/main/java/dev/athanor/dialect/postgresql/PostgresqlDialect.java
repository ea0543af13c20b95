package dev.athanor.dialect.postgresql;

import dev.athanor.sql.ast.LimitClause;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.ddl.ColumnTypeClause;
import java.util.Set;

/** How PostgreSQL differs from standard SQL. */
public final class PostgresqlDialect {

    private static final Dialect INSTANCE = Dialect.named("postgresql")
            .capabilities(Set.of(
                    Capability.INSERT_RETURNING,
                    Capability.UPDATE_RETURNING,
                    Capability.DELETE_RETURNING,
                    Capability.MULTI_ROW_VALUES,
                    Capability.IMPLICIT_RETURNING,
                    Capability.TRANSACTIONAL_DDL,
                    Capability.ARRAY_BINDS,
                    Capability.ALTER_TABLE,
                    Capability.SCHEMAS))
            .type("TIMESTAMP", type -> "TIMESTAMP WITHOUT TIME ZONE")
            .type("TIME", type -> "TIME WITHOUT TIME ZONE")
            .type("BLOB", type -> "BYTEA")
            .render(LimitClause.class, PostgresqlDialect::limit)
            .render(ColumnTypeClause.class, PostgresqlDialect::columnType)
            .build();

    private PostgresqlDialect() {}

    /** Returns the dialect. */
    public static Dialect instance() {
        return INSTANCE;
    }

    private static void limit(LimitClause node, SqlWriter out) {
        if (node.limit() == null) {
            out.sql(" LIMIT ALL");
        }
        node.render(out);
    }

    // https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-SERIAL
    private static void columnType(ColumnTypeClause node, SqlWriter out) {
        Class<?> type = node.column().type().javaType();
        if (!node.column().isAutoincrement()) {
            out.type(node.column().type());
        } else if (type == Long.class) {
            out.sql("BIGSERIAL");
        } else if (type == Short.class) {
            out.sql("SMALLSERIAL");
        } else {
            out.sql("SERIAL");
        }
    }
}
