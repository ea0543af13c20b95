package dev.athanor.cli.generate;

import static java.util.Objects.requireNonNull;

import dev.athanor.engine.reflect.ReflectedTable;

/**
 * One side of a relationship.
 *
 * @param table the table whose class has it
 * @param name the name of the attribute
 * @param target the class it leads to
 * @param back the attribute there that leads back
 * @param kind what it leads to
 * @param joinBy the attribute of the foreign key where there are several, else empty
 */
record Side(ReflectedTable table, String name, String target, String back, Kind kind, String joinBy) {

    /** What a relationship leads to. */
    enum Kind {
        /** One object, always. */
        ONE,
        /** One object or none. */
        ONE_OR_NONE,
        /** Any number of objects. */
        MANY
    }

    Side {
        requireNonNull(table, "table");
    }
}
