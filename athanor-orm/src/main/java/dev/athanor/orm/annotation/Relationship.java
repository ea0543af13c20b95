package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Maps a field to rows of another entity: a {@code List}, {@code Set}, {@code SortedSet}, {@code Collection},
 * {@code Map} or {@code WriteOnly} to many of them, a field of the type of an entity to one.
 *
 * <pre>{@code
 * @Relationship(backPopulates = "user", cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
 * private List<Address> addresses = new ArrayList<>();
 * }</pre>
 *
 * <p>A field of the type of an entity is a to-one relationship without it, too.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Relationship {

    /** {@return the attribute of the other side, which is kept in step with this one} */
    String backPopulates() default "";

    /** {@return which operations on this object reach the related ones} */
    Cascade[] cascade() default {Cascade.SAVE_UPDATE, Cascade.MERGE};

    /** {@return when the related objects are loaded unless a statement says otherwise} */
    Lazy lazy() default Lazy.SELECT;

    /**
     * {@return how often loading at once goes on from the entity to itself} By default it stops where the entity was
     * before, and goes on when the program reads further. What a statement says of loading is not limited by it.
     */
    int joinDepth() default 0;

    /**
     * {@return whether a join that loads it may be an inner one, because it always leads to something} Databases are
     * often faster with it. Objects for which it leads to nothing are not found then, so it is never taken from the
     * foreign key: say it where the column is NOT NULL. A statement may say otherwise.
     *
     * <pre>{@code
     * @Relationship(lazy = Lazy.JOINED, innerJoin = InnerJoin.NESTED)
     * private Customer customer;
     * }</pre>
     */
    InnerJoin innerJoin() default InnerJoin.NEVER;

    /** {@return the table between the two of a many-to-many relationship} */
    String secondary() default "";

    /**
     * {@return the foreign key attribute or column to join by, where there is more than one between the tables} Of a
     * many-to-many relationship it is the column of the table between that refers to this side. A field of the type of
     * an entity leads to the row that refers to this one, if it is an attribute of that entity.
     */
    String joinBy() default "";

    /**
     * {@return the static method that says which rows belong together, where that is not what a foreign key says} It
     * takes the metamodels of this entity and of the other, and returns a condition. What of it compares a column of
     * the one with one of the other is written, and decides which side is many; all else only chooses what is loaded
     * and joined.
     *
     * <pre>{@code
     * @Relationship(primaryJoin = "inBoston", viewOnly = true)
     * private List<Address> bostonAddresses = new ArrayList<>();
     *
     * static Expression<Boolean> inBoston(User_ user, Address_ address) {
     *     return user.id.eq(address.userId).and(address.city.eq("Boston"));
     * }
     * }</pre>
     *
     * <p>The second parameter is always the far side, also of an entity that is related to itself. A column without a
     * foreign key of the database that shall be written is marked by {@link dev.athanor.orm.relation.Foreign#foreign
     * foreign}. With {@link #secondary} the second parameter is the table between, a {@code FromClause}; with
     * {@link #targetFrom} it is that.
     */
    String primaryJoin() default "";

    /**
     * {@return the static method that says, of a many-to-many, which rows of the other entity belong to those of the
     * table between} It takes the metamodel of the other entity and the table between, a {@code FromClause}.
     */
    String secondaryJoin() default "";

    /**
     * {@return the static method that makes what stands between the two entities in place of one table} A join, for
     * example. Only for what is {@link #viewOnly}; the ways to both sides are {@link #primaryJoin} and
     * {@link #secondaryJoin}.
     */
    String secondaryFrom() default "";

    /**
     * {@return the static method that makes what the other entity is read from, in place of its table} A subquery that
     * has all of its columns, for example one that numbers the rows of each owner. Only for what is {@link #viewOnly};
     * the way to it is {@link #primaryJoin}, whose second parameter is this, a {@code FromClause}.
     */
    String targetFrom() default "";

    /**
     * {@return other relationships, by name, that may write the same column} Two that do are an error, unless each is
     * the other's other side or one of them is {@link #viewOnly}.
     */
    String[] overlaps() default {};

    /** {@return attributes of the other entity that order a collection: {@code "name, id desc"}} */
    String orderBy() default "";

    /** {@return the attribute of the other entity that is the key of a {@code Map}} */
    String mapKey() default "";

    /**
     * {@return what makes the keys of a {@code Map}, in place of an attribute} A class with a constructor without
     * parameters that is a {@code java.util.function.Function} from the other entity to the key.
     */
    Class<?> mapKeyBy() default void.class;

    /**
     * {@return whether an object whose key is not set yet may come into a {@code Map} by the other side} It is left out
     * of the map, in memory, until that is loaded anew. Unless this says so it is an error.
     */
    boolean ignoreUnsetKey() default false;

    /**
     * {@return the order of a {@code SortedSet}, in place of the natural one} A class with a constructor without
     * parameters that is a {@code Comparator} of the other entity.
     */
    Class<?> sortedBy() default void.class;

    /**
     * {@return the attribute of the other entity that holds the place in a {@code List}} It is kept in step with the
     * list when that is changed in memory, and orders the list when it is loaded.
     */
    String position() default "";

    /** {@return the {@link #position} of the first member} */
    int firstPosition() default 0;

    /**
     * {@return what {@link #position} holds at an index, in place of the index} A class with a constructor without
     * parameters that is a {@code java.util.function.IntFunction}.
     */
    Class<?> positionBy() default void.class;

    /**
     * {@return whether an object put at the end of a {@code List} gets the {@link #position} there though it has one}
     */
    boolean renumberOnAdd() default false;

    /** {@return whether the database, by ON DELETE, sees to related rows that are not loaded} */
    boolean passiveDeletes() default false;

    /**
     * {@return whether related rows are left as they are when this object is deleted, loaded or not} The database sees
     * to them, by ON DELETE or by refusing. It cannot be together with {@link Cascade#DELETE}.
     */
    boolean passiveDeletesAll() default false;

    /**
     * {@return whether rows that refer to a key that changes are updated one by one, also those not loaded} Unless this
     * says so, ON UPDATE CASCADE of the database is to see to them.
     */
    boolean activeUpdates() default false;

    /**
     * {@return whether a related object belongs to one object at most} {@link Cascade#DELETE_ORPHAN} on a side that
     * shares its related objects, as many-to-one and many-to-many do, needs it.
     */
    boolean singleParent() default false;

    /**
     * {@return whether the foreign key is written by a statement of its own} Two rows that refer to each other can then
     * be written: both are inserted, and one is updated.
     */
    boolean postUpdate() default false;

    /**
     * {@return whether it is only read} Nothing of it is ever written, saving and deleting do not go along it, and the
     * other side does not follow it. It needs a foreign key that another relationship or attribute stands for.
     */
    boolean viewOnly() default false;

    /**
     * {@return whether a change of this side is done to the other one at once, in memory} If not, the other side shows
     * it when it is loaded anew.
     */
    boolean syncBackPopulates() default true;

    /** {@return the attribute or column on the far side of a relationship of a table with itself} */
    String remoteSide() default "";
}
