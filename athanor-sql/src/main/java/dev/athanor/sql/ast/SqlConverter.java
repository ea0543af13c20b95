package dev.athanor.sql.ast;

/**
 * Turns values of a type, in SQL, into what a column holds, and back: for types whose values the database is to convert
 * itself.
 *
 * <pre>{@code
 * enum Lowered implements SqlConverter<String> {
 *     INSTANCE;
 *     public Expression<?> toDatabase(Expression<String> value) { return lower(value); }
 * }
 * SqlType<String> EMAIL = new SqlConvertedType<>(varchar(200), Lowered.INSTANCE);
 * USERS.email.eq("A@B.ORG")                                            // user_account.email = lower(?)
 * }</pre>
 *
 * <p>It is part of its type, and so of the key of every statement with it: either there is one object for all, as with
 * a constant, or {@code equals} tells, as with a record.
 *
 * @param <T> the Java type of the values
 */
public interface SqlConverter<T> {

    /** Returns what is written in the place of the parameter {@code value}; itself, if nothing is said. */
    default Expression<?> toDatabase(Expression<T> value) {
        return value;
    }

    /** Returns what is selected in the place of {@code column}; itself, if nothing is said. */
    default Expression<?> fromDatabase(Expression<T> column) {
        return column;
    }
}
