package dev.athanor.orm.inherit;

import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.H2)
class H2InheritanceTest extends InheritanceContract {}
