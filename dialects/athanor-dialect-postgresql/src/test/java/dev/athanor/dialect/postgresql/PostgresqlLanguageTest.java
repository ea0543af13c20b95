package dev.athanor.dialect.postgresql;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.contract.LanguageContract;

class PostgresqlLanguageTest extends LanguageContract {

    @Override
    protected Dialect dialect() {
        return PostgresqlDialect.instance();
    }
}
