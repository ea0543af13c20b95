package dev.athanor.dialect.h2;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.contract.TypeNamesContract;
import java.util.List;

class H2TypeNamesTest extends TypeNamesContract {

    @Override
    protected Dialect dialect() {
        return H2Dialect.instance();
    }

    @Override
    protected List<String> names() {
        return List.of(
                "INTEGER",
                "SMALLINT",
                "BIGINT",
                "DATE",
                "TIME(9)",
                "TIMESTAMP(9)",
                "TIMESTAMP(9) WITH TIME ZONE",
                "BLOB");
    }
}
