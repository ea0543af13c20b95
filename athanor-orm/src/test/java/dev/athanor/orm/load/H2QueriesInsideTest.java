package dev.athanor.orm.load;

import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.H2)
class H2QueriesInsideTest extends QueriesInsideContract {}
