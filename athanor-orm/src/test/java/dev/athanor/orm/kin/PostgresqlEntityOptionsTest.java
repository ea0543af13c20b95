package dev.athanor.orm.kin;

import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlEntityOptionsTest extends EntityOptionsContract {}
