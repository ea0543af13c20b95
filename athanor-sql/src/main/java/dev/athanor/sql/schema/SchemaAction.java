package dev.athanor.sql.schema;

/** What is done beside creating and dropping tables: a statement of the user's own, or code. */
@FunctionalInterface
public interface SchemaAction {

    /** Does it, on the connection of {@code event}. */
    void run(SchemaEvent event);
}
