package dev.athanor.orm.query;

import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.Lineage;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.metamodel.EntityColumns;
import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.NamedExpression;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.Sourced;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity among the columns of a statement, read from its table or an alias of it.
 *
 * @param mapping how it is mapped
 * @param from what it is read from
 * @param included the entities that extend it whose columns are read with it
 */
public record EntitySource(EntityMapping<?> mapping, FromClause from, List<EntityMapping<?>> included)
        implements Selectable<Object>, Sourced, OfEntity {

    /** Creates the source and copies the list. */
    public EntitySource {
        included = List.copyOf(included);
    }

    /** Returns the entity that {@code column} is, or {@code null} if it is none. */
    public static @Nullable EntitySource in(Selectable<?> column) {
        if (column instanceof EntityPath<?> path) {
            return of(path);
        }
        return column instanceof EntitySource source ? source : null;
    }

    /** Returns the entity that {@code path} is. */
    public static EntitySource of(EntityPath<?> path) {
        return new EntitySource(path.mapping(), path.from(), path.included());
    }

    /** Returns the entity of {@code mapping}, read from its tables. */
    public static EntitySource of(EntityMapping<?> mapping) {
        Lineage lineage = mapping.lineage();
        return new EntitySource(mapping, lineage.selectable(), lineage.included());
    }

    /** Returns what {@code relationship} leads to, read from the tables of that, or from what the mapping says. */
    public static EntitySource of(RelationshipMapping relationship) {
        return relationship.isFromQuery()
                ? new EntitySource(relationship.target(), relationship.source(), List.of())
                : of(relationship.target());
    }

    @Override
    public List<NamedExpression<?>> selected() {
        return EntityColumns.of(mapping, from, included);
    }

    @Override
    public EntitySource traverse(Traversal walk) {
        return new EntitySource(walk.value(mapping), walk.node(from), walk.value(included));
    }

    @Override
    public void render(SqlWriter out) {
        throw new IllegalStateException(this + " was not rewritten into its columns");
    }
}
