package dev.athanor.dialect.sqlite;

import dev.athanor.sql.ast.Locking;
import dev.athanor.sql.compile.Lack;
import dev.athanor.testing.contract.LanguageRunContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

@OnDatabase(DatabaseKind.SQLITE)
class SqliteLanguageRunTest extends LanguageRunContract {

    @Override
    protected Set<Lack> lacks() {
        return EnumSet.of(
                Lack.LATERAL,
                Lack.COUNTING_SETS,
                Lack.CHANGES_IN_WITH,
                Lack.DISTINCT_ON,
                Lack.VALUES_COLUMN_NAMES,
                Lack.SYMMETRIC_BOUNDS,
                Lack.WITHIN_GROUP);
    }

    @Override
    protected Map<Locking, String> locks() {
        return Map.of();
    }

    @Override
    protected boolean groupsMembers() {
        return false;
    }

    @Override
    protected boolean hasQuantifiers() {
        return false;
    }
}
