package dev.athanor.orm.matrix;

import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.H2)
class H2LoadMatrixTest extends LoadMatrixContract {}
