package dev.athanor.weaver;

import org.jspecify.annotations.Nullable;

/** Where the weaver asks for classes other than the one it works on. */
@FunctionalInterface
public interface ClassLookup {

    /** {@return the class of an internal name, or null if it is not known} */
    @Nullable
    ClassModel find(String internalName);
}
