package dev.athanor.orm;

import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.EntityTables;
import dev.athanor.orm.metamodel.ConcreteUnion;
import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.orm.metamodel.EntityView;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.JoinKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads entities together with those that extend them, meant to be imported statically.
 *
 * <pre>{@code
 * Employee_ all = withPolymorphic(EMPLOYEE, ENGINEER, MANAGER);
 * session.scalars(select(all).where(all.sub(ENGINEER).language.eq("java")))
 * }</pre>
 */
public final class Hierarchy {

    private Hierarchy() {}

    /**
     * Returns {@code base} with the tables of {@code subs} joined, where there is a row, and their columns loaded with
     * it; without {@code subs} with those of all entities that extend it.
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <E, P extends EntityPath<E>> P withPolymorphic(P base, EntityPath<? extends E>... subs) {
        return view(base, subs, JoinKind.LEFT);
    }

    /** Returns {@code base} as {@link #withPolymorphic} does, with only those rows that have one in every table. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <E, P extends EntityPath<E>> P innerPolymorphic(P base, EntityPath<? extends E>... subs) {
        return view(base, subs, JoinKind.INNER);
    }

    private static <E, P extends EntityPath<E>> P view(P base, EntityPath<? extends E>[] subs, JoinKind kind) {
        EntityMapping<?> mapping = base.mapping();
        List<EntityMapping<?>> included = included(mapping, subs);
        FromClause from = EntityTables.of(mapping, included, kind, table -> table);
        return EntityPath.through(base, new EntityView(from, included, false));
    }

    /**
     * Returns {@code base} as {@link #withPolymorphic} does, under another name: each table has an alias that begins
     * with {@code name}, so that the statement can have it twice.
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <E, P extends EntityPath<E>> P aliasedPolymorphic(
            P base, String name, EntityPath<? extends E>... subs) {
        EntityMapping<?> mapping = base.mapping();
        List<EntityMapping<?>> included = included(mapping, subs);
        return EntityPath.through(base, new EntityView(EntityTables.aliased(mapping, included, name), included, false));
    }

    /**
     * Returns {@code base} read from {@code selectable}, a subquery or a union that has the columns of its tables, and
     * of those of {@code subs}, by their names.
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <E, P extends EntityPath<E>> P polymorphicFrom(
            P base, FromClause selectable, EntityPath<? extends E>... subs) {
        return EntityPath.through(base, new EntityView(selectable, included(base.mapping(), subs), false));
    }

    /**
     * Returns {@code base} read together with classes below it that have all they are in tables of their own
     * ({@code @Polymorphic(concrete = true)}): {@code SELECT ... FROM base UNION ALL SELECT ... FROM sub}, where a class
     * has NULL in the columns of others. Objects are of the class whose table their row is in; of an abstract class
     * there are none. Without {@code subs} it is all such classes.
     *
     * <pre>{@code
     * Vehicle_ any = concreteUnion(VEHICLE, TRUCK, TRAM);
     * session.scalars(select(any).where(any.name.eq("x"), any.sub(TRUCK).tons.gt(5)))
     * }</pre>
     *
     * @throws LoadException if a class has rows of several classes in its tables ({@code O181})
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <E, P extends EntityPath<E>> P concreteUnion(P base, EntityPath<? extends E>... subs) {
        List<EntityMapping<?>> members =
                subs.length == 0 ? ConcreteUnion.below(base.mapping()) : included(base.mapping(), subs);
        return EntityPath.through(base, ConcreteUnion.of(base.mapping(), members));
    }

    private static List<EntityMapping<?>> included(EntityMapping<?> base, EntityPath<?>[] subs) {
        if (subs.length == 0) {
            return base.lineage().descendants();
        }
        List<EntityMapping<?>> included = new ArrayList<>();
        for (EntityPath<?> sub : subs) {
            included.add(sub.mapping());
        }
        return included;
    }
}
