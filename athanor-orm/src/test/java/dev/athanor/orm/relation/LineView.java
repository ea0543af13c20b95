package dev.athanor.orm.relation;

import dev.athanor.orm.annotation.View;
import org.jspecify.annotations.Nullable;

/** A line with what it leads to. */
@View(Line.class)
record LineView(@Nullable HostName host) {}
