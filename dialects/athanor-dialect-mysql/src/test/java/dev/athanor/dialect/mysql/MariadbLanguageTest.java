package dev.athanor.dialect.mysql;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.contract.LanguageContract;

class MariadbLanguageTest extends LanguageContract {

    @Override
    protected Dialect dialect() {
        return MariadbDialect.instance();
    }

    @Override
    protected String standard(String sql) {
        return sql.replace(" INNER JOIN ", " JOIN ");
    }

    @Override
    protected String distinct(String column) {
        return "NOT (" + column + " <=> " + column + ")";
    }

    @Override
    protected boolean hasFullJoins() {
        return false;
    }
}
