package dev.athanor.orm;

import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.orm.metamodel.ExpressionAttribute;
import dev.athanor.orm.metamodel.RelationshipPath;
import dev.athanor.orm.metamodel.ValuePath;
import dev.athanor.orm.query.ColumnStyle;
import dev.athanor.orm.query.LoadStyle;
import dev.athanor.orm.query.LoaderOption;
import dev.athanor.orm.query.PopulateExisting;
import dev.athanor.orm.query.WithoutAutoflush;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.StatementOption;
import java.util.List;

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

    /** Returns the option to load {@code path} by one further SELECT for up to 500 objects. */
    public static <T> LoaderOption<T> selectinLoad(RelationshipPath<?, T> path) {
        return LoaderOption.along(path, LoadStyle.SELECTIN);
    }

    /**
     * Returns the option to load {@code path} by a join in the same statement. Where it is a collection, the result
     * must be made {@code unique()} before it is read ({@code O050}).
     */
    public static <T> LoaderOption<T> joinedLoad(RelationshipPath<?, T> path) {
        return LoaderOption.along(path, LoadStyle.JOINED);
    }

    /** Returns the option to load {@code path} by one further SELECT that repeats the statement as a subquery. */
    public static <T> LoaderOption<T> subqueryLoad(RelationshipPath<?, T> path) {
        return LoaderOption.along(path, LoadStyle.SUBQUERY);
    }

    /** Returns the option to load {@code path} by a SELECT for each object, at once. */
    public static <T> LoaderOption<T> immediateLoad(RelationshipPath<?, T> path) {
        return LoaderOption.along(path, LoadStyle.IMMEDIATE);
    }

    /** Returns the option to load {@code path} on first use. */
    public static <T> LoaderOption<T> lazyLoad(RelationshipPath<?, T> path) {
        return LoaderOption.along(path, LoadStyle.SELECT);
    }

    /** Returns the option to refuse to load {@code path} on use ({@code O051}). */
    public static <T> LoaderOption<T> raiseLoad(RelationshipPath<?, T> path) {
        return LoaderOption.along(path, LoadStyle.RAISE);
    }

    /** Returns the option to refuse to load {@code path} on use if that takes a SELECT ({@code O051}). */
    public static <T> LoaderOption<T> raiseOnSql(RelationshipPath<?, T> path) {
        return LoaderOption.along(path, LoadStyle.RAISE_ON_SQL);
    }

    /** Returns the option to leave {@code path} as it is mapped, and go on from there. */
    public static <T> LoaderOption<T> defaultLoad(RelationshipPath<?, T> path) {
        return LoaderOption.along(path, LoadStyle.AS_MAPPED);
    }

    /** Returns the option to fill {@code path} from the join to the target's table that the statement makes itself. */
    public static <T> LoaderOption<T> containsEager(RelationshipPath<?, T> path) {
        return LoaderOption.joinedBy(path, null);
    }

    /** Returns the option to fill {@code path} from the join to {@code alias} that the statement makes itself. */
    public static <T> LoaderOption<T> containsEager(RelationshipPath<?, T> path, EntityPath<T> alias) {
        return LoaderOption.joinedBy(path, alias);
    }

    /** Returns the option to load only {@code attributes}, and the key; all other columns on first use. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, and never written to
    public static <T> LoaderOption<T> loadOnly(ValuePath<T, ?>... attributes) {
        return LoaderOption.columns(ColumnStyle.ONLY, List.of(attributes));
    }

    /** Returns the option to load {@code attributes} on first use. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, and never written to
    public static <T> LoaderOption<T> defer(ValuePath<T, ?>... attributes) {
        return LoaderOption.columns(ColumnStyle.DEFER, List.of(attributes));
    }

    /** Returns the option to load {@code attributes} with the object after all. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, and never written to
    public static <T> LoaderOption<T> undefer(ValuePath<T, ?>... attributes) {
        return LoaderOption.columns(ColumnStyle.UNDEFER, List.of(attributes));
    }

    /** Returns the option to refuse to load {@code attributes} on use ({@code O058}). */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, and never written to
    public static <T> LoaderOption<T> deferRaise(ValuePath<T, ?>... attributes) {
        return LoaderOption.columns(ColumnStyle.RAISE, List.of(attributes));
    }

    /**
     * Returns the option to load with the object all that is mapped as deferred in {@code group}; "*" is every group.
     */
    public static <T> LoaderOption<T> undeferGroup(EntityPath<T> entity, String group) {
        return LoaderOption.group(entity, group);
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
        return LoaderOption.computed(attribute, expression);
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
        return LoaderOption.subclasses(entity, List.of(subclasses));
    }
}
