package dev.athanor.orm.query;

import dev.athanor.orm.metamodel.Attribute;
import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.orm.metamodel.RelationshipPath;
import dev.athanor.sql.ast.Traversal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a loader option: a relationship to follow, or columns to load or to leave out. */
public sealed interface LoadStep {

    /** {@return the entity it starts from} */
    EntityPath<?> parent();

    /** Shows its parts, all of which change what a statement returns, and returns a step of those given back. */
    LoadStep traverse(Traversal walk);

    /**
     * A relationship, and how it is loaded.
     *
     * @param path the relationship
     * @param style how it is loaded
     * @param through of a join that the statement makes itself, the alias it makes it to, or {@code null} for the table
     */
    record Relationship(
            RelationshipPath<?, ?> path,
            LoadStyle style,
            @Nullable EntityPath<?> through) implements LoadStep {

        @Override
        public EntityPath<?> parent() {
            return path.parent();
        }

        @Override
        public Relationship traverse(Traversal walk) {
            return new Relationship(walk.node(path), walk.value(style), walk.optional(through));
        }
    }

    /**
     * Columns, and what becomes of them.
     *
     * @param parent the entity whose columns they are
     * @param attributes the columns
     * @param style what becomes of them
     */
    record Columns(EntityPath<?> parent, List<Attribute<?, ?>> attributes, ColumnStyle style) implements LoadStep {

        /** Creates the step; the list is copied. */
        public Columns {
            attributes = List.copyOf(attributes);
        }

        @Override
        public Columns traverse(Traversal walk) {
            return new Columns(walk.node(parent), walk.nodes(attributes), walk.value(style));
        }
    }
}
