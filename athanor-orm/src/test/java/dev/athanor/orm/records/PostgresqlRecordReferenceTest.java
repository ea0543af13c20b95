package dev.athanor.orm.records;

import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlRecordReferenceTest extends RecordReferenceContract {}
