package dev.athanor.sql.ddl;

import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;

/**
 * {@code CREATE SCHEMA}.
 *
 * @param name the name
 * @param ifNotExists whether a schema that is there already is left alone
 */
public record CreateSchema(String name, boolean ifNotExists) implements DdlStatement {

    /** Creates the statement that fails if the schema is there already. */
    public CreateSchema(String name) {
        this(name, false);
    }

    @Override
    public CreateSchema traverse(Traversal walk) {
        return new CreateSchema(walk.value(name), walk.value(ifNotExists));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql(ifNotExists ? "CREATE SCHEMA IF NOT EXISTS " : "CREATE SCHEMA ").name(name);
    }
}
