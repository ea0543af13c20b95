package dev.athanor.sql;

import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;

/** A column of the statement's own result, by its name. */
record LabelReference(String name) implements Expression<Object> {

    @Override
    public SqlType<Object> type() {
        return Types.NULL;
    }

    @Override
    public LabelReference traverse(Traversal walk) {
        return new LabelReference(walk.value(name));
    }

    @Override
    public void render(SqlWriter out) {
        out.name(name);
    }
}
