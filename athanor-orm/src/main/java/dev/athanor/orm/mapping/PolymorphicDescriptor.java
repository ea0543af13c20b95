package dev.athanor.orm.mapping;

import dev.athanor.orm.annotation.PolymorphicLoad;
import java.util.ArrayList;
import java.util.List;

/**
 * How an entity is told apart from those it extends and those that extend it. Immutable: the methods that add something
 * return a new descriptor.
 *
 * @param on the attribute or column that tells classes apart, or the empty text
 * @param identity the value of rows of this class, or the empty text
 * @param keyColumn the name of the key in the class's own table, or the empty text for that of the key above
 * @param load when columns of this class are loaded by statements that select a class above it
 * @param traits what else holds
 * @param subclasses the classes that extend this one, as far as it names them
 */
public record PolymorphicDescriptor(
        String on, String identity, String keyColumn, PolymorphicLoad load, Traits traits, List<Class<?>> subclasses) {

    /** Nothing is said. */
    public static final PolymorphicDescriptor UNSAID =
            new PolymorphicDescriptor("", "", "", PolymorphicLoad.LAZY, new Traits(false, false), List.of());

    /**
     * What else holds of a class in a hierarchy.
     *
     * @param loadsAll whether statements that select it load the columns of all classes below it
     * @param passiveDeletes whether the database deletes the row in its own table with the row above
     */
    public record Traits(boolean loadsAll, boolean passiveDeletes) {}

    /** Creates the value and copies the list. */
    public PolymorphicDescriptor {
        subclasses = List.copyOf(subclasses);
    }

    /** Returns the descriptor of a class whose rows have the value {@code identity}. */
    public static PolymorphicDescriptor of(String identity) {
        return new PolymorphicDescriptor("", identity, "", PolymorphicLoad.LAZY, UNSAID.traits(), List.of());
    }

    /** Returns this with the attribute or column that tells classes apart. */
    public PolymorphicDescriptor on(String attribute) {
        return new PolymorphicDescriptor(attribute, identity, keyColumn, load, traits, subclasses);
    }

    /** Returns this with the name of the key in the class's own table. */
    public PolymorphicDescriptor keyColumn(String name) {
        return new PolymorphicDescriptor(on, identity, name, load, traits, subclasses);
    }

    /** Returns this with the time its columns are loaded by statements that select a class above it. */
    public PolymorphicDescriptor load(PolymorphicLoad when) {
        return new PolymorphicDescriptor(on, identity, keyColumn, when, traits, subclasses);
    }

    /** Returns this with the columns of all classes below it loaded by statements that select it. */
    public PolymorphicDescriptor loadAll() {
        return traits(new Traits(true, traits.passiveDeletes()));
    }

    /** Returns this with the row in its own table deleted by the database. */
    public PolymorphicDescriptor passiveDeletes() {
        return traits(new Traits(traits.loadsAll(), true));
    }

    /** Returns this with a class more that extends it. */
    public PolymorphicDescriptor subclass(Class<?> type) {
        List<Class<?>> more = new ArrayList<>(subclasses);
        more.add(type);
        return new PolymorphicDescriptor(on, identity, keyColumn, load, traits, more);
    }

    private PolymorphicDescriptor traits(Traits newTraits) {
        return new PolymorphicDescriptor(on, identity, keyColumn, load, newTraits, subclasses);
    }
}
