package dev.athanor.dialect.mysql;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.contract.TypeNamesContract;
import java.util.List;

class MariadbTypeNamesTest extends TypeNamesContract {

    @Override
    protected Dialect dialect() {
        return MariadbDialect.instance();
    }

    @Override
    protected List<String> names() {
        return List.of("INTEGER", "SMALLINT", "BIGINT", "DATE", "TIME(6)", "DATETIME(6)", "DATETIME(6)", "LONGBLOB");
    }
}
