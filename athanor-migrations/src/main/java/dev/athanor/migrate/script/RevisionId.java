package dev.athanor.migrate.script;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/** What may be the id of a revision, and where new ones come from. */
public final class RevisionId {

    /** The most characters of an id: the version table has no more. */
    public static final int MAX_LENGTH = 32;

    // An id is part of a class name and stands in revision expressions, where - + @ : mean something.
    private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9_]{1," + MAX_LENGTH + "}");
    private static final Set<String> SYMBOLS = Set.of("head", "heads", "base", "current");
    private static final SecureRandom RANDOM = new SecureRandom();

    private RevisionId() {}

    /** Returns a new id: twelve hexadecimal digits. */
    public static String random() {
        byte[] bytes = new byte[6];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Returns {@code id} if it may be one.
     *
     * @param origin where it was found, for the message
     * @throws MigrationException if it may not ({@code G001})
     */
    public static String check(String id, String origin) {
        if (!LEGAL.matcher(id).matches()) {
            throw new MigrationException(
                    "G001",
                    "revision id '" + id + "' (" + origin + ")",
                    "an id is made of 1 to " + MAX_LENGTH + " of A-Z, a-z, 0-9 and _",
                    "choose another, or leave it out to get a random one");
        }
        if (SYMBOLS.contains(id)) {
            throw new MigrationException(
                    "G001",
                    "revision id '" + id + "' (" + origin + ")",
                    "the word names a place in the history of every project",
                    "choose another, or leave it out to get a random one");
        }
        return id;
    }
}
