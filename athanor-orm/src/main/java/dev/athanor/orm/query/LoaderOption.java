package dev.athanor.orm.query;

import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.orm.metamodel.ExpressionAttribute;
import dev.athanor.orm.metamodel.RelationshipPath;
import dev.athanor.orm.metamodel.ValuePath;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How relationships or columns are loaded, as a statement says it: a way from one of its entities along relationships,
 * each loaded in its own style. Immutable: each method returns a longer way.
 *
 * <pre>{@code
 * select(USER).options(selectinLoad(USER.orders).joinedLoad(ORDER.items))
 * }</pre>
 *
 * @param <T> the entity the way has come to
 */
public final class LoaderOption<T> implements StatementOption {

    private final List<LoadStep> steps;

    private LoaderOption(List<LoadStep> steps) {
        this.steps = steps;
    }

    /** Returns a way of one relationship. */
    public static <T> LoaderOption<T> along(RelationshipPath<?, T> path, LoadStyle style) {
        return new LoaderOption<>(List.of(new LoadStep.Relationship(path, style, null)));
    }

    /** Returns a way of one relationship that the statement itself joins to {@code through}. */
    public static <T> LoaderOption<T> joinedBy(RelationshipPath<?, T> path, @Nullable EntityPath<T> through) {
        return new LoaderOption<>(List.of(new LoadStep.Relationship(path, LoadStyle.CONTAINS_EAGER, through)));
    }

    /** Returns an option about columns of the entity that the first of them is of. */
    public static <T> LoaderOption<T> columns(ColumnStyle style, List<? extends ValuePath<T, ?>> attributes) {
        if (attributes.isEmpty()) {
            throw new IllegalArgumentException("an option about columns names at least one");
        }
        return new LoaderOption<>(
                List.of(new LoadStep.Columns(attributes.get(0).parent(), List.copyOf(attributes), style)));
    }

    /** Returns an option that loads all columns of a group. */
    public static <T> LoaderOption<T> group(EntityPath<T> entity, String name) {
        return new LoaderOption<>(List.of(new LoadStep.Group(entity, name)));
    }

    /** Returns an option that loads the columns of {@code subclasses} by a further statement for each. */
    public static <T> LoaderOption<T> subclasses(EntityPath<T> entity, List<EntityPath<? extends T>> subclasses) {
        return new LoaderOption<>(List.of(new LoadStep.Subclasses(entity, List.copyOf(subclasses))));
    }

    /**
     * Returns this with the columns of {@code subclasses} of the entity it has come to loaded by a further SELECT for
     * up to 500 objects of each.
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, and never written to
    public final LoaderOption<T> selectinPolymorphic(EntityPath<? extends T>... subclasses) {
        return then(new LoadStep.Subclasses(subclasses[0], List.of(subclasses)));
    }

    /** Returns an option that computes an attribute. */
    public static <T, V> LoaderOption<T> computed(ExpressionAttribute<T, V> attribute, Expression<V> expression) {
        return new LoaderOption<>(List.of(new LoadStep.Computed(attribute.parent(), attribute, expression)));
    }

    /** {@return the steps, in order} */
    public List<LoadStep> steps() {
        return steps;
    }

    /** Returns this way gone on along {@code path}, loaded by one further SELECT for up to 500 objects. */
    public <U> LoaderOption<U> selectinLoad(RelationshipPath<T, U> path) {
        return then(path, LoadStyle.SELECTIN);
    }

    /** Returns this way gone on along {@code path}, loaded by a join. */
    public <U> LoaderOption<U> joinedLoad(RelationshipPath<T, U> path) {
        return then(path, LoadStyle.JOINED);
    }

    /** Returns this way gone on along {@code path}, loaded by a SELECT that repeats the statement as a subquery. */
    public <U> LoaderOption<U> subqueryLoad(RelationshipPath<T, U> path) {
        return then(path, LoadStyle.SUBQUERY);
    }

    /** Returns this way gone on along {@code path}, loaded by a SELECT for each object. */
    public <U> LoaderOption<U> immediateLoad(RelationshipPath<T, U> path) {
        return then(path, LoadStyle.IMMEDIATE);
    }

    /** Returns this way gone on along {@code path}, loaded on first use. */
    public <U> LoaderOption<U> lazyLoad(RelationshipPath<T, U> path) {
        return then(path, LoadStyle.SELECT);
    }

    /** Returns this way gone on along {@code path}, use of which is an error. */
    public <U> LoaderOption<U> raiseLoad(RelationshipPath<T, U> path) {
        return then(path, LoadStyle.RAISE);
    }

    /** Returns this way gone on along {@code path}, loaded as it is mapped. */
    public <U> LoaderOption<U> defaultLoad(RelationshipPath<T, U> path) {
        return then(path, LoadStyle.AS_MAPPED);
    }

    /** Returns this way gone on along {@code path}, loaded from a join that the statement makes. */
    public <U> LoaderOption<U> containsEager(RelationshipPath<T, U> path) {
        return then(path, LoadStyle.CONTAINS_EAGER);
    }

    /** Returns this with only the columns of {@code attributes}, and the key, loaded of the entity it has come to. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, and never written to
    public final LoaderOption<T> loadOnly(ValuePath<T, ?>... attributes) {
        return then(new LoadStep.Columns(attributes[0].parent(), List.of(attributes), ColumnStyle.ONLY));
    }

    /** Returns this with the columns of {@code attributes} loaded on first use. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, and never written to
    public final LoaderOption<T> defer(ValuePath<T, ?>... attributes) {
        return then(new LoadStep.Columns(attributes[0].parent(), List.of(attributes), ColumnStyle.DEFER));
    }

    /** Returns this with the columns of {@code attributes} loaded with the entity it has come to. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, and never written to
    public final LoaderOption<T> undefer(ValuePath<T, ?>... attributes) {
        return then(new LoadStep.Columns(attributes[0].parent(), List.of(attributes), ColumnStyle.UNDEFER));
    }

    private <U> LoaderOption<U> then(RelationshipPath<T, U> path, LoadStyle style) {
        return then(new LoadStep.Relationship(path, style, null));
    }

    private <U> LoaderOption<U> then(LoadStep step) {
        List<LoadStep> longer = new ArrayList<>(steps);
        longer.add(step);
        return new LoaderOption<>(List.copyOf(longer));
    }

    @Override
    public LoaderOption<T> traverse(Traversal walk) {
        int unused = walk.value(steps.size());
        return new LoaderOption<>(
                steps.stream().map(step -> step.traverse(walk)).toList());
    }

    @Override
    public String toString() {
        return steps.toString();
    }
}
