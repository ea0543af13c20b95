package dev.athanor.orm.inherit;

import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlPolymorphicLoadTest extends PolymorphicLoadContract {}
