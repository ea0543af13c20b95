package dev.athanor.sql;

import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of the statement's own result, by its name.
 *
 * @param name the name
 * @param generated whether a rule made it, so that it is written as it was cut
 */
record LabelReference(String name, boolean generated) implements Expression<Object> {

    LabelReference(String name) {
        this(name, false);
    }

    static List<LabelReference> all(String... names) {
        List<LabelReference> references = new ArrayList<>();
        for (String name : names) {
            references.add(new LabelReference(name));
        }
        return references;
    }

    CompileException unknown() {
        return new CompileException(
                "C014",
                "the statement is to be ordered or grouped by '" + name + "', but no column that it selects"
                        + " or reads from is called so; use an expression, or the name of a column or label");
    }

    @Override
    public SqlType<Object> type() {
        return Types.NULL;
    }

    @Override
    public LabelReference traverse(Traversal walk) {
        return new LabelReference(walk.value(name), walk.value(generated));
    }

    @Override
    public void render(SqlWriter out) {
        out.name(generated ? out.shortName(name) : name);
    }
}
