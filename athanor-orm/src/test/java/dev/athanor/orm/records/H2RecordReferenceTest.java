package dev.athanor.orm.records;

import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.H2)
class H2RecordReferenceTest extends RecordReferenceContract {}
