package dev.athanor.dialect.mysql;

import dev.athanor.testing.contract.TypeMeaningContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.MARIADB)
class MariadbTypeMeaningTest extends TypeMeaningContract {

    @Override
    protected String collation() {
        return "utf8mb4_bin";
    }

    @Override
    protected String truthCheck() {
        return "v BOOL CHECK (v IN (false, true))";
    }
}
