package dev.athanor.dialect.mssql;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.fuzz.CacheKeyFuzzContract;

class MssqlCacheKeyFuzzTest extends CacheKeyFuzzContract {

    @Override
    protected Dialect dialect() {
        return MssqlDialect.instance();
    }
}
