package dev.athanor.orm.state;

import dev.athanor.engine.codec.RowReader;
import dev.athanor.engine.watch.LoadsOnAccess;
import org.jspecify.annotations.Nullable;

/**
 * What instrumentation adds to every entity class. Programs do not call it.
 *
 * <p>Every method has a body, because javac does not see the synthetic ones of an instrumented class file: were these
 * abstract, a subclass of one could not be compiled against it.
 */
@SuppressWarnings("MemberName") // a dollar keeps them out of the way of the user's names, JSON libraries and completion
public interface Instrumented extends LoadsOnAccess {

    /** {@return the state, or null for an object that the ORM does not know} */
    default @Nullable EntityState $state() {
        throw UnwovenClass.exception(getClass());
    }

    /** Replaces the state. */
    default void $state(@Nullable EntityState state) {
        throw UnwovenClass.exception(getClass());
    }

    /** {@return the value of an attribute as it is in the field: nothing is loaded} */
    default @Nullable Object $get(int index) {
        throw new IndexOutOfBoundsException(index);
    }

    /** Writes a field: no event comes of it. Null makes a primitive field zero. */
    default void $set(int index, @Nullable Object value) {
        throw new IndexOutOfBoundsException(index);
    }

    /** {@return a new object of the same class; of the user's code, only the initialisers of unmapped fields run} */
    default Instrumented $new() {
        throw UnwovenClass.exception(getClass());
    }

    /**
     * Fills fields from a row.
     *
     * @param row the row
     * @param columns per attribute the position of its column in the row, counted from 1, or -1 to leave it alone
     */
    default void $hydrate(RowReader row, int[] columns) {}

    /** Runs the {@code @OnLoad} methods, those of superclasses first. */
    default void $loaded() {}
}
