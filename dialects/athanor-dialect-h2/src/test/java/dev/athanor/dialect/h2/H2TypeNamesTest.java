package dev.athanor.dialect.h2;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.contract.TypeNamesContract;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    @Override
    protected List<String> numbersAndTexts() {
        return List.of(
                "NUMERIC(10, 2)",
                "FLOAT",
                "FLOAT(24)",
                "DOUBLE PRECISION",
                "VARCHAR(10)",
                "TEXT",
                "CLOB",
                "NVARCHAR(10)");
    }

    @Override
    protected List<String> others() {
        return List.of("BOOLEAN", "UUID", "CHAR(32)");
    }

    @Override
    protected @Nullable String collated() {
        return null;
    }
}
