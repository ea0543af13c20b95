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
}
