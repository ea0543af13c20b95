package dev.athanor.dialect.mysql;

import dev.athanor.testing.contract.schema.OtherSchemasContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.MARIADB)
class MariadbOtherSchemasTest extends OtherSchemasContract {}
