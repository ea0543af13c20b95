package dev.athanor.sql.ast;

import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;

/**
 * A text written as a literal, not bound: part of the statement's shape.
 *
 * @param text the text
 */
public record QuotedText(String text) implements Expression<String> {

    @Override
    public SqlType<String> type() {
        return Types.VARCHAR;
    }

    @Override
    public QuotedText traverse(Traversal walk) {
        return new QuotedText(walk.value(text));
    }

    @Override
    public void render(SqlWriter out) {
        out.literal(text);
    }
}
