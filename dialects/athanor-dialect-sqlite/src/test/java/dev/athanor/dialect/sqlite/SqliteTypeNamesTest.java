package dev.athanor.dialect.sqlite;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.contract.TypeNamesContract;
import java.util.List;

class SqliteTypeNamesTest extends TypeNamesContract {

    @Override
    protected Dialect dialect() {
        return SqliteDialect.instance();
    }

    @Override
    protected List<String> names() {
        return List.of("INTEGER", "SMALLINT", "BIGINT", "DATE", "TIME", "DATETIME", "DATETIME", "BLOB");
    }
}
