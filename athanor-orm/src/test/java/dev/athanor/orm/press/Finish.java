package dev.athanor.orm.press;

import dev.athanor.orm.annotation.Mutable;
import java.util.List;
import java.util.Map;

/** What is done to a sheet in the end: a record, of which only what its components hold is changed in place. */
public record Finish(
        int rounds,
        @Mutable Map<String, String> coats,
        @Mutable List<Integer> cuts) {}
