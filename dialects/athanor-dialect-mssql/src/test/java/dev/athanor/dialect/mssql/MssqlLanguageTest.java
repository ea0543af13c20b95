package dev.athanor.dialect.mssql;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.contract.LanguageContract;

class MssqlLanguageTest extends LanguageContract {

    @Override
    protected Dialect dialect() {
        return MssqlDialect.instance();
    }
}
