package dev.athanor.orm.querying;

import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.H2)
class H2EntityRowsTest extends EntityRowsContract {}
