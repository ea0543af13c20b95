package dev.athanor.orm.mapping;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Lazy;
import dev.athanor.orm.relation.JoinCondition;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.Comparison;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A relationship of an entity, as it is mapped. How the two tables are joined is worked out at first use, when all
 * entities of the mapping are known.
 */
public final class RelationshipMapping implements AttributeMapping {

    private static final Set<Cascade> WRITING = EnumSet.of(Cascade.SAVE_UPDATE, Cascade.DELETE, Cascade.DELETE_ORPHAN);

    private final EntityMapping<?> owner;
    private final int slot;
    private final RelationshipDescriptor descriptor;
    private final boolean leadsToRecord;
    private volatile @Nullable RelationshipJoin join;

    RelationshipMapping(EntityMapping<?> owner, int slot, RelationshipDescriptor descriptor) {
        this.owner = owner;
        this.slot = slot;
        this.descriptor = descriptor;
        this.leadsToRecord = descriptor.target().isRecord();
    }

    @Override
    public String name() {
        return descriptor.name();
    }

    @Override
    public int slot() {
        return slot;
    }

    @Override
    public EntityMapping<?> owner() {
        return owner;
    }

    /** {@return what the processor knows of it} */
    public RelationshipDescriptor descriptor() {
        return descriptor;
    }

    /** {@return the related entity} */
    public EntityMapping<?> target() {
        return owner.mappings().mapping(descriptor.target());
    }

    /** {@return whether it is a collection} */
    public boolean isMany() {
        return descriptor.kind().isMany();
    }

    /** {@return whether it leads to a record: its foreign key is written with the owner, and the record never} */
    public boolean leadsToRecord() {
        return leadsToRecord;
    }

    /** {@return whether it is only read: nothing of it is ever written} */
    public boolean isViewOnly() {
        return descriptor.is(RelationshipTrait.VIEW_ONLY);
    }

    /** {@return whether the operation goes on along it; those that write do not along one that is only read} */
    public boolean cascades(Cascade operation) {
        return descriptor.cascade().contains(operation) && !(isViewOnly() && WRITING.contains(operation));
    }

    /** {@return when it is loaded unless a statement says otherwise} */
    public Lazy lazy() {
        return descriptor.lazy();
    }

    /** {@return which side holds the foreign key} */
    public Direction direction() {
        return join().direction();
    }

    /**
     * Returns the columns that are equal in rows that belong together; of a many-to-many the entity's own and those of
     * the table between.
     */
    public List<ColumnPair> pairs() {
        return join().pairs();
    }

    /** {@return the table between the two of a many-to-many, or {@code null}} */
    public @Nullable Table secondary() {
        return join().secondary();
    }

    /** {@return of a many-to-many the columns of the target (local) and of the table between (remote), else empty} */
    public List<ColumnPair> targetPairs() {
        return join().targetPairs();
    }

    /** {@return whether the program gave a condition that says more than that columns are equal} */
    public boolean isGiven() {
        RelationshipJoin.Conditions given = join().conditions();
        return given.near() != null || given.far() != null;
    }

    /**
     * Returns the condition that rows of the entity belong to those of the target or, of a many-to-many, to those of
     * what is between.
     *
     * @param localOf what stands for a column of the entity
     * @param remoteOf what stands for a column of the other side
     */
    public Expression<Boolean> condition(
            Function<Column<?>, ? extends Expression<?>> localOf,
            Function<ColumnElement<?>, ? extends Expression<?>> remoteOf) {
        JoinCondition given = join().conditions().near();
        return given == null ? equal(pairs(), localOf, remoteOf) : given.with(localOf, remoteOf);
    }

    /** Returns of a many-to-many the condition that rows of the target belong to those of what is between. */
    public Expression<Boolean> targetCondition(
            Function<Column<?>, ? extends Expression<?>> targetOf,
            Function<ColumnElement<?>, ? extends Expression<?>> betweenOf) {
        JoinCondition given = join().conditions().far();
        return given == null ? equal(targetPairs(), targetOf, betweenOf) : given.with(targetOf, betweenOf);
    }

    private static Expression<Boolean> equal(
            List<ColumnPair> pairs,
            Function<Column<?>, ? extends Expression<?>> localOf,
            Function<ColumnElement<?>, ? extends Expression<?>> remoteOf) {
        List<Expression<Boolean>> parts = new ArrayList<>();
        for (ColumnPair pair : pairs) {
            parts.add(new Comparison(localOf.apply(pair.local()), StandardOperator.EQ, remoteOf.apply(pair.remote())));
        }
        return Conjunction.of(StandardOperator.AND, parts);
    }

    /** {@return the entity's own columns by which the relationship is loaded} */
    public List<Column<?>> localColumns() {
        JoinCondition given = join().conditions().near();
        if (given != null) {
            return given.nearColumns();
        }
        Set<Column<?>> columns = new LinkedHashSet<>();
        pairs().forEach(pair -> columns.add(pair.local()));
        return List.copyOf(columns);
    }

    /** {@return whether the target is read from what the program makes, in place of its tables} */
    public boolean isFromQuery() {
        return descriptor.join().given().targetFrom() != null;
    }

    /** {@return what the target is read from; of what the program makes, a new one for each statement} */
    public FromClause source() {
        Supplier<FromClause> made = descriptor.join().given().targetFrom();
        return made == null ? target().lineage().selectable() : made.get();
    }

    /** {@return what is between the two of a many-to-many, or {@code null}} */
    public @Nullable FromClause between() {
        Supplier<FromClause> made = descriptor.join().given().secondaryFrom();
        return made == null ? secondary() : made.get();
    }

    /** {@return whether it leads to the one object whose key is the foreign key of this side} */
    public boolean leadsToKey() {
        return join().leadsToKey();
    }

    /** {@return the other side, or {@code null} if none is named} */
    public @Nullable RelationshipMapping reverse() {
        return join().reverse();
    }

    /** {@return the other side if changes of the one are done to the other in memory, else {@code null}} */
    public @Nullable RelationshipMapping mirror() {
        RelationshipMapping other = reverse();
        return other == null || !isSynchronized() || !other.isSynchronized() ? null : other;
    }

    private boolean isSynchronized() {
        return !isViewOnly() && !descriptor.is(RelationshipTrait.UNSYNCHRONIZED);
    }

    /** {@return the columns a collection is ordered by, in order} */
    public List<CollectionOrder> orderBy() {
        return join().orderBy();
    }

    /**
     * One column of a collection's order.
     *
     * @param column a column of the target
     * @param descending whether the greatest comes first
     */
    public record CollectionOrder(Column<?> column, boolean descending) {}

    /** {@return whether the foreign key is written by a statement of its own, by the word of either side} */
    public boolean isPostUpdated() {
        RelationshipMapping other = reverse();
        return descriptor.is(RelationshipTrait.POST_UPDATE)
                || (other != null && other.descriptor.is(RelationshipTrait.POST_UPDATE));
    }

    private RelationshipJoin join() {
        RelationshipJoin known = join;
        if (known == null) {
            owner.mappings().requireUsable(this);
            try {
                known = RelationshipJoin.of(this);
            } catch (MappingException failure) {
                owner.mappings().failed(this, failure);
                throw failure;
            }
            join = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return owner.type().getSimpleName() + "." + name();
    }
}
