package dev.athanor.orm.change;

import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.H2)
class H2HierarchyChangeTest extends HierarchyChangeContract {}
