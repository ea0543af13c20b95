package dev.athanor.orm.relation;

import dev.athanor.sql.ast.FromClause;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the way from one table to the other; the empty text says nothing.
 *
 * @param secondary the table between the two of a many-to-many relationship
 * @param joinBy the foreign key attribute or column to join by
 * @param remoteSide the attribute or column on the far side of a relationship of a table with itself
 * @param given the conditions and sources that the program makes itself
 * @param overlaps other relationships that may write the same columns
 */
public record JoinHint(String secondary, String joinBy, String remoteSide, Given given, Set<String> overlaps) {

    /** Nothing is said: the foreign keys between the tables tell. */
    public static final JoinHint UNSAID = new JoinHint("", "", "", new Given(null, null, null, null), Set.of());

    /** Creates the hint and copies the set. */
    public JoinHint {
        overlaps = Set.copyOf(overlaps);
    }

    /**
     * What the program makes itself; each is asked for anew for a statement that needs it.
     *
     * @param primary the condition from the entity to the target, or to the table between, which it is given
     * @param secondary the condition from the target to the table between, which it is given
     * @param targetFrom what the target is read from in place of its tables
     * @param secondaryFrom what stands between the two in place of one table
     */
    public record Given(
            @Nullable Function<FromClause, GivenJoin> primary,
            @Nullable Function<FromClause, GivenJoin> secondary,
            @Nullable Supplier<FromClause> targetFrom,
            @Nullable Supplier<FromClause> secondaryFrom) {}

    /** {@return whether there is something between the two tables} */
    public boolean isManyToMany() {
        return !secondary.isEmpty() || given.secondaryFrom() != null;
    }

    /** Returns this with the table between. */
    public JoinHint secondary(String table) {
        return new JoinHint(table, joinBy, remoteSide, given, overlaps);
    }

    /** Returns this with the foreign key. */
    public JoinHint joinBy(String attribute) {
        return new JoinHint(secondary, attribute, remoteSide, given, overlaps);
    }

    /** Returns this with the far side. */
    public JoinHint remoteSide(String attribute) {
        return new JoinHint(secondary, joinBy, attribute, given, overlaps);
    }

    /** Returns this with what the program makes itself. */
    public JoinHint given(Given made) {
        return new JoinHint(secondary, joinBy, remoteSide, made, overlaps);
    }

    /** Returns this with the other relationships that may write the same columns. */
    public JoinHint overlaps(Set<String> names) {
        return new JoinHint(secondary, joinBy, remoteSide, given, names);
    }
}
