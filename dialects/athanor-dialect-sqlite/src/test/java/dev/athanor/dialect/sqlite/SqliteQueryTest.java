package dev.athanor.dialect.sqlite;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.contract.QueryContract;

class SqliteQueryTest extends QueryContract {

    @Override
    protected Dialect dialect() {
        return SqliteDialect.instance();
    }
}
