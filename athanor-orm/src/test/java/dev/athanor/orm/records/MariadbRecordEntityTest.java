package dev.athanor.orm.records;

import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.MARIADB)
class MariadbRecordEntityTest extends RecordEntityContract {}
