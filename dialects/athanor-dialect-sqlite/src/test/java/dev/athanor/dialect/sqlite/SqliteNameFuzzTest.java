package dev.athanor.dialect.sqlite;

import dev.athanor.testing.fuzz.NameFuzzContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import org.jspecify.annotations.Nullable;

@OnDatabase(DatabaseKind.SQLITE)
class SqliteNameFuzzTest extends NameFuzzContract {
    // A name may be as long as a statement.
    @Override
    protected @Nullable String ruleBroken(String name) {
        return null;
    }
}
