package dev.athanor.orm.eager;

import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.SQLITE)
class SqliteInnerJoinTest extends InnerJoinContract {}
