package dev.athanor.orm.load;

import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlQueriesInsideTest extends QueriesInsideContract {}
