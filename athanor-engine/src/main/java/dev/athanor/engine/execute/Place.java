package dev.athanor.engine.execute;

import dev.athanor.engine.codec.Codec;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.compile.Placeholder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in the text where a value is bound.
 *
 * @param placeholder the place as it was compiled
 * @param required its number among those given on execution, or -1
 * @param codec how its values are bound, or {@code null} where only the value tells
 * @param elements for a list of tuples the place of each element, else empty
 */
record Place(
        Placeholder placeholder, int required, @Nullable Codec<Object> codec, List<Place> elements) {

    /** Returns this with {@code other} as how its values are bound. */
    @SuppressWarnings("unchecked") // the codec is that of the bind's own type
    Place with(@Nullable Codec<?> other) {
        return other == codec ? this : new Place(placeholder, required, (Codec<Object>) other, elements);
    }

    /** {@return the parameter as it stood in the statement that was compiled} */
    Bind<?> compiled() {
        return placeholder.bind();
    }

    /** {@return its number in the statement's cache key, or -1 for one the dialect made} */
    int index() {
        return placeholder.index();
    }

    /** {@return whether its value stands in the text, so that nothing is bound} */
    boolean literal() {
        return placeholder.form() == Placeholder.Form.LITERAL;
    }

    /** {@return whether it stands for as many places as its list has values} */
    boolean expanding() {
        return placeholder.expanding();
    }
}
