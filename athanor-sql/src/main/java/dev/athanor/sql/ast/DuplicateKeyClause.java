package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.error.CompileException;

/**
 * What an INSERT into MySQL or MariaDB does with a row that meets another one: {@code ON DUPLICATE KEY UPDATE …}. Other
 * databases have {@link ConflictClause}.
 *
 * @param assignments what the row that is there is set to
 */
public record DuplicateKeyClause(SqlNode assignments) implements SqlNode {

    /** Creates the clause; the assignments may not be null. */
    public DuplicateKeyClause {
        requireNonNull(assignments, "assignments");
    }

    @Override
    public DuplicateKeyClause traverse(Traversal walk) {
        return new DuplicateKeyClause(walk.node(assignments));
    }

    @Override
    public void render(SqlWriter out) {
        throw new CompileException(
                "C040",
                out.dialect() + " has no ON DUPLICATE KEY UPDATE; use onConflict(...), which names the conflict");
    }
}
