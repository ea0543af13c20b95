package dev.athanor.orm.relation;

import dev.athanor.orm.annotation.View;

/** A host by its address. */
@View(Host.class)
record HostName(String address) {}
