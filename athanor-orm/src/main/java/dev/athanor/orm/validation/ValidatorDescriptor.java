package dev.athanor.orm.validation;

import org.jspecify.annotations.Nullable;

/**
 * A method that validates an attribute, as the annotation processor saw it.
 *
 * @param attribute the name of the attribute
 * @param check calls the method
 * @param removes whether it is called for what leaves a collection, too
 * @param follows whether it is called for changes that follow those of the other side of a relationship
 */
public record ValidatorDescriptor(
        String attribute, Check<Object, @Nullable Object> check, boolean removes, boolean follows) {

    /** Returns the descriptor of a method that is called for what is written and added. */
    @SuppressWarnings("unchecked") // whoever writes it sees that the method fits the attribute
    public static <E, T extends @Nullable Object> ValidatorDescriptor of(String attribute, Check<E, T> check) {
        return new ValidatorDescriptor(attribute, (Check<Object, @Nullable Object>) (Check<?, ?>) check, false, true);
    }

    /** Returns this for a method that is called for what leaves a collection, too. */
    public ValidatorDescriptor alsoRemoves() {
        return new ValidatorDescriptor(attribute, check, true, follows);
    }

    /** Returns this for a method that is not called for what follows the other side of a relationship. */
    public ValidatorDescriptor notFollowing() {
        return new ValidatorDescriptor(attribute, check, removes, false);
    }
}
