package dev.athanor.orm.kin;

import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.SQLITE)
class SqliteEntityOptionsTest extends EntityOptionsContract {}
