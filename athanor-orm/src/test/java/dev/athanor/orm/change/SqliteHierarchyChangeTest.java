package dev.athanor.orm.change;

import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.SQLITE)
class SqliteHierarchyChangeTest extends HierarchyChangeContract {}
