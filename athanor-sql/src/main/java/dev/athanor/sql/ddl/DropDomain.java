package dev.athanor.sql.ddl;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.type.DomainType;

/**
 * {@code DROP DOMAIN}, for databases that have domains.
 *
 * @param type the domain
 */
public record DropDomain(DomainType<?> type) implements DdlStatement {

    /** Creates the statement; the domain may not be null. */
    public DropDomain {
        requireNonNull(type, "type");
    }

    @Override
    public DropDomain traverse(Traversal walk) {
        return new DropDomain(walk.value(type));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("DROP DOMAIN ").type(type);
    }
}
