package dev.athanor.dialect.postgresql;

import static dev.athanor.sql.Sql.forKeyShare;
import static dev.athanor.sql.Sql.forNoKeyUpdate;
import static dev.athanor.sql.Sql.forShare;
import static dev.athanor.sql.Sql.forUpdate;

import dev.athanor.sql.ast.Locking;
import dev.athanor.testing.contract.LanguageRunContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.Map;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlLanguageRunTest extends LanguageRunContract {

    @Override
    protected Map<Locking, String> locks() {
        return Map.of(
                forUpdate(), " FOR UPDATE",
                forShare(), " FOR SHARE",
                forNoKeyUpdate(), " FOR NO KEY UPDATE",
                forKeyShare(), " FOR KEY SHARE",
                forUpdate().of(T), " FOR UPDATE OF t",
                forUpdate().nowait(), " FOR UPDATE NOWAIT",
                forUpdate().skipLocked(), " FOR UPDATE SKIP LOCKED");
    }
}
