package dev.athanor.dialect.mysql;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.contract.LanguageContract;

class MysqlLanguageTest extends LanguageContract {

    @Override
    protected Dialect dialect() {
        return MysqlDialect.instance();
    }
}
