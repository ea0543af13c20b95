package dev.athanor.sql.ast;

/** Something with a name in the database's schema. */
public interface Named {

    /** {@return the name, unquoted} */
    String name();
}
