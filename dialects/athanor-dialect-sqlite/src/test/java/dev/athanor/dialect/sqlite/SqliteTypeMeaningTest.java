package dev.athanor.dialect.sqlite;

import dev.athanor.testing.contract.TypeMeaningContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.SQLITE)
class SqliteTypeMeaningTest extends TypeMeaningContract {

    @Override
    protected String collation() {
        return "NOCASE";
    }

    @Override
    protected String truthCheck() {
        return "CONSTRAINT ck_truth CHECK (v IN (0, 1))";
    }
}
