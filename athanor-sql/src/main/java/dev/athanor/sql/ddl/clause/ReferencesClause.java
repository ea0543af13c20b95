package dev.athanor.sql.ddl.clause;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.ForeignKey;
import dev.athanor.sql.schema.ReferentialAction;
import dev.athanor.sql.schema.option.Deferrability;
import dev.athanor.sql.schema.option.MatchKind;

/**
 * What a foreign key refers to: {@code REFERENCES} and all that follows.
 *
 * @param key the key
 */
public record ReferencesClause(ForeignKey key) implements SqlNode {

    @Override
    public ReferencesClause traverse(Traversal walk) {
        return new ReferencesClause(walk.value(key));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("REFERENCES ")
                .node(new ReferredTable(key))
                .sql(" (")
                .join(", ", key.targets())
                .sql(")");
        if (key.options().match() != MatchKind.UNSAID) {
            out.node(new MatchClause(key.options().match()));
        }
        if (key.onDelete() != ReferentialAction.UNSAID) {
            out.sql(" ON DELETE ").keyword(key.onDelete());
        }
        if (key.onUpdate() != ReferentialAction.UNSAID) {
            out.sql(" ON UPDATE ").keyword(key.onUpdate());
        }
        if (key.options().deferrability() != Deferrability.UNSAID) {
            out.node(new DeferrabilityClause(key.options().deferrability()));
        }
        out.node(new WordsClause(key.options().words()));
    }
}
