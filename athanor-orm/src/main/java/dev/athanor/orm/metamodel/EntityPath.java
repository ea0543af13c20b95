package dev.athanor.orm.metamodel;

import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.mapping.AttributeDescriptor;
import dev.athanor.orm.mapping.ColumnDescriptor;
import dev.athanor.orm.mapping.EntityDescriptor;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.EntityTables;
import dev.athanor.orm.mapping.MappingSet;
import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.Changeable;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Join;
import dev.athanor.sql.ast.JoinStep;
import dev.athanor.sql.ast.JoinTarget;
import dev.athanor.sql.ast.NamedExpression;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity in a statement; the generated metamodel classes extend it. It is what a Session selects, something to join,
 * and the start of its attributes. Core does not know entities: there, {@link #table} stands for it.
 *
 * <p>What it is mapped to is looked up at first use, never when metamodel classes are initialised.
 *
 * @param <E> the entity class
 */
public abstract class EntityPath<E> implements Selectable<E>, JoinTarget, Changeable {

    private final EntityDescriptor<E> descriptor;
    private final @Nullable String alias;
    private final @Nullable EntityView view;
    private volatile @Nullable Seen<E> seen;

    /** What was looked up, and when. */
    private record Seen<E>(
            int generation,
            EntityMapping<E> mapping,
            @Nullable FromClause from) {}

    /** Creates the path of an entity, under an alias if there is one. */
    protected EntityPath(EntityDescriptor<E> descriptor, @Nullable String alias) {
        this.descriptor = descriptor;
        this.alias = alias;
        this.view = null;
    }

    /** Creates the path of an entity that is read from more than its own tables. */
    protected EntityPath(EntityView view, EntityDescriptor<E> descriptor) {
        this.descriptor = descriptor;
        this.alias = null;
        this.view = view;
    }

    /** Returns the entity as read from {@code other}; generated metamodels do. */
    protected EntityPath<E> seen(EntityView other) {
        throw new IllegalStateException(descriptor.type().getSimpleName() + " is read from its own tables alone");
    }

    /**
     * Returns an entity that extends this one as read from what this one is read from.
     *
     * <pre>{@code
     * Employee_ all = withPolymorphic(EMPLOYEE, ENGINEER, MANAGER);
     * select(all).where(all.sub(ENGINEER).language.eq("java"))
     * }</pre>
     *
     * @param path the entity; what it is read from makes no difference
     */
    @SuppressWarnings("unchecked") // a metamodel sees itself
    public final <P extends EntityPath<? extends E>> P sub(P path) {
        return (P) path.seen(new EntityView(from(), List.of(), true));
    }

    /**
     * Returns {@code path} read from {@code other}.
     *
     * @param path the entity
     * @param other what it is read from
     */
    @SuppressWarnings("unchecked") // a metamodel sees itself
    public static <P extends EntityPath<?>> P through(P path, EntityView other) {
        return (P) path.seen(other);
    }

    /** {@return whether rows have to be told from those of other entities in the same table} */
    public final boolean isRestricted() {
        return (view == null || !view.part()) && mapping().lineage().isRestricted();
    }

    /** {@return whether it is seen through another entity, which it extends} */
    public final boolean isPart() {
        return view != null && view.part();
    }

    /** {@return the entities that extend this one whose columns are loaded with it} */
    public final List<EntityMapping<?>> included() {
        return view == null ? mapping().lineage().included() : view.included();
    }

    /** {@return what is known of the entity} */
    public final EntityDescriptor<E> descriptor() {
        return descriptor;
    }

    /** {@return the alias, or null} */
    public final @Nullable String alias() {
        return alias;
    }

    /** {@return how the entity is mapped} */
    public final EntityMapping<E> mapping() {
        return seen().mapping();
    }

    private Seen<E> seen() {
        Seen<E> known = seen;
        int generation = MappingSet.generation();
        if (known == null || known.generation() != generation) {
            known = new Seen<>(generation, MappingSet.mappingOf(descriptor.type()), null);
            seen = known;
        }
        return known;
    }

    /** {@return the table the entity is kept in} */
    public final Table table() {
        return mapping().table();
    }

    /** {@return what a statement reads the entity from: the table, or its alias} */
    @Override
    public final FromClause from() {
        FromClause known = seen().from();
        return known == null ? look() : known;
    }

    private synchronized FromClause look() {
        Seen<E> now = seen();
        FromClause known = now.from();
        if (known == null) {
            known = source();
            seen = new Seen<>(now.generation(), now.mapping(), known);
        }
        return known;
    }

    /** {@return the option that has a session keep its objects in step with a statement that changes their rows} */
    @Override
    public final StatementOption changed() {
        return new EntityChange(mapping());
    }

    /** {@return the entity's own table, or its alias: those of the entities above are not changed with it} */
    @Override
    public final FromClause changeable() {
        FromClause read = from();
        if (read instanceof Join) {
            for (FromClause part : read.parts()) {
                if (part instanceof Alias alias && alias.element() == table()) {
                    return alias;
                }
            }
            return table();
        }
        return read;
    }

    private FromClause source() {
        if (view != null) {
            return view.from();
        }
        return alias == null
                ? mapping().lineage().selectable()
                : EntityTables.aliased(mapping(), mapping().lineage().included(), alias);
    }

    /** {@return the columns of the entity: what a query that selects it is read by} */
    @Override
    public final List<NamedExpression<?>> selected() {
        return EntityColumns.of(mapping(), from(), included());
    }

    /**
     * Returns an attribute by its name: for what goes for all entities of a mixin, which has no metamodel of its own.
     *
     * @param name its name
     * @param type the class of its values
     * @throws LoadException if the entity has no such attribute, or one of another class ({@code O142})
     */
    @SuppressWarnings("unchecked") // the class is compared first
    public final <T> Attribute<E, T> attribute(String name, Class<T> type) {
        List<AttributeDescriptor> attributes = descriptor.attributes();
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i).name().equals(name) && attributes.get(i) instanceof ColumnDescriptor) {
                Attribute<E, ?> found = new Attribute<>(this, i);
                if (found.type().javaType() == type) {
                    return (Attribute<E, T>) found;
                }
            }
        }
        throw new LoadException(
                "O142",
                this + " has no attribute " + name + " of " + type.getSimpleName()
                        + " that is kept in a column; it has "
                        + attributes.stream().map(AttributeDescriptor::name).toList());
    }

    /** {@return the attribute at an index} */
    protected final <T> Attribute<E, T> attribute(int index) {
        return new Attribute<>(this, index);
    }

    /** {@return the attribute at an index that statements compute} */
    protected final <T> ExpressionAttribute<E, T> expression(int index) {
        return new ExpressionAttribute<>(this, index);
    }

    /** {@return the to-one relationship at an index} */
    protected final <T> ToOne<E, T> toOne(int index) {
        return new ToOne<>(this, index);
    }

    /** {@return the to-many relationship at an index} */
    protected final <T> ToMany<E, T> toMany(int index) {
        return new ToMany<>(this, index);
    }

    @Override
    public final List<JoinStep> joinSteps() {
        return List.of(new JoinStep(from(), null, HierarchyCriterion.of(mapping(), from())));
    }

    // Rewriting an entity is the work of the one who asks for its rows; here it only shows what it is read from.
    @Override
    public final EntityPath<E> traverse(Traversal walk) {
        SqlNode unused = walk.node(from());
        if (view != null) {
            List<EntityMapping<?>> unusedToo = walk.value(view.included());
            boolean unusedAlso = walk.value(view.part());
        }
        return this;
    }

    /** Refuses: an entity is no column. */
    @Override
    public final void render(SqlWriter out) {
        throw new CompileException(
                "C030",
                descriptor.type().getSimpleName() + " is an entity, and a Connection returns columns; run the statement"
                        + " in a Session, or select " + "the columns of its table() instead");
    }

    @Override
    public final String toString() {
        return descriptor.type().getSimpleName() + (alias == null ? "" : " as " + alias);
    }
}
