package dev.athanor.dialect.postgresql;

import dev.athanor.testing.contract.TypeMeaningContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import org.jspecify.annotations.Nullable;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlTypeMeaningTest extends TypeMeaningContract {

    @Override
    protected String collation() {
        return "C";
    }

    @Override
    protected @Nullable String truthCheck() {
        return null;
    }
}
