package dev.athanor.dialect.mssql;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.contract.LanguageContract;

class MssqlLanguageTest extends LanguageContract {

    @Override
    protected Dialect dialect() {
        return MssqlDialect.instance();
    }

    @Override
    protected String standard(String sql) {
        return sql.replace(" INTEGER NULL", " INTEGER");
    }

    @Override
    protected String distinct(String column) {
        return "NOT EXISTS (SELECT " + column + " INTERSECT SELECT " + column + ")";
    }
}
