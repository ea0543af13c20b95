package dev.athanor.orm.query;

import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.Sourced;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import org.jspecify.annotations.Nullable;

/**
 * An entity among the columns of a statement, read from its table or an alias of it.
 *
 * @param mapping how it is mapped
 * @param from what it is read from
 */
public record EntitySource(EntityMapping<?> mapping, FromClause from) implements Selectable<Object>, Sourced, OfEntity {

    /** Returns the entity that {@code column} is, or {@code null} if it is none. */
    public static @Nullable EntitySource of(Selectable<?> column) {
        if (column instanceof EntityPath<?> path) {
            return new EntitySource(path.mapping(), path.from());
        }
        return column instanceof EntitySource source ? source : null;
    }

    /** Returns the entity of {@code mapping}, read from its table. */
    public static EntitySource of(EntityMapping<?> mapping) {
        return new EntitySource(mapping, mapping.table());
    }

    @Override
    public EntitySource traverse(Traversal walk) {
        return new EntitySource(walk.value(mapping), walk.node(from));
    }

    @Override
    public void render(SqlWriter out) {
        throw new IllegalStateException(this + " was not rewritten into its columns");
    }
}
