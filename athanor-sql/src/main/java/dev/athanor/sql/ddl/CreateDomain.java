package dev.athanor.sql.ddl;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.ast.TrustedSql;
import dev.athanor.sql.type.DomainType;

/**
 * {@code CREATE DOMAIN}, for databases that have domains.
 *
 * @param type the domain
 */
public record CreateDomain(DomainType<?> type) implements DdlStatement {

    /** Creates the statement; the domain may not be null. */
    public CreateDomain {
        requireNonNull(type, "type");
    }

    @Override
    public CreateDomain traverse(Traversal walk) {
        return new CreateDomain(walk.value(type));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("CREATE DOMAIN ").type(type).sql(" AS ").type(type.stored());
        if (type.defaultSql() != null) {
            out.sql(" DEFAULT ").trusted(new TrustedSql(type.defaultSql()));
        }
        if (!type.nullable()) {
            out.sql(" NOT NULL");
        }
        for (DomainType.Check check : type.checks()) {
            if (check.name() != null) {
                out.sql(" CONSTRAINT ").name(check.name());
            }
            out.sql(" CHECK (").trusted(new TrustedSql(check.condition())).sql(")");
        }
    }
}
