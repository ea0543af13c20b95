package dev.athanor.dialect.h2;

import dev.athanor.testing.contract.DefaultsContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.H2)
class H2DefaultsTest extends DefaultsContract {}
