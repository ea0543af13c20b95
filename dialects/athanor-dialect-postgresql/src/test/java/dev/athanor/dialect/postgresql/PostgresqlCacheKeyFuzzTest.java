package dev.athanor.dialect.postgresql;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.fuzz.CacheKeyFuzzContract;

class PostgresqlCacheKeyFuzzTest extends CacheKeyFuzzContract {

    @Override
    protected Dialect dialect() {
        return PostgresqlDialect.instance();
    }
}
