package dev.athanor.dialect.oracle;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.contract.LanguageContract;

class OracleLanguageTest extends LanguageContract {

    @Override
    protected Dialect dialect() {
        return OracleDialect.instance();
    }

    @Override
    protected String distinct(String column) {
        return "DECODE(" + column + ", " + column + ", 0, 1) = 1";
    }

    @Override
    protected String standard(String sql) {
        return sql.replace(") anon_1", ") AS anon_1");
    }
}
