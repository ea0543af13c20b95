package dev.athanor.sql.ddl;

import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.Sequence;

/**
 * {@code DROP SEQUENCE}.
 *
 * @param sequence the sequence
 * @param ifExists whether it is no failure if there is no such sequence
 */
public record DropSequence(Sequence sequence, boolean ifExists) implements DdlStatement {

    /** Creates the statement that fails if there is no such sequence. */
    public DropSequence(Sequence sequence) {
        this(sequence, false);
    }

    @Override
    public DropSequence traverse(Traversal walk) {
        return new DropSequence(walk.value(sequence), walk.value(ifExists));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql(ifExists ? "DROP SEQUENCE IF EXISTS " : "DROP SEQUENCE ");
        sequence.renderName(out);
    }
}
