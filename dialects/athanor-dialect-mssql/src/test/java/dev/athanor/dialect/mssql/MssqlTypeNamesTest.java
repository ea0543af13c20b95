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

    @Override
    protected List<String> numbersAndTexts() {
        return List.of(
                "NUMERIC(10, 2)",
                "FLOAT",
                "FLOAT(24)",
                "DOUBLE PRECISION",
                "VARCHAR(10)",
                "TEXT",
                "VARCHAR(max)",
                "NVARCHAR(10)");
    }

    @Override
    protected List<String> others() {
        return List.of("BIT", "UNIQUEIDENTIFIER", "CHAR(32)");
    }

    @Override
    protected String unlimited() {
        return "VARCHAR(max)";
    }
}
