package dev.athanor.migrate.script;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A revision to be written.
 *
 * @param id its id
 * @param revises the ids of the revisions it follows
 * @param message what it does; any text
 * @param created when it is written
 * @param packageName the package of the class, empty for none
 * @param imports what the bodies need: names of types, or {@code static} and names of members
 * @param upgrade the statements of {@code upgrade}, without indentation
 * @param downgrade the statements of {@code downgrade}, without indentation
 */
public record RevisionDraft(
        String id,
        List<String> revises,
        String message,
        Instant created,
        String packageName,
        SortedSet<String> imports,
        String upgrade,
        String downgrade) {

    /** Creates the draft; the collections are copied. */
    public RevisionDraft {
        revises = List.copyOf(revises);
        imports = new TreeSet<>(imports);
    }

    /** Returns a draft whose statements are still to be written by hand; its imports serve most of them. */
    public static RevisionDraft empty(String id, List<String> revises, String message, Instant created) {
        SortedSet<String> imports = new TreeSet<>(List.of("static dev.athanor.sql.Sql.*"));
        imports.add("static dev.athanor.sql.type.Types.*");
        return new RevisionDraft(id, revises, message, created, "", imports, "", "");
    }

    /** Returns this with its class in {@code name}. */
    public RevisionDraft inPackage(String name) {
        return new RevisionDraft(id, revises, message, created, name, imports, upgrade, downgrade);
    }
}
