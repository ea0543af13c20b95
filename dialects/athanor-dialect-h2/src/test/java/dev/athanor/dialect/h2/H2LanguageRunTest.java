package dev.athanor.dialect.h2;

import static dev.athanor.sql.Sql.forUpdate;

import dev.athanor.sql.ast.Locking;
import dev.athanor.sql.compile.Lack;
import dev.athanor.testing.contract.LanguageRunContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

@OnDatabase(DatabaseKind.H2)
class H2LanguageRunTest extends LanguageRunContract {

    @Override
    protected Set<Lack> lacks() {
        return EnumSet.of(Lack.LATERAL, Lack.COUNTING_SETS, Lack.CHANGES_IN_WITH);
    }

    @Override
    protected Map<Locking, String> locks() {
        return Map.of(
                forUpdate(), " FOR UPDATE",
                forUpdate().nowait(), " FOR UPDATE NOWAIT",
                forUpdate().skipLocked(), " FOR UPDATE SKIP LOCKED");
    }
}
