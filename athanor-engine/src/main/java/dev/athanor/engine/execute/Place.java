package dev.athanor.engine.execute;

import dev.athanor.engine.codec.Codec;
import dev.athanor.sql.ast.Bind;
import org.jspecify.annotations.Nullable;

/**
 * A place in the text where a value is bound.
 *
 * @param compiled the parameter as it stood in the statement that was compiled
 * @param index its number in the statement's cache key, or -1 for one the dialect made
 * @param required its number among those given on execution, or -1
 * @param codec how its values are bound, or {@code null} where only the value tells
 */
record Place(
        Bind<?> compiled, int index, int required, @Nullable Codec<Object> codec) {}
