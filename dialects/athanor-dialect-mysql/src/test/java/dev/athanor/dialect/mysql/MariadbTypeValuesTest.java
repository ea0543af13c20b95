package dev.athanor.dialect.mysql;

import dev.athanor.testing.contract.TypeValuesContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.MARIADB)
class MariadbTypeValuesTest extends TypeValuesContract {}
