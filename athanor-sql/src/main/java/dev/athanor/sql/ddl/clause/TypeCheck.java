package dev.athanor.sql.ddl.clause;

import dev.athanor.sql.ast.BooleanLiteral;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.CheckConstraint;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.type.CheckedBoolean;
import dev.athanor.sql.type.EnumType;
import java.util.List;

/**
 * The check, behind a column's type, that holds its values to those of an enum, or a number to truth. Databases that
 * have enums as types of their own write it only for those that are text there too.
 *
 * @param column the column; nothing is written for one of another type
 */
public record TypeCheck(Column<?> column) implements SqlNode {

    @Override
    public TypeCheck traverse(Traversal walk) {
        return new TypeCheck(walk.value(column));
    }

    @Override
    public void render(SqlWriter out) {
        if (column.type() instanceof EnumType<?> type && type.isChecked()) {
            String name = CheckConstraint.nameOfType(column, type.typeName());
            if (name != null) {
                out.sql(" CONSTRAINT ").madeName(name);
            }
            renderLabels(type, out);
        } else if (column.type() instanceof CheckedBoolean type) {
            String name = CheckConstraint.nameOfType(column, type.constraint());
            out.sql(" CONSTRAINT ");
            if (name == null) {
                out.name(type.constraint());
            } else {
                out.madeName(name);
            }
            renderTruth(out);
        }
    }

    /** Writes the check that holds text to the labels of {@code type}, without its name. */
    public void renderLabels(EnumType<?> type, SqlWriter out) {
        out.sql(" CHECK (").name(column).sql(" IN (");
        List<String> labels = type.labels();
        for (int i = 0; i < labels.size(); i++) {
            if (i > 0) {
                out.sql(", ");
            }
            out.literal(labels.get(i));
        }
        out.sql("))");
    }

    /** Writes the check that holds a number to truth, without its name. */
    public void renderTruth(SqlWriter out) {
        out.sql(" CHECK (").name(column).sql(" IN (");
        out.node(BooleanLiteral.FALSE).sql(", ").node(BooleanLiteral.TRUE).sql("))");
    }
}
