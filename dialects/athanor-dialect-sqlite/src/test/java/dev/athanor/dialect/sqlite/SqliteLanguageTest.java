package dev.athanor.dialect.sqlite;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.contract.LanguageContract;

class SqliteLanguageTest extends LanguageContract {

    @Override
    protected Dialect dialect() {
        return SqliteDialect.instance();
    }

    @Override
    protected String distinct(String column) {
        return column + " IS NOT " + column;
    }
}
