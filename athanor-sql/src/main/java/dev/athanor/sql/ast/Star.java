package dev.athanor.sql.ast;

import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;

/** The {@code *} of {@code count(*)}. */
public enum Star implements Expression<Object> {
    STAR;

    @Override
    public SqlType<Object> type() {
        return Types.NULL;
    }

    @Override
    public Star traverse(Traversal walk) {
        return walk.value(this);
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("*");
    }
}
