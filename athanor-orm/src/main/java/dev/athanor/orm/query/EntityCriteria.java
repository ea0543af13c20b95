package dev.athanor.orm.query;

import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.MappingSet;
import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.orm.metamodel.MappedPath;
import dev.athanor.sql.ast.BooleanLiteral;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Statement;
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

    /** Where it goes: to aliases, to statements that load more, to entities that extend those named. */
    private record Reach(boolean aliases, boolean further, boolean below) {}

    /** The conditions, one for each of the entities; made anew when entities are mapped later. */
    private record Made(int population, List<EntityMapping<?>> mappings, List<Expression<Boolean>> conditions) {}

    /** Makes the conditions for the entities that are mapped. */
    private interface Maker {
        Made make(int population);
    }

    private static final int FOR_GOOD = -1;

    private final Class<?> type;
    private final Maker maker;
    private final Reach reach;
    private volatile @Nullable Made made;

    private EntityCriteria(Class<?> type, Maker maker, Reach reach, @Nullable Made made) {
        this.type = type;
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
        Class<?> type = entity.descriptor().type();
        return new EntityCriteria(
                type,
                population -> new Made(population, List.of(MappingSet.mappingOf(type)), List.of(condition)),
                new Reach(false, true, true),
                null);
    }

    /** Returns the conditions for all entities of a class or interface, each made by {@code condition}. */
    public static EntityCriteria of(Class<?> type, Function<EntityPath<?>, Expression<Boolean>> condition) {
        Maker maker = population -> {
            List<EntityMapping<?>> mappings = MappingSet.mappedAs(type);
            List<Expression<Boolean>> conditions = new ArrayList<>();
            mappings.forEach(mapping -> conditions.add(condition.apply(new MappedPath<>(mapping))));
            return new Made(population, mappings, List.copyOf(conditions));
        };
        return new EntityCriteria(type, maker, new Reach(false, true, false), null);
    }

    /** Returns the criteria of the options of {@code statement} that go for statements which load more for it, too. */
    public static List<EntityCriteria> furtherOf(Statement<?> statement) {
        List<EntityCriteria> further = new ArrayList<>();
        for (StatementOption option : statement.options()) {
            if (option instanceof EntityCriteria criteria && criteria.goesFurther()) {
                further.add(criteria);
            }
        }
        return further;
    }

    /** Returns this for the entities where the statement reads them by other names, too. */
    public EntityCriteria includeAliases() {
        return new EntityCriteria(type, maker, new Reach(true, reach.further(), reach.below()), made);
    }

    /** Returns this for the statement alone, not for those that load more for the objects it finds. */
    public EntityCriteria onlyHere() {
        return new EntityCriteria(type, maker, new Reach(reach.aliases(), false, reach.below()), made);
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
            if (known == mapping || (reach.below() && mapping.lineage().isA(known))) {
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
            known = maker.make(population);
            made = known;
        }
        return known;
    }

    @Override
    public EntityCriteria traverse(Traversal walk) {
        Made now = made();
        Made walked = new Made(FOR_GOOD, walk.value(now.mappings()), walk.nodes(now.conditions()));
        return new EntityCriteria(type, population -> walked, walk.value(reach), walked);
    }

    @Override
    public String toString() {
        return "criteria of " + type.getSimpleName();
    }
}
