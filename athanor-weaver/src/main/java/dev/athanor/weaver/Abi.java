package dev.athanor.weaver;

import java.util.Set;

/** The names of the ORM that instrumented classes refer to. The weaver does not depend on the ORM itself. */
final class Abi {

    /** The number of this contract; the ORM refuses classes with another. */
    static final int NUMBER = 1;

    static final String STATE = "dev/athanor/orm/state/EntityState";
    static final String STATE_TYPE = "L" + STATE + ";";
    static final String INSTRUMENTED = "dev/athanor/orm/state/Instrumented";
    static final String INSTRUMENTED_TYPE = "L" + INSTRUMENTED + ";";
    static final String HYDRATION = "dev/athanor/orm/state/Hydration";
    static final String HYDRATION_TYPE = "L" + HYDRATION + ";";
    static final String WOVEN_TYPES = "dev/athanor/orm/state/WovenTypes";
    static final String ROW_READER = "dev/athanor/engine/codec/RowReader";

    static final String ENTITY = annotation("Entity");
    static final String MAPPED_SUPERCLASS = annotation("MappedSuperclass");
    static final String RELATIONSHIP = annotation("Relationship");
    static final String TRANSIENT = annotation("Transient");
    static final String RAW = annotation("Raw");
    static final String ON_LOAD = annotation("OnLoad");
    static final String VALIDATES = annotation("Validates");

    /** Descriptors of the types that a to-many relationship may be declared as. */
    static final Set<String> COLLECTIONS =
            Set.of("Ljava/util/List;", "Ljava/util/Set;", "Ljava/util/Collection;", "Ljava/util/Map;");

    private Abi() {}

    private static String annotation(String name) {
        return "Ldev/athanor/orm/annotation/" + name + ";";
    }
}
