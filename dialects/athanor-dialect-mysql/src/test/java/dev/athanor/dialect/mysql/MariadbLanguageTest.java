package dev.athanor.dialect.mysql;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.contract.LanguageContract;

class MariadbLanguageTest extends LanguageContract {

    @Override
    protected Dialect dialect() {
        return MariadbDialect.instance();
    }
}
