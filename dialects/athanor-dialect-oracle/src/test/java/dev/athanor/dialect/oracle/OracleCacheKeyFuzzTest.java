package dev.athanor.dialect.oracle;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.fuzz.CacheKeyFuzzContract;

class OracleCacheKeyFuzzTest extends CacheKeyFuzzContract {

    @Override
    protected Dialect dialect() {
        return OracleDialect.instance();
    }
}
