package dev.athanor.sql.ddl;

import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.ddl.clause.CountingClause;
import dev.athanor.sql.schema.Sequence;

/**
 * {@code CREATE SEQUENCE}.
 *
 * @param sequence the sequence
 * @param ifNotExists whether a sequence that is there already is left alone
 */
public record CreateSequence(Sequence sequence, boolean ifNotExists) implements DdlStatement {

    /** Creates the statement that fails if the sequence is there already. */
    public CreateSequence(Sequence sequence) {
        this(sequence, false);
    }

    @Override
    public CreateSequence traverse(Traversal walk) {
        return new CreateSequence(walk.value(sequence), walk.value(ifNotExists));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql(ifNotExists ? "CREATE SEQUENCE IF NOT EXISTS " : "CREATE SEQUENCE ");
        sequence.renderName(out);
        if (sequence.type() != null) {
            out.sql(" AS ").type(sequence.type());
        }
        if (!sequence.options().isEmpty()) {
            out.sql(" ").node(new CountingClause(sequence.options()));
        }
    }
}
