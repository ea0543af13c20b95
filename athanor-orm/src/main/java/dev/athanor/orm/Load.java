package dev.athanor.orm;

import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.orm.metamodel.ExpressionAttribute;
import dev.athanor.orm.metamodel.RelationshipPath;
import dev.athanor.orm.metamodel.ValuePath;
import dev.athanor.orm.query.ColumnStyle;
import dev.athanor.orm.query.EntityCriteria;
import dev.athanor.orm.query.EveryRelationship;
import dev.athanor.orm.query.LoadStep;
import dev.athanor.orm.query.LoadStyle;
import dev.athanor.orm.query.LoaderOption;
import dev.athanor.orm.query.PopulateExisting;
import dev.athanor.orm.query.WithoutAutoflush;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.StatementOption;
import java.util.List;
import java.util.function.Function;

/**
 * Options that say how a statement loads relationships and columns, meant to be imported statically. Each begins a way
 * that can be gone on along the relationships of the entity it leads to.
 *
 * <pre>{@code
 * session.scalars(select(USER).options(
 *         selectinLoad(USER.orders).joinedLoad(ORDER.items),
 *         raiseLoad(USER.addresses)))
 * }</pre>
 *
 * <p>Objects keep what was said when they were loaded, so that what is loaded later obeys, too. On running the
 * statement an option fails that starts from an entity the statement does not select ({@code O052}), and one that
 * contradicts another ({@code O053}).
 */
public final class Load {

    private Load() {}

    private static <T> LoaderOption<T> along(RelationshipPath<?, T> path, LoadStyle style) {
        return LoaderOption.of(new LoadStep.Relationship(path, style, null));
    }

    /**
     * Returns a way that starts from {@code entity}, to say what goes for all its relationships or columns.
     *
     * <pre>{@code
     * select(USER).options(selectinLoad(USER.orders), Load.of(USER).raiseLoad())
     * }</pre>
     */
    public static <T> LoaderOption<T> of(EntityPath<T> entity) {
        return LoaderOption.of(new LoadStep.Start(entity));
    }

    /**
     * Returns the option to load all relationships of which nothing else is said by one further SELECT each, of
     * whatever entity the statement comes to. One that is mapped or said to lead back is not followed again.
     */
    public static StatementOption selectinLoad() {
        return new EveryRelationship(LoadStyle.SELECTIN);
    }

    /** Returns the option to load all relationships of which nothing else is said by joins. */
    public static StatementOption joinedLoad() {
        return new EveryRelationship(LoadStyle.JOINED);
    }

    /** Returns the option to load all relationships of which nothing else is said by repeating the statement. */
    public static StatementOption subqueryLoad() {
        return new EveryRelationship(LoadStyle.SUBQUERY);
    }

    /** Returns the option to load all relationships of which nothing else is said by a SELECT for each object. */
    public static StatementOption immediateLoad() {
        return new EveryRelationship(LoadStyle.IMMEDIATE);
    }

    /** Returns the option to load all relationships of which nothing else is said on first use. */
    public static StatementOption lazyLoad() {
        return new EveryRelationship(LoadStyle.SELECT);
    }

    /**
     * Returns the option to refuse to load any relationship of which nothing else is said ({@code O051}), of whatever
     * entity the statement comes to; for one entity alone, {@code Load.of(USER).raiseLoad()}. Objects that are loaded
     * later, on use, are loaded as they are mapped.
     *
     * <pre>{@code
     * select(USER).options(selectinLoad(USER.orders), raiseLoad())
     * }</pre>
     *
     * <p>Running a statement that selects several entities, or none, fails ({@code O145}).
     */
    public static StatementOption raiseLoad() {
        return new EveryRelationship(LoadStyle.RAISE);
    }

    /** Returns the option to refuse to load any relationship by a SELECT, as {@link #raiseLoad()} does. */
    public static StatementOption raiseOnSql() {
        return new EveryRelationship(LoadStyle.RAISE_ON_SQL);
    }

    /**
     * Returns the option to read only rows of {@code entity}, and of those that extend it, for which {@code condition}
     * is true, wherever the statement reads them, and wherever those statements do that load more for its objects.
     *
     * <pre>{@code
     * select(USER).options(withLoaderCriteria(ADDRESS, ADDRESS.deleted.eq(false)))
     * }</pre>
     *
     * <p>An UPDATE or DELETE of the entity that a session runs changes only those rows.
     *
     * @throws dev.athanor.orm.error.LoadException if {@code entity} is an alias ({@code O143})
     */
    public static <E> EntityCriteria withLoaderCriteria(EntityPath<E> entity, Expression<Boolean> condition) {
        return EntityCriteria.of(entity, condition);
    }

    /**
     * Returns the option to read only rows for which a condition is true, for all entities of {@code type}: a class
     * that they extend, or an interface that they implement.
     *
     * <pre>{@code
     * withLoaderCriteria(SoftDeleted.class, entity -> entity.attribute("deleted", Boolean.class).eq(false))
     * }</pre>
     *
     * @param condition asked once for each of the entities, when the option is used first: values that change need a
     *     new option
     */
    public static <M> EntityCriteria withLoaderCriteria(
            Class<M> type, Function<EntityPath<?>, Expression<Boolean>> condition) {
        return EntityCriteria.of(type, condition);
    }

    /**
     * Returns the option to load {@code path} by one further SELECT for up to 500 objects, or as many as
     * {@link LoaderOption#chunkSize} says.
     */
    public static <T> LoaderOption<T> selectinLoad(RelationshipPath<?, T> path) {
        return along(path, LoadStyle.SELECTIN);
    }

