package dev.athanor.sql.ddl;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.type.EnumType;
import java.util.List;

/**
 * {@code CREATE TYPE … AS ENUM}, for databases that have such types.
 *
 * @param type the type
 */
public record CreateEnum(EnumType<?> type) implements DdlStatement {

    /** Creates the statement; the type may not be null. */
    public CreateEnum {
        requireNonNull(type, "type");
    }

    @Override
    public CreateEnum traverse(Traversal walk) {
        return new CreateEnum(walk.value(type));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("CREATE TYPE ").type(type).sql(" AS ENUM (");
        List<String> labels = type.labels();
        for (int i = 0; i < labels.size(); i++) {
            if (i > 0) {
                out.sql(", ");
            }
            out.literal(labels.get(i));
        }
        out.sql(")");
    }
}
