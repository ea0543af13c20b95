package dev.athanor.orm.album;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The first letter of what a label says; null if it says nothing. */
final class Initial implements Function<Label, @Nullable Character> {

    @Override
    public @Nullable Character apply(Label label) {
        return label.name().isEmpty() ? null : label.name().charAt(0);
    }
}
