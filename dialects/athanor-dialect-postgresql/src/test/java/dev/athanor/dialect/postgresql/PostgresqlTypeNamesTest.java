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
}
