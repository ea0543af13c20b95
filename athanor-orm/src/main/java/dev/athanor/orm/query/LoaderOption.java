package dev.athanor.orm.query;

import dev.athanor.orm.annotation.InnerJoin;
import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.orm.metamodel.RelationshipPath;
import dev.athanor.orm.metamodel.ValuePath;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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

    /** Returns a way of one step, which comes to an entity of the type asked for. */
    public static <T> LoaderOption<T> of(LoadStep step) {
        return new LoaderOption<>(List.of(step));
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

    /** Returns this way gone on along {@code path}, use of which is an error where it takes a SELECT. */
    public <U> LoaderOption<U> raiseOnSql(RelationshipPath<T, U> path) {
        return then(path, LoadStyle.RAISE_ON_SQL);
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
        return columns(ColumnStyle.ONLY, attributes);
    }

    /** Returns this with the columns of {@code attributes} loaded on first use. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, and never written to
    public final LoaderOption<T> defer(ValuePath<T, ?>... attributes) {
        return columns(ColumnStyle.DEFER, attributes);
    }

    /** Returns this with the columns of {@code attributes} loaded with the entity it has come to. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, and never written to
    public final LoaderOption<T> undefer(ValuePath<T, ?>... attributes) {
        return columns(ColumnStyle.UNDEFER, attributes);
    }

    /** Returns this with only the columns of {@code attributes}, and the key, loaded; use of others is an error. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, and never written to
    public final LoaderOption<T> loadOnlyRaise(ValuePath<T, ?>... attributes) {
        return columns(ColumnStyle.ONLY_OR_RAISE, attributes);
    }

    /** Returns this with use of the columns of {@code attributes} being an error ({@code O058}). */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, and never written to
    public final LoaderOption<T> deferRaise(ValuePath<T, ?>... attributes) {
        return columns(ColumnStyle.RAISE, attributes);
    }

    /** Returns this with all columns but the key loaded on first use. */
    public LoaderOption<T> deferAll() {
        return then(new LoadStep.AllColumns(start()));
    }

    /** Returns this with all columns loaded with the entity it has come to, however they are mapped. */
    public LoaderOption<T> undeferAll() {
        return undeferGroup("*");
    }

    /** Returns this with all columns loaded that are mapped as deferred in {@code group}. */
    public LoaderOption<T> undeferGroup(String group) {
        return then(new LoadStep.Group(start(), group));
    }

    /** Returns this with all other relationships of the entity it has come to loaded by one further SELECT each. */
    public LoaderOption<T> selectinLoad() {
        return others(LoadStyle.SELECTIN);
    }

    /** Returns this with all other relationships of the entity it has come to loaded by joins. */
    public LoaderOption<T> joinedLoad() {
        return others(LoadStyle.JOINED);
    }

    /** Returns this with all other relationships of the entity it has come to loaded on first use. */
    public LoaderOption<T> lazyLoad() {
        return others(LoadStyle.SELECT);
    }

    /** Returns this with use of all other relationships of the entity it has come to being an error ({@code O051}). */
    public LoaderOption<T> raiseLoad() {
        return others(LoadStyle.RAISE);
    }

    /** Returns this with use of all other relationships being an error where it takes a SELECT ({@code O051}). */
    public LoaderOption<T> raiseOnSql() {
        return others(LoadStyle.RAISE_ON_SQL);
    }

    /**
     * Returns this with the relationship it has come along followed again from what it leads to, so many times: a tree
     * is loaded level by level, as long as there is one.
     *
     * <pre>{@code
     * select(NODE).where(NODE.parentId.isNull()).options(selectinLoad(NODE.children).recursive(2))
     * }</pre>
     *
     * <p>Running the statement fails if the relationship does not lead back to its own entity ({@code O144}).
     *
     * @throws LoadException if it is not loaded by {@code selectinLoad} or {@code immediateLoad}, or {@code times} is
     *     not positive ({@code O144})
     */
    public LoaderOption<T> recursive(int times) {
        if (times <= 0) {
            throw new LoadException(
                    "O144",
                    "recursive(" + times + ") goes no further; say how many times, or recursive() for all there is");
        }
        return again(times);
    }

    private LoaderOption<T> again(int times) {
        LoadStep.Relationship last = last(LoadStyle.SELECTIN, LoadStyle.IMMEDIATE);
        if (last == null) {
            throw new LoadException(
                    "O144",
                    "recursive(...) goes on along a relationship loaded by selectinLoad or immediateLoad, and "
                            + steps.get(steps.size() - 1) + " is none; load it by one of these");
        }
        return instead(last.manner(last.manner().followed(times)));
    }

    /**
     * Returns this with the relationship it has come along followed again and again, until it leads nowhere; objects
     * that were met before are not gone on from.
     *
     * @throws LoadException as for {@link #recursive(int)} ({@code O144})
     */
    public LoaderOption<T> recursive() {
        return again(-1);
    }

    /**
     * Returns this with the relationship it has come along loaded by an inner join, nested where it is behind an outer
     * one. Objects for which it leads to nothing are not found.
     *
     * <pre>{@code
     * select(ADDRESS).options(joinedLoad(ADDRESS.user).innerJoin()) // FROM address JOIN user_account AS ...
     * select(USER).options(joinedLoad(USER.orders).joinedLoad(ORDER.items).innerJoin()) // LEFT OUTER JOIN (... JOIN ...)
     * }</pre>
     *
     * @throws LoadException if it is not loaded by {@code joinedLoad} ({@code O147})
     */
    public LoaderOption<T> innerJoin() {
        return innerJoin(InnerJoin.NESTED);
    }

    /**
     * Returns this with the relationship it has come along loaded by the join that {@code kind} says, however it is
     * mapped.
     *
     * @throws LoadException if it is not loaded by {@code joinedLoad} ({@code O147})
     */
    public LoaderOption<T> innerJoin(InnerJoin kind) {
        LoadStep.Relationship last = last(LoadStyle.JOINED);
        if (last == null) {
            throw new LoadException(
                    "O147",
                    "innerJoin(...) is about a relationship loaded by a join, and " + steps.get(steps.size() - 1)
                            + " is none; say it behind joinedLoad(...)");
        }
        return instead(last.manner(last.manner().joined(kind)));
    }

    /**
     * Returns this with the relationship it has come along loaded by one further SELECT for every {@code objects}, in
     * place of 500, or 10,000 where an array takes their keys.
     *
     * <pre>{@code
     * select(USER).options(selectinLoad(USER.addresses).chunkSize(100))
     * }</pre>
     *
     * @throws LoadException if it is not loaded by {@code selectinLoad}, or {@code objects} is not positive
     *     ({@code O146})
     */
    public LoaderOption<T> chunkSize(int objects) {
        LoadStep.Relationship last = last(LoadStyle.SELECTIN);
        if (last == null || objects <= 0) {
            throw new LoadException(
                    "O146",
                    "chunkSize(" + objects + ") says for how many objects each SELECT of selectinLoad(...) is, and "
                            + (last == null ? steps.get(steps.size() - 1) + " is none" : "that is none")
                            + "; say a number from 1 on, behind selectinLoad(...)");
        }
        return instead(last.manner(last.manner().inChunksOf(objects)));
    }

    /** Returns the last step if it is a relationship that is loaded in one of {@code styles}, or null. */
    private LoadStep.@Nullable Relationship last(LoadStyle... styles) {
        return steps.get(steps.size() - 1) instanceof LoadStep.Relationship last
                        && List.of(styles).contains(last.style())
                ? last
                : null;
    }

    private LoaderOption<T> instead(LoadStep last) {
        List<LoadStep> same = new ArrayList<>(steps);
        same.set(same.size() - 1, last);
        return new LoaderOption<>(List.copyOf(same));
    }

    private LoaderOption<T> others(LoadStyle style) {
        return then(new LoadStep.Others(start(), style));
    }

    private EntityPath<?> start() {
        return steps.get(0).parent();
    }

    private LoaderOption<T> columns(ColumnStyle style, ValuePath<T, ?>[] attributes) {
        return then(LoadStep.Columns.of(style, List.of(attributes)));
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
        return steps.stream().map(LoadStep::toString).collect(Collectors.joining("."));
    }
}
