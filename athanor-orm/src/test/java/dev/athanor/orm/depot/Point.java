package dev.athanor.orm.depot;

import dev.athanor.orm.annotation.Column;
import org.jspecify.annotations.Nullable;

/** A place, which may have a name. */
public record Point(
        @Nullable Integer x,
        @Nullable Integer y,
        @Column(length = 20) @Nullable String label) {}
