package dev.athanor.dialect.h2;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.contract.LanguageContract;

class H2LanguageTest extends LanguageContract {

    @Override
    protected Dialect dialect() {
        return H2Dialect.instance();
    }

    @Override
    protected boolean hasFullJoins() {
        return false;
    }
}
