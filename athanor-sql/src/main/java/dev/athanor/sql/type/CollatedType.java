package dev.athanor.sql.type;

import static java.util.Objects.requireNonNull;

/**
 * Text whose columns are compared and ordered by the rules of a collation, as the database knows it by name:
 * {@code VARCHAR(30) COLLATE "de-x-icu"}.
 *
 * @param text the type of the text
 * @param collation the name of the rules
 */
public record CollatedType(SqlType<String> text, String collation) implements SqlType<String> {

    /** The generic name. */
    public static final String NAME = "COLLATED";

    /** Creates the type; neither part may be null. */
    public CollatedType {
        requireNonNull(text, "text");
        requireNonNull(collation, "collation");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<String> javaType() {
        return String.class;
    }

    @Override
    public String sql() {
        return text.sql() + " COLLATE " + collation;
    }

    @Override
    public String toString() {
        return sql();
    }
}
