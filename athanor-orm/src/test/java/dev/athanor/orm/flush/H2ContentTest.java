package dev.athanor.orm.flush;

import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.H2)
class H2ContentTest extends ContentContract {}
