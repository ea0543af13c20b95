package dev.athanor.orm.press;

import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlUnionTest extends UnionContract {}
