package dev.athanor.dialect.mysql;

import static dev.athanor.sql.Sql.forShare;
import static dev.athanor.sql.Sql.forUpdate;

import dev.athanor.sql.ast.Locking;
import dev.athanor.sql.compile.Lack;
import dev.athanor.testing.contract.LanguageRunContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

@OnDatabase(DatabaseKind.MARIADB)
class MariadbLanguageRunTest extends LanguageRunContract {

    @Override
    protected Set<Lack> lacks() {
        return EnumSet.of(
                Lack.LATERAL,
                Lack.CHANGES_IN_WITH,
                Lack.DISTINCT_ON,
                Lack.VALUES_COLUMN_NAMES,
                Lack.SYMMETRIC_BOUNDS,
                Lack.WITHIN_GROUP);
    }

    @Override
    protected Map<Locking, String> locks() {
        return Map.of(
                forUpdate(), " FOR UPDATE",
                forShare(), " LOCK IN SHARE MODE",
                forUpdate().nowait(), " FOR UPDATE NOWAIT",
                forUpdate().skipLocked(), " FOR UPDATE SKIP LOCKED");
    }

    @Override
    protected String standard(String sql) {
        return sql.replace(" INNER JOIN ", " JOIN ");
    }

    @Override
    protected boolean hasFilters() {
        return false;
    }

    @Override
    protected boolean ordersNulls() {
        return false;
    }
}
