package dev.athanor.dialect.postgresql;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.contract.TypeNamesContract;
import java.util.List;

class PostgresqlTypeNamesTest extends TypeNamesContract {

    @Override
    protected Dialect dialect() {
        return PostgresqlDialect.instance();
    }

    @Override
    protected List<String> names() {
        return List.of(
                "INTEGER",
                "SMALLINT",
                "BIGINT",
                "DATE",
                "TIME WITHOUT TIME ZONE",
                "TIMESTAMP WITHOUT TIME ZONE",
                "TIMESTAMP WITH TIME ZONE",
                "BYTEA");
    }

    @Override
    protected List<String> numbersAndTexts() {
        return List.of(
                "NUMERIC(10, 2)",
                "FLOAT",
                "FLOAT(24)",
                "DOUBLE PRECISION",
                "VARCHAR(10)",
                "TEXT",
                "TEXT",
                "VARCHAR(10)");
    }

    @Override
    protected List<String> others() {
        return List.of("BOOLEAN", "UUID", "CHAR(32)");
    }
}
