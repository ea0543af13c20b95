package dev.athanor.orm.mapping;

import dev.athanor.sql.ast.Expression;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that statements compute: of columns, or as a statement says. Immutable: the methods that add something
 * return a new descriptor.
 *
 * @param name the name of the field
 * @param type the type of the field; for a primitive one, its box
 * @param expression what is computed, asked for when all entities are mapped; null if only a statement can say
 * @param said whether only statements ask for it, so that it is never loaded by itself
 * @param kept whether it stays as it is when its object was written
 * @param deferral that it is left out when its object is loaded, or null
 */
public record ExpressionDescriptor(
        String name,
        Class<?> type,
        @Nullable Supplier<? extends Expression<?>> expression,
        boolean said,
        boolean kept,
        @Nullable Deferral deferral)
        implements AttributeDescriptor {

    /** Returns an attribute that is computed with its object. */
    public static <T> ExpressionDescriptor of(
            String name, Class<T> type, Supplier<? extends Expression<? extends T>> expression) {
        return new ExpressionDescriptor(name, type, expression, false, false, null);
    }

    /** Returns an attribute that is null unless a statement says what it is. */
    public static ExpressionDescriptor said(String name, Class<?> type) {
        return new ExpressionDescriptor(name, type, null, true, false, null);
    }

    /** Returns an attribute that is what {@code expression} is unless a statement says something else. */
    public static <T> ExpressionDescriptor said(
            String name, Class<T> type, Supplier<? extends Expression<? extends T>> expression) {
        return new ExpressionDescriptor(name, type, expression, true, false, null);
    }

    /** Returns this as one that stays as it is when its object was written. */
    public ExpressionDescriptor keptOnFlush() {
        return new ExpressionDescriptor(name, type, expression, said, true, deferral);
    }

    /** Returns this as one that is left out when its object is loaded. */
    public ExpressionDescriptor deferred(String group, boolean forbidden) {
        return new ExpressionDescriptor(name, type, expression, said, kept, new Deferral(group, forbidden));
    }
}
