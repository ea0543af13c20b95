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

    @Override
    protected List<String> numbersAndTexts() {
        return List.of("NUMERIC(10, 2)", "FLOAT", "FLOAT", "DOUBLE", "VARCHAR(10)", "TEXT", "CLOB", "NVARCHAR(10)");
    }

    @Override
    protected List<String> others() {
        return List.of("BOOLEAN", "CHAR(32)", "CHAR(32)");
    }
}
