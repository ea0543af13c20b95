package dev.athanor.orm.mapping;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/** Finds the descriptor of an entity class. */
public final class Descriptors {

    // Kept in the class itself, so that a class loader can go when an application is deployed anew.
    private static final ClassValue<Slot> SLOTS = new ClassValue<>() {
        @Override
        protected Slot computeValue(Class<?> type) {
            return new Slot();
        }
    };

    private static final class Slot {
        private volatile @Nullable EntityDescriptor<?> descriptor;
    }

    private Descriptors() {}

    /** Makes a descriptor known; the static initialiser of each metamodel class does it. */
    public static void register(EntityDescriptor<?> descriptor) {
        SLOTS.get(descriptor.type()).descriptor = descriptor;
    }

    /**
     * Returns the descriptor of an entity. Both the class and its metamodel are initialised by it.
     *
     * @param type the entity class
     * @throws MappingException if the class is not an entity (code {@code M001}) or has no metamodel ({@code M002})
     */
    public static <E> EntityDescriptor<E> of(Class<E> type) {
        Slot slot = SLOTS.get(type);
        if (slot.descriptor == null) {
            initialise(type);
        }
        @SuppressWarnings("unchecked") // registered under its own type
        EntityDescriptor<E> descriptor = (EntityDescriptor<E>) slot.descriptor;
        if (descriptor == null) {
            throw new MappingException(
                    "M002",
                    metamodelName(type) + " is not the metamodel of " + type.getName()
                            + ", which the annotation processor would have written under this name; rename the class");
        }
        return descriptor;
    }

    private static void initialise(Class<?> type) {
        boolean mapped = type.isAnnotationPresent(Entity.class)
                || (!type.isAnnotationPresent(MappedSuperclass.class) && hasMetamodel(type));
        if (!mapped) {
            throw new MappingException(
                    "M001", type.getName() + " is not an entity: it has no @Entity; add it, or use another class");
        }
        try {
            Class<?> unused = Class.forName(type.getName(), true, type.getClassLoader());
            unused = Class.forName(metamodelName(type), true, type.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new MappingException(
                    "M002",
                    "The entity " + type.getName() + " has no metamodel " + metamodelName(type)
                            + ": the annotation processor did not run when it was compiled; put athanor-processor on"
                            + " the processor path (Maven: annotationProcessorPaths)");
        }
    }

    /** A class that is mapped from outside has no annotation. */
    private static boolean hasMetamodel(Class<?> type) {
        try {
            Class<?> unused = Class.forName(metamodelName(type), false, type.getClassLoader());
            return true;
        } catch (ClassNotFoundException none) {
            return false;
        }
    }

    private static String metamodelName(Class<?> type) {
        String name = type.getName();
        int simple = name.lastIndexOf('.') + 1;
        return name.substring(0, simple) + name.substring(simple).replace('$', '_') + "_";
    }
}
