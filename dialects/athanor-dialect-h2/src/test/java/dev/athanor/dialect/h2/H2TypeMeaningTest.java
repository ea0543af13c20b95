package dev.athanor.dialect.h2;

import dev.athanor.testing.contract.TypeMeaningContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import org.jspecify.annotations.Nullable;

@OnDatabase(DatabaseKind.H2)
class H2TypeMeaningTest extends TypeMeaningContract {

    @Override
    protected @Nullable String collation() {
        return null;
    }

    @Override
    protected @Nullable String truthCheck() {
        return null;
    }

    @Override
    protected boolean takesDocumentsApart() {
        return false;
    }
}
