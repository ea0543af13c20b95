package dev.athanor.sql.ddl;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.type.EnumType;

/**
 * {@code DROP TYPE} of an enum, for databases that have such types.
 *
 * @param type the type
 */
public record DropEnum(EnumType<?> type) implements DdlStatement {

    /** Creates the statement; the type may not be null. */
    public DropEnum {
        requireNonNull(type, "type");
    }

    @Override
    public DropEnum traverse(Traversal walk) {
        return new DropEnum(walk.value(type));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("DROP TYPE ").type(type);
    }
}
