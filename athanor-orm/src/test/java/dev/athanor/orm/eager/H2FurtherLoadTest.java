package dev.athanor.orm.eager;

import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.H2)
class H2FurtherLoadTest extends FurtherLoadContract {}
