package dev.athanor.dialect.h2;

import dev.athanor.testing.contract.engine.CapabilityContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.H2)
class H2CapabilityTest extends CapabilityContract {}
