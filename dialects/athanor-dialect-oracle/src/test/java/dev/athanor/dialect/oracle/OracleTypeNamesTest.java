package dev.athanor.dialect.oracle;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.contract.TypeNamesContract;
import java.util.List;

class OracleTypeNamesTest extends TypeNamesContract {

    @Override
    protected Dialect dialect() {
        return OracleDialect.instance();
    }

    @Override
    protected List<String> names() {
        return List.of("INTEGER", "SMALLINT", "NUMBER(19)", "DATE", "TIME", "DATE", "DATE", "BLOB");
    }

    @Override
    protected List<String> numbersAndTexts() {
        return List.of(
                "NUMERIC(10, 2)",
                "FLOAT",
                "FLOAT(24)",
                "DOUBLE PRECISION",
                "VARCHAR2(10 CHAR)",
                "CLOB",
                "CLOB",
                "VARCHAR2(10 CHAR)");
    }

    @Override
    protected List<String> others() {
        return List.of("BOOLEAN", "CHAR(32)", "CHAR(32)");
    }

    @Override
    protected String unlimited() {
        return "VARCHAR2";
    }

    @Override
    protected String collated() {
        return "VARCHAR2(10 CHAR) COLLATE c1";
    }
}
