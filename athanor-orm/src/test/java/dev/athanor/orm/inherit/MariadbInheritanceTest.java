package dev.athanor.orm.inherit;

import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.MARIADB)
class MariadbInheritanceTest extends InheritanceContract {}
