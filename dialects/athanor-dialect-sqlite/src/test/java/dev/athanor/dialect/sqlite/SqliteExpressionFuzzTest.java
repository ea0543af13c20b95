package dev.athanor.dialect.sqlite;

import dev.athanor.testing.fuzz.ExpressionFuzzContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.SQLITE)
class SqliteExpressionFuzzTest extends ExpressionFuzzContract {}
