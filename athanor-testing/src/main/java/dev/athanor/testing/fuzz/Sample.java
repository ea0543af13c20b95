package dev.athanor.testing.fuzz;

import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An expression made by chance, and what it means.
 *
 * @param recipe makes the expression, a new one each time
 * @param value its value; {@code null} is NULL, or unknown
 * @param depth how many nodes lie above each other
 * @param kinds the kind of each node, itself first
 */
record Sample<T>(
        Supplier<? extends Expression<T>> recipe, @Nullable T value, int depth, List<String> kinds) {

    /** A bound NULL: written as a literal its type is lost. */
    static final String UNTYPED_NULL = "bound null";

    static <T> Sample<T> leaf(String kind, Supplier<? extends Expression<T>> recipe, @Nullable T value) {
        return new Sample<>(recipe, value, 1, List.of(kind));
    }

    static <T> Sample<T> node(
            String kind, Supplier<? extends Expression<T>> recipe, @Nullable T value, Sample<?>... parts) {
        List<String> kinds = new ArrayList<>();
        kinds.add(kind);
        int deepest = 0;
        for (Sample<?> part : parts) {
            kinds.addAll(part.kinds());
            deepest = Math.max(deepest, part.depth());
        }
        return new Sample<>(recipe, value, deepest + 1, kinds);
    }

    /** {@return the expression, built anew} */
    Expression<T> expression() {
        return recipe.get();
    }

    @Override
    public String toString() {
        return Compiled.describe(expression(), Dialect.STANDARD) + " = " + value;
    }
}
