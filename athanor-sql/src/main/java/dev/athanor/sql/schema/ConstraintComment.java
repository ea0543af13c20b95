package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a constraint of a table is about, kept in the database where it keeps such comments.
 *
 * <pre>{@code
 * Table.of("account", metadata, ..., check("balance > 0").named("ck_balance"),
 *         constraintComment("ck_balance", "no overdraft"))
 * }</pre>
 *
 * @param constraint the constraint's name in the database
 * @param text the comment
 */
public record ConstraintComment(String constraint, String text) implements TableItem {

    /** Creates the comment; no part may be null. */
    public ConstraintComment {
        requireNonNull(constraint, "constraint");
        requireNonNull(text, "text");
    }

    /** Returns the comments on constraints of {@code table}. */
    public static List<ConstraintComment> of(Table table) {
        return table.contents().constraintComments();
    }

    @Override
    public void addTo(Table table) {
        table.contents().add(this);
    }
}