    /**
     * Returns the option to load {@code path} by a join in the same statement: an outer one, unless
     * {@link LoaderOption#innerJoin() innerJoin()} is said. Where it is a collection, the result must be made
     * {@code unique()} before it is read ({@code O050}).
     */
    public static <T> LoaderOption<T> joinedLoad(RelationshipPath<?, T> path) {
        return along(path, LoadStyle.JOINED);
    }

    /**
     * Returns the option to load {@code path} by one further SELECT that repeats the statement as a subquery. It does
     * not go with a fetch size ({@code O057}).
     */
    public static <T> LoaderOption<T> subqueryLoad(RelationshipPath<?, T> path) {
        return along(path, LoadStyle.SUBQUERY);
    }

    /** Returns the option to load {@code path} by a SELECT for each object, at once. */
    public static <T> LoaderOption<T> immediateLoad(RelationshipPath<?, T> path) {
        return along(path, LoadStyle.IMMEDIATE);
    }

    /** Returns the option to load {@code path} on first use. */
    public static <T> LoaderOption<T> lazyLoad(RelationshipPath<?, T> path) {
        return along(path, LoadStyle.SELECT);
    }

    /** Returns the option to refuse to load {@code path} on use ({@code O051}). */
    public static <T> LoaderOption<T> raiseLoad(RelationshipPath<?, T> path) {
        return along(path, LoadStyle.RAISE);
    }

    /** Returns the option to refuse to load {@code path} on use if that takes a SELECT ({@code O051}). */
    public static <T> LoaderOption<T> raiseOnSql(RelationshipPath<?, T> path) {
        return along(path, LoadStyle.RAISE_ON_SQL);
    }

    /** Returns the option to leave {@code path} as it is mapped, and go on from there. */
    public static <T> LoaderOption<T> defaultLoad(RelationshipPath<?, T> path) {
        return along(path, LoadStyle.AS_MAPPED);
    }

    /** Returns the option to fill {@code path} from the join to the target's table that the statement makes itself. */
    public static <T> LoaderOption<T> containsEager(RelationshipPath<?, T> path) {
        return along(path, LoadStyle.CONTAINS_EAGER);
    }

    /** Returns the option to fill {@code path} from the join to {@code alias} that the statement makes itself. */
    public static <T> LoaderOption<T> containsEager(RelationshipPath<?, T> path, EntityPath<T> alias) {
        return LoaderOption.of(new LoadStep.Relationship(path, LoadStyle.CONTAINS_EAGER, alias));
    }

    /** Returns the option to load only {@code attributes}, and the key; all other columns on first use. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, and never written to
    public static <T> LoaderOption<T> loadOnly(ValuePath<T, ?>... attributes) {
        return LoaderOption.of(LoadStep.Columns.of(ColumnStyle.ONLY, List.of(attributes)));
    }

    /**
     * Returns the option to load only {@code attributes}, and the key; use of all others is an error ({@code O058}).
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, and never written to
    public static <T> LoaderOption<T> loadOnlyRaise(ValuePath<T, ?>... attributes) {
        return LoaderOption.of(LoadStep.Columns.of(ColumnStyle.ONLY_OR_RAISE, List.of(attributes)));
    }

    /** Returns the option to load {@code attributes} on first use. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, and never written to
    public static <T> LoaderOption<T> defer(ValuePath<T, ?>... attributes) {
        return LoaderOption.of(LoadStep.Columns.of(ColumnStyle.DEFER, List.of(attributes)));
    }

    /** Returns the option to load {@code attributes} with the object after all. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, and never written to
    public static <T> LoaderOption<T> undefer(ValuePath<T, ?>... attributes) {
        return LoaderOption.of(LoadStep.Columns.of(ColumnStyle.UNDEFER, List.of(attributes)));
    }

    /** Returns the option to refuse to load {@code attributes} on use ({@code O058}). */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, and never written to
    public static <T> LoaderOption<T> deferRaise(ValuePath<T, ?>... attributes) {
        return LoaderOption.of(LoadStep.Columns.of(ColumnStyle.RAISE, List.of(attributes)));
    }

    /**
     * Returns the option to load with the object all that is mapped as deferred in {@code group}; "*" is every group.
     */
    public static <T> LoaderOption<T> undeferGroup(EntityPath<T> entity, String group) {
        return LoaderOption.of(new LoadStep.Group(entity, group));
    }

    /**
     * Returns the option to compute {@code attribute}, which is mapped with {@code @QueryExpression}.
     *
     * <pre>{@code
     * select(USER).options(withExpression(USER.orderCount, count))
     * }</pre>
     *
     * <p>Objects that the session has already keep what they hold, unless {@link #populateExisting} is said, too.
     */
    public static <T, V> LoaderOption<T> withExpression(ExpressionAttribute<T, V> attribute, Expression<V> expression) {
        return LoaderOption.of(new LoadStep.Computed(attribute.parent(), attribute, expression));
    }

    /** Returns the option to run the statement without pending changes being written before it. */
    public static StatementOption withoutAutoflush() {
        return new WithoutAutoflush();
    }

    /** Returns the option to overwrite objects that the session has, with all their changes, by the rows. */
    public static StatementOption populateExisting() {
        return new PopulateExisting();
    }

    /**
     * Returns the option to load the columns that only {@code subclasses} have, which extend {@code entity}, by one
     * further SELECT for up to 500 objects of each.
     *
     * <pre>{@code
     * select(EMPLOYEE).options(selectinPolymorphic(EMPLOYEE, ENGINEER, MANAGER))
     * }</pre>
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, and never written to
    public static <T> LoaderOption<T> selectinPolymorphic(EntityPath<T> entity, EntityPath<? extends T>... subclasses) {
        return LoaderOption.of(new LoadStep.Subclasses(entity, List.of(subclasses)));
    }
}
