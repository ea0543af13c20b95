package dev.athanor.migrate.op;

import dev.athanor.migrate.script.MigrationException;

/**
 * One change of the schema, as a value. Operations of your own are classes that implement this; they are run with
 * {@code op.invoke(...)}.
 */
public interface Operation {

    /**
     * Does it.
     *
     * @throws MigrationException if the database cannot do it ({@code G022})
     */
    void run(StatementTarget target);

    /**
     * Returns the operation that undoes this one.
     *
     * @throws MigrationException if there is none, for lack of knowledge of what was there before ({@code G021})
     */
    Operation reverse();

    /**
     * Writes the Java statement that does it, as it stands in a revision.
     *
     * @throws MigrationException if a part of it cannot be written as source ({@code G026})
     */
    void writeTo(SourceWriter out);
}
