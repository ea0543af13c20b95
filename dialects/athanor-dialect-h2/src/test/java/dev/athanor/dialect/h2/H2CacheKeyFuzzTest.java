package dev.athanor.dialect.h2;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.fuzz.CacheKeyFuzzContract;

class H2CacheKeyFuzzTest extends CacheKeyFuzzContract {

    @Override
    protected Dialect dialect() {
        return H2Dialect.instance();
    }
}
