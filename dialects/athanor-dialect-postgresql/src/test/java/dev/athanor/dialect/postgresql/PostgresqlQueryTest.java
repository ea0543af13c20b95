package dev.athanor.dialect.postgresql;

import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.contract.QueryContract;

class PostgresqlQueryTest extends QueryContract {

    @Override
    protected Dialect dialect() {
        return Dialect.extending(PostgresqlDialect.instance())
                .without(Capability.ARRAY_BINDS)
                .build();
    }
}
