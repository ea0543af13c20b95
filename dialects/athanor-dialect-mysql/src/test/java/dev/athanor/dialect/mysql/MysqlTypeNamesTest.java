package dev.athanor.dialect.mysql;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.contract.TypeNamesContract;
import java.util.List;

class MysqlTypeNamesTest extends TypeNamesContract {

    @Override
    protected Dialect dialect() {
        return MysqlDialect.instance();
    }

    @Override
    protected List<String> names() {
        return List.of("INTEGER", "SMALLINT", "BIGINT", "DATE", "TIME", "DATETIME", "DATETIME", "BLOB");
    }
}
