package dev.athanor.sql.ddl;

import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;

/**
 * {@code DROP SCHEMA}.
 *
 * @param name the name
 * @param ifExists whether it is no failure if there is no such schema
 * @param cascade whether what is in it is dropped with it
 */
public record DropSchema(String name, boolean ifExists, boolean cascade) implements DdlStatement {

    /** Creates the statement that fails if there is no such schema, or something in it. */
    public DropSchema(String name) {
        this(name, false, false);
    }

    @Override
    public DropSchema traverse(Traversal walk) {
        return new DropSchema(walk.value(name), walk.value(ifExists), walk.value(cascade));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql(ifExists ? "DROP SCHEMA IF EXISTS " : "DROP SCHEMA ").name(name).sql(cascade ? " CASCADE" : "");
    }
}
