package dev.athanor.orm.state;

import dev.athanor.orm.mapping.MappingException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The entity classes that are instrumented; each makes itself known when it is initialised. */
public final class WovenTypes {

    /** The number of the contract between instrumented classes and this version of the ORM. */
    public static final int ABI = 1;

    private static final ClassValue<Slot> SLOTS = new ClassValue<>() {
        @Override
        protected Slot computeValue(Class<?> type) {
            return new Slot();
        }
    };

    private static final class Slot {
        private volatile @Nullable Woven woven;
    }

    private record Woven(@Nullable Instrumented prototype, int abi) {}

    private WovenTypes() {}

    /** Makes a class known; its static initialiser does it first of all. The prototype of an abstract class is null. */
    public static void register(Class<?> type, @Nullable Instrumented prototype, int abi) {
        SLOTS.get(type).woven = new Woven(prototype, abi);
    }

    /** Takes note that a class has methods that validate attributes; its static initialiser says so. */
    public static void validates() {
        Hearing.begin();
    }

    /** Forgets what was worked out of the mappings of {@code types}, which are no more. */
    public static void forget(Collection<Class<?>> types) {
        types.forEach(EntityLayout::forget);
    }

    /**
     * Returns an object of an entity class to call {@code $new()} of. The class is initialised by it.
     *
     * @throws MappingException if the class is not instrumented (code {@code M003}), is so for another version of the
     *     ORM ({@code M004}), or is abstract ({@code M005})
     */
    public static Instrumented prototype(Class<?> type) {
        Slot slot = SLOTS.get(type);
        if (slot.woven == null) {
            initialise(type);
        }
        Woven woven = slot.woven;
        if (woven == null) {
            throw UnwovenClass.exception(type);
        }
        if (woven.abi() != ABI) {
            throw new MappingException(
                    "M004",
                    type.getName() + " is instrumented for version " + woven.abi()
                            + " of the contract with the ORM, this"
                            + " ORM has version " + ABI + "; compile it with athanor-processor of the same version as"
                            + " athanor-orm");
        }
        if (woven.prototype() == null) {
            throw new MappingException(
                    "M005", type.getName() + " is abstract: there are no objects of it; use a subclass that is not");
        }
        return woven.prototype();
    }

    private static void initialise(Class<?> type) {
        try {
            Class<?> unused = Class.forName(type.getName(), true, type.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(type + " is not known to its own loader", impossible);
        }
    }
}
