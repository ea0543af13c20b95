package dev.athanor.orm.load;

import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.SQLITE)
class SqliteQueriesInsideTest extends QueriesInsideContract {}
