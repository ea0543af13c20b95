package dev.athanor.sql.compile;

/** How a dialect writes text between quotes. */
@FunctionalInterface
public interface TextLiteral {

    /** That of standard SQL: a quote is doubled, everything else stands for itself. */
    TextLiteral STANDARD = text -> "'" + text.replace("'", "''") + "'";

    /** Returns {@code text} as a literal, with its quotes. */
    String of(String text);
}
