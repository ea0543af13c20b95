package dev.athanor.processor;

import static java.util.Objects.requireNonNull;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * A field that statements compute.
 *
 * @param field the field
 * @param method the method that says what is computed, or null
 * @param said whether only statements ask for it
 * @param kept whether it stays when its object was written
 * @param deferred its {@code @Deferred}, or null
 */
record ExpressionModel(
        VariableElement field,
        @Nullable ExecutableElement method,
        boolean said,
        boolean kept,
        @Nullable Mark deferred) implements AttributeModel {

    /** The class that declares the method. */
    static TypeElement owner(ExecutableElement method) {
        return (TypeElement) requireNonNull(method.getEnclosingElement(), "a method is in a class");
    }
}
