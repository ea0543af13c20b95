package dev.athanor.orm.metamodel;

import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.sql.ast.JoinStep;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.Traversal;
import java.util.List;

/**
 * A relationship to those of its objects that are of a class further below.
 *
 * @param <E> the entity class
 * @param <T> the class of the related objects
 * @param path the relationship
 * @param target the entity that the related objects are, and what it is read from
 */
public record OfType<E, T>(RelationshipPath<E, ? super T> path, EntityPath<T> target)
        implements Narrowed<E, T> {

    @Override
    public EntityMapping<?> reaches() {
        return target.mapping();
    }

    @Override
    public List<JoinStep> joinSteps() {
        return RelationshipPath.joinSteps(mapping(), parent().from(), target.from(), target.mapping());
    }

    @Override
    public OfType<E, T> traverse(Traversal walk) {
        SqlNode unused = walk.node(path);
        SqlNode unusedToo = walk.node(target);
        return this;
    }

    @Override
    public String toString() {
        return path + " of " + target;
    }
}
