package dev.athanor.orm.flush;

import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.MARIADB)
class MariadbContentTest extends ContentContract {}
