package dev.athanor.orm.kin;

import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.H2)
class H2EntityOptionsTest extends EntityOptionsContract {}
