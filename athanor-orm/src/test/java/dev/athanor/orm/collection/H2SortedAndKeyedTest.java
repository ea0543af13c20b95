package dev.athanor.orm.collection;

import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.H2)
class H2SortedAndKeyedTest extends SortedAndKeyedContract {}
