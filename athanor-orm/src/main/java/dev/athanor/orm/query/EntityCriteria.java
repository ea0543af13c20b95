package dev.athanor.orm.query;

import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.MappingSet;
import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.orm.metamodel.MappedPath;
import dev.athanor.sql.ast.BooleanLiteral;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A condition on all rows of an entity, wherever a statement reads them, and wherever those statements do that load
 * more for the objects it finds: in WHERE, in the conditions of joins, in EXISTS.
 *
 * <pre>{@code
 * select(USER).options(withLoaderCriteria(ADDRESS, ADDRESS.deleted.eq(false)))
 * }</pre>
 *
 * <p>Columns of objects that are there are loaded, and objects refreshed, whether the condition is true or not; and
 * what a to-one relationship leads to is taken from the session where it is there.
 */
public final class EntityCriteria implements StatementOption {

    /** Where it goes. */
    private record Reach(boolean aliases, boolean further) {}

    /** The conditions, one for each of the entities; made anew when entities are mapped later. */
    private record Made(int population, List<EntityMapping<?>> mappings, List<Expression<Boolean>> conditions) {}

    private static final int FOR_GOOD = -1;

    private final Class<?> type;
    private final @Nullable Expression<Boolean> condition;
    private final @Nullable Function<EntityPath<?>, Expression<Boolean>> maker;
    private final Reach reach;
    private volatile @Nullable Made made;

    private EntityCriteria(
            Class<?> type,
            @Nullable Expression<Boolean> condition,
            @Nullable Function<EntityPath<?>, Expression<Boolean>> maker,
            Reach reach,
            @Nullable Made made) {
        this.type = type;
        this.condition = condition;
        this.maker = maker;
        this.reach = reach;
        this.made = made;
    }

    /**
     * Returns the condition for an entity and those that extend it.
     *
     * @throws LoadException if {@code entity} is an alias ({@code O143})
     */
    public static EntityCriteria of(EntityPath<?> entity, Expression<Boolean> condition) {
        if (entity.alias() != null) {
            throw new LoadException(
                    "O143",
                    "criteria are of an entity, and " + entity
                            + " is an alias of one; name the entity itself, and say includeAliases()");
        }
        return new EntityCriteria(entity.descriptor().type(), condition, null, new Reach(false, true), null);
    }

    /** Returns the conditions for all entities of a class or interface, each made by {@code condition}. */
    public static EntityCriteria of(Class<?> type, Function<EntityPath<?>, Expression<Boolean>> condition) {
        return new EntityCriteria(type, null, condition, new Reach(false, true), null);
    }

    /** Returns this for the entities where the statement reads them by other names, too. */
    public EntityCriteria includeAliases() {
        return new EntityCriteria(type, condition, maker, new Reach(true, reach.further()), made);
    }

    /** Returns this for the statement alone, not for those that load more for the objects it finds. */
    public EntityCriteria onlyHere() {
        return new EntityCriteria(type, condition, maker, new Reach(reach.aliases(), false), made);
    }

    boolean includesAliases() {
        return reach.aliases();
    }

    /** {@return whether it goes for statements that load more} */
    boolean goesFurther() {
        return reach.further();
    }

    /** Returns what has to be true of the rows of an entity, read from its own tables; null if nothing has. */
    @Nullable
    Expression<Boolean> of(EntityMapping<?> mapping) {
        Made now = made();
        for (int i = 0; i < now.mappings().size(); i++) {
            EntityMapping<?> known = now.mappings().get(i);
            if (known == mapping || (maker == null && mapping.lineage().isA(known))) {
                Expression<Boolean> found = now.conditions().get(i);
                return found == BooleanLiteral.TRUE ? null : found;
            }
        }
        return null;
    }

    private Made made() {
        Made known = made;
        int population = MappingSet.population();
        if (known == null || (known.population() != population && known.population() != FOR_GOOD)) {
            known = make(population);
            made = known;
        }
        return known;
    }

    private Made make(int population) {
        if (condition != null) {
            return new Made(population, List.of(MappingSet.mappingOf(type)), List.of(condition));
        }
        List<EntityMapping<?>> mappings = MappingSet.mappedAs(type);
        List<Expression<Boolean>> conditions = new ArrayList<>();
        for (EntityMapping<?> mapping : mappings) {
            conditions.add(maker == null ? BooleanLiteral.TRUE : maker.apply(new MappedPath<>(mapping)));
        }
        return new Made(population, mappings, List.copyOf(conditions));
    }

    @Override
    public EntityCriteria traverse(Traversal walk) {
        Made now = made();
        Made walked = new Made(FOR_GOOD, walk.value(now.mappings()), walk.nodes(now.conditions()));
        return new EntityCriteria(type, condition, maker, walk.value(reach), walked);
    }

    @Override
    public String toString() {
        return "criteria of " + type.getSimpleName();
    }
}
