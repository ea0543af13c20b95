package dev.athanor.dialect.sqlite;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.fuzz.CacheKeyFuzzContract;

class SqliteCacheKeyFuzzTest extends CacheKeyFuzzContract {

    @Override
    protected Dialect dialect() {
        return SqliteDialect.instance();
    }
}
