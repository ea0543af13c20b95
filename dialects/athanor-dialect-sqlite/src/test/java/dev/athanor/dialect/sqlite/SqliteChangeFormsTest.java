package dev.athanor.dialect.sqlite;

import dev.athanor.testing.contract.ChangeFormsContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.SQLITE)
class SqliteChangeFormsTest extends ChangeFormsContract {}
