package dev.athanor.testing.fuzz;

import dev.athanor.sql.ast.Expression;
import java.util.function.UnaryOperator;

/**
 * In what a database differs where Java has one meaning.
 *
 * @param binaryOrder makes a text be compared by its characters' numbers, as Java does
 * @param signed makes the result of an operation on bits a number that may be negative, as in Java
 */
public record Meaning(UnaryOperator<Expression<String>> binaryOrder, UnaryOperator<Expression<Integer>> signed) {

    /** That of a database that compares texts by their characters' numbers and has signed bits. */
    public static final Meaning JAVA = new Meaning(text -> text, bits -> bits);

    /** Returns this with texts compared by the collation {@code name}. */
    public Meaning collated(String name) {
        return new Meaning(text -> text.collate(name), signed);
    }

    /** Returns this with the results of operations on bits mapped by {@code signed}. */
    public Meaning withBits(UnaryOperator<Expression<Integer>> signed) {
        return new Meaning(binaryOrder, signed);
    }
}
