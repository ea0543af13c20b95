package dev.athanor.dialect.postgresql;

import dev.athanor.testing.contract.ChangeFactsContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlChangeFactsTest extends ChangeFactsContract {}
