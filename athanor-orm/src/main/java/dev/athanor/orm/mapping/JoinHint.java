package dev.athanor.orm.mapping;

/**
 * What an annotation says of the way from one table to the other; the empty text says nothing.
 *
 * @param secondary the table between the two of a many-to-many relationship
 * @param joinBy the foreign key attribute or column to join by
 * @param remoteSide the attribute or column on the far side of a relationship of a table with itself
 */
public record JoinHint(String secondary, String joinBy, String remoteSide) {

    /** Nothing is said: the foreign keys between the tables tell. */
    public static final JoinHint UNSAID = new JoinHint("", "", "");
}
