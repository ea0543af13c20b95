package dev.athanor.dialect.mysql;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.contract.TypeNamesContract;
import java.util.List;
import org.jspecify.annotations.Nullable;

class MariadbTypeNamesTest extends TypeNamesContract {

    @Override
    protected Dialect dialect() {
        return MariadbDialect.instance();
    }

    @Override
    protected List<String> names() {
        return List.of("INTEGER", "SMALLINT", "BIGINT", "DATE", "TIME(6)", "DATETIME(6)", "DATETIME(6)", "LONGBLOB");
    }

    @Override
    protected List<String> numbersAndTexts() {
        return List.of(
                "NUMERIC(10, 2)", "FLOAT", "FLOAT(24)", "DOUBLE", "VARCHAR(10)", "LONGTEXT", "LONGTEXT", "VARCHAR(10)");
    }

    @Override
    protected List<String> others() {
        return List.of("BOOL", "UUID", "CHAR(32)");
    }

    @Override
    protected @Nullable String unlimited() {
        return null;
    }
}
