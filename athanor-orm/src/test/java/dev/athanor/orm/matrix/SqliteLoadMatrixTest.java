package dev.athanor.orm.matrix;

import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.SQLITE)
class SqliteLoadMatrixTest extends LoadMatrixContract {}
