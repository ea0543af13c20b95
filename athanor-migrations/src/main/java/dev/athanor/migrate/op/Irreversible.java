package dev.athanor.migrate.op;

import dev.athanor.migrate.script.MigrationException;

/** What is said of operations that cannot be undone. */
final class Irreversible {

    private Irreversible() {}

    static MigrationException because(String operation, String reason) {
        return new MigrationException(
                "G021", operation, "it cannot be reversed: " + reason, "write the downgrade by hand");
    }
}
