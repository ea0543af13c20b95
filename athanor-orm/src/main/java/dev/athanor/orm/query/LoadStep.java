package dev.athanor.orm.query;

import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.orm.metamodel.ExpressionAttribute;
import dev.athanor.orm.metamodel.RelationshipPath;
import dev.athanor.orm.metamodel.ValuePath;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Traversal;
import java.util.List;
import java.util.stream.Collectors;
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
     * @param manner what else is said of how it is loaded
     */
    record Relationship(
            RelationshipPath<?, ?> path,
            LoadStyle style,
            @Nullable EntityPath<?> through,
            LoadManner manner) implements LoadStep {

        /** Creates a step of which nothing else is said. */
        public Relationship(RelationshipPath<?, ?> path, LoadStyle style, @Nullable EntityPath<?> through) {
            this(path, style, through, LoadManner.PLAIN);
        }

        Relationship manner(LoadManner other) {
            return new Relationship(path, style, through, other);
        }

        @Override
        public EntityPath<?> parent() {
            return path.parent();
        }

        @Override
        public Relationship traverse(Traversal walk) {
            return new Relationship(walk.node(path), walk.value(style), walk.optional(through), walk.value(manner));
        }

        @Override
        public String toString() {
            return style.option() + "(" + path + ")";
        }
    }

    /**
     * The entity that a way starts from.
     *
     * @param parent the entity
     */
    record Start(EntityPath<?> parent) implements LoadStep {

        @Override
        public Start traverse(Traversal walk) {
            return new Start(walk.node(parent));
        }

        @Override
        public String toString() {
            return "Load.of(" + parent + ")";
        }
    }

    /**
     * All relationships of the entity that a way has come to, but for those of which more is said.
     *
     * @param parent the entity that the way starts from
     * @param style how they are loaded
     */
    record Others(EntityPath<?> parent, LoadStyle style) implements LoadStep {

        @Override
        public Others traverse(Traversal walk) {
            return new Others(walk.node(parent), walk.value(style));
        }

        @Override
        public String toString() {
            return style.option() + "()";
        }
    }

    /**
     * All columns of the entity that a way has come to, but for the key: each is loaded on first use.
     *
     * @param parent the entity that the way starts from
     */
    record AllColumns(EntityPath<?> parent) implements LoadStep {

        @Override
        public AllColumns traverse(Traversal walk) {
            return new AllColumns(walk.node(parent));
        }

        @Override
        public String toString() {
            return "deferAll()";
        }
    }

    /**
     * Columns, and what becomes of them.
     *
     * @param parent the entity whose columns they are
     * @param attributes the columns
     * @param style what becomes of them
     */
    record Columns(EntityPath<?> parent, List<ValuePath<?, ?>> attributes, ColumnStyle style) implements LoadStep {

        /** Creates the step; the list is copied. */
        public Columns {
            attributes = List.copyOf(attributes);
        }

        /** Returns the step for {@code attributes}, all of one entity. */
        public static Columns of(ColumnStyle style, List<? extends ValuePath<?, ?>> attributes) {
            if (attributes.isEmpty()) {
                throw new IllegalArgumentException("an option about columns names at least one");
            }
            return new Columns(attributes.get(0).parent(), List.copyOf(attributes), style);
        }

        @Override
        public Columns traverse(Traversal walk) {
            List<Integer> unused =
                    walk.value(attributes.stream().map(ValuePath::index).toList());
            return new Columns(walk.node(parent), attributes, walk.value(style));
        }

        @Override
        public String toString() {
            return style.option() + listed(attributes);
        }
    }

    /**
     * All columns that are mapped to be loaded in a group, which are loaded with the object.
     *
     * @param parent the entity whose columns they are
     * @param name the group; an asterisk is all there are
     */
    record Group(EntityPath<?> parent, String name) implements LoadStep {

        @Override
        public Group traverse(Traversal walk) {
            return new Group(walk.node(parent), walk.value(name));
        }

        @Override
        public String toString() {
            return "undeferGroup(" + name + ")";
        }
    }

    /**
     * An attribute that the statement computes.
     *
     * @param parent the entity whose attribute it is
     * @param attribute the attribute
     * @param expression what it is
     */
    record Computed(EntityPath<?> parent, ExpressionAttribute<?, ?> attribute, Expression<?> expression)
            implements LoadStep {

        @Override
        public Computed traverse(Traversal walk) {
            int unused = walk.value(attribute.index());
            return new Computed(walk.node(parent), attribute, walk.node(expression));
        }

        @Override
        public String toString() {
            return "withExpression(" + attribute + ")";
        }
    }

    /**
     * Entities that extend one, whose columns are loaded with it by a further statement.
     *
     * @param parent the entity they extend
     * @param subclasses those that extend it
     */
    record Subclasses(EntityPath<?> parent, List<EntityPath<?>> subclasses) implements LoadStep {

        /** Creates the step; the list is copied. */
        public Subclasses {
            subclasses = List.copyOf(subclasses);
        }

        @Override
        public Subclasses traverse(Traversal walk) {
            return new Subclasses(walk.node(parent), walk.nodes(subclasses));
        }

        @Override
        public String toString() {
            return "selectinPolymorphic" + listed(subclasses);
        }
    }

    private static String listed(List<?> parts) {
        return parts.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }
}
