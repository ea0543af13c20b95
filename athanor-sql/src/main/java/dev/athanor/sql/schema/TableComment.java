package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

/**
 * What a table is about, kept in the database.
 *
 * @param text the text
 */
public record TableComment(String text) implements TableItem {

    /** Creates the comment; the text may not be null. */
    public TableComment {
        requireNonNull(text, "text");
    }

    @Override
    public void addTo(Table table) {
        table.contents().comment(text);
    }
}
