package dev.athanor.orm.matrix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part, which may have parts itself. */
interface Part<H, P, N> extends Named {

    @Nullable
    H hub();

    List<P> children();

    @Nullable
    N note();
}
