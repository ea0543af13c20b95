package dev.athanor.dialect.mysql;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.contract.TypeNamesContract;
import java.util.List;
import org.jspecify.annotations.Nullable;

class MysqlTypeNamesTest extends TypeNamesContract {

    @Override
    protected Dialect dialect() {
        return MysqlDialect.instance();
    }

    @Override
    protected List<String> names() {
        return List.of("INTEGER", "SMALLINT", "BIGINT", "DATE", "TIME", "DATETIME", "DATETIME", "BLOB");
    }

    @Override
    protected List<String> numbersAndTexts() {
        return List.of(
                "NUMERIC(10, 2)", "FLOAT", "FLOAT(24)", "DOUBLE", "VARCHAR(10)", "TEXT", "LONGTEXT", "VARCHAR(10)");
    }

    @Override
    protected List<String> others() {
        return List.of("BOOL", "CHAR(32)", "CHAR(32)");
    }

    @Override
    protected @Nullable String unlimited() {
        return null;
    }
}
