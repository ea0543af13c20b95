package dev.athanor.dialect.mssql;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.contract.TypeNamesContract;
import java.util.List;

class MssqlTypeNamesTest extends TypeNamesContract {

    @Override
    protected Dialect dialect() {
        return MssqlDialect.instance();
    }

    @Override
    protected List<String> names() {
        return List.of("INTEGER", "SMALLINT", "BIGINT", "DATE", "TIME", "DATETIME", "DATETIMEOFFSET", "IMAGE");
    }
}
