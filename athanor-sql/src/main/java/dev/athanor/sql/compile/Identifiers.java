package dev.athanor.sql.compile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.Quoting;
import dev.athanor.sql.error.CompileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a dialect quotes names: only those that need it.
 *
 * @param open the opening quote
 * @param close the closing quote, doubled inside a name
 * @param maxLength the length of the longest name
 * @param unit what the length is counted in
 * @param reserved the words that need quotes, in lower case
 * @param plain what names look like that need none
 * @param rules what else no name may have
 * @param database what messages call the database
 */
public record Identifiers(
        String open,
        String close,
        int maxLength,
        Unit unit,
        Set<String> reserved,
        Pattern plain,
        List<Rule> rules,
        String database) {

    /** What a database counts the length of a name in. */
    public enum Unit {
        /** Unicode code points. */
        CHARACTERS,
        /** Bytes of UTF-8. */
        BYTES;

        private int length(String name) {
            return this == BYTES ? name.getBytes(UTF_8).length : name.codePointCount(0, name.length());
        }
    }

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");

    private static final Pattern BARE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern HALVES = Pattern.compile("[\\x{D800}-\\x{DFFF}]");

    /** Creates the rules; the words are copied. */
    public Identifiers {
        requireNonNull(unit, "unit");
        requireNonNull(plain, "plain");
        reserved = Set.copyOf(reserved);
        rules = List.copyOf(rules);
    }

    /**
     * Something that a database does not take in any name, quoted or not.
     *
     * @param broken what is found in names that break the rule
     * @param why what is wrong with them, and what to do, as it stands in the message
     */
    public record Rule(Pattern broken, String why) {}

    /** Creates the rules of a database that takes lower-case letters, digits, {@code _} and {@code $} unquoted. */
    public Identifiers(String open, String close, int maxLength, Unit unit, Set<String> reserved) {
        this(open, close, maxLength, unit, reserved, PLAIN, List.of(), "the database");
    }

    /** Returns these with {@code plain} as what names look like that need no quotes. */
    public Identifiers withPlain(Pattern plain) {
        return new Identifiers(open, close, maxLength, unit, reserved, plain, rules, database);
    }

    /** Returns these with {@code names} between quotes wherever they stand, though they need none. */
    public Identifiers withQuoted(Set<String> names) {
        Set<String> more = new HashSet<>(reserved);
        names.forEach(name -> more.add(name.toLowerCase(Locale.ROOT)));
        return new Identifiers(open, close, maxLength, unit, more, plain, rules, database);
    }

    /** Returns these with {@code names} never between quotes, though they are words of the database. */
    public Identifiers withUnquoted(Set<String> names) {
        Set<String> fewer = new HashSet<>(reserved);
        names.forEach(name -> fewer.remove(name.toLowerCase(Locale.ROOT)));
        return new Identifiers(open, close, maxLength, unit, fewer, plain, rules, database);
    }

    /** Returns these as those of {@code name}. */
    Identifiers of(String name) {
        return new Identifiers(open, close, maxLength, unit, reserved, plain, rules, name);
    }

    /** Returns these with {@code rules} for all names. */
    public Identifiers withRules(List<Rule> rules) {
        return new Identifiers(open, close, maxLength, unit, reserved, plain, rules, database);
    }

    /**
     * Returns {@code name} as it is written in SQL.
     *
     * @throws CompileException if no identifier can be called so ({@code C001}), or it is too long ({@code C002})
     */
    public String quote(String name) {
        check(name);
        return isPlain(name) ? name : open + name.replace(close, close + close) + close;
    }

    /**
     * Returns {@code name} as it is written in SQL, quoted as {@code quoting} says.
     *
     * @throws CompileException if no identifier can be called so, or not without quotes ({@code C001}), or it is too
     *     long ({@code C002})
     */
    public String quote(String name, Quoting quoting) {
        return switch (quoting) {
            case AS_NEEDED -> quote(name);
            case ALWAYS -> {
                check(name);
                yield open + name.replace(close, close + close) + close;
            }
            case NEVER -> {
                check(name);
                if (!BARE.matcher(name).matches()) {
                    throw new CompileException(
                            "C001",
                            "the identifier '" + name + "' is to be written without quotes, but has more in it than"
                                    + " letters, digits and _; let it be quoted");
                }
                yield name;
            }
        };
    }

    /** {@return whether {@code name} is written as it is, without quotes} */
    public boolean isPlain(String name) {
        return plain.matcher(name).matches() && !reserved.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Returns {@code name} as a database keeps it that writes names without quotes in upper case. */
    public String inUpperCase(String name) {
        return isPlain(name) ? name.toUpperCase(Locale.ROOT) : name;
    }

    /** Returns the name that {@link #inUpperCase} made {@code stored} of. */
    public String ofUpperCase(String stored) {
        String lower = stored.toLowerCase(Locale.ROOT);
        return !stored.equals(lower) && stored.equals(inUpperCase(lower)) ? lower : stored;
    }

    /**
     * Returns a name that was made up, {@code number} among those of its statement, as it is, or where it is too long
     * with that number in the place of its end.
     */
    String shortened(String name, int number) {
        int room = maxLength - 6;
        if (name.length() * 4 <= room || unit.length(name) <= room) {
            return name;
        }
        int end = name.length();
        while (end > 0
                && (unit.length(name.substring(0, end)) > room || Character.isHighSurrogate(name.charAt(end - 1)))) {
            end--;
        }
        return name.substring(0, end) + "_" + Integer.toHexString(number + 1);
    }

    /** Returns {@code name}, made by a rule, cut to what the database takes, with a part of its hash at the end. */
    String shorten(String name) {
        if (unit.length(name) <= maxLength) {
            return name;
        }
        int end = Math.min(name.length(), maxLength - 8);
        while (unit.length(name.substring(0, end)) > maxLength - 8) {
            end--;
        }
        return name.substring(0, end) + "_" + hash(name).substring(28);
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(name.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    /**
     * Checks that {@code name} can be one.
     *
     * @throws CompileException if no identifier can be called so ({@code C001}), or it is too long ({@code C002})
     */
    public void check(String name) {
        if (name.isEmpty()) {
            throw new CompileException("C001", "an identifier is empty; give it a name");
        }
        if (name.indexOf('\0') >= 0) {
            throw new CompileException(
                    "C001",
                    "the identifier '" + name.replace('\0', '?') + "' contains U+0000, which no database takes; remove"
                            + " it");
        }
        if (HALVES.matcher(name).find()) {
            throw new CompileException(
                    "C001",
                    "the identifier '" + HALVES.matcher(name).replaceAll("?")
                            + "' contains half of a surrogate pair, which is no character; remove it");
        }
        for (Rule rule : rules) {
            if (rule.broken().matcher(name).find()) {
                throw new CompileException("C001", "the identifier '" + name + "' " + rule.why());
            }
        }
        int length = name.length() * 4 <= maxLength ? 0 : unit.length(name);
        if (length > maxLength) {
            throw new CompileException(
                    "C002",
                    "the identifier '" + name + "' has " + length + " "
                            + unit.name().toLowerCase(Locale.ROOT) + ", " + database + " takes " + maxLength
                            + "; choose a shorter name");
        }
    }
}
