package dev.athanor.orm.relation;

import dev.athanor.orm.annotation.View;
import java.util.List;

/** A host with those below. */
@View(Host.class)
record HostView(String address, List<HostName> below) {}
