package dev.athanor.orm.metamodel;

import dev.athanor.orm.mapping.EntityDescriptor;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.MappingSet;
import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.Changeable;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.JoinStep;
import dev.athanor.sql.ast.JoinTarget;
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
    private volatile @Nullable EntityMapping<E> mapping;
    private volatile @Nullable FromClause from;

    /** Creates the path of an entity, under an alias if there is one. */
    protected EntityPath(EntityDescriptor<E> descriptor, @Nullable String alias) {
        this.descriptor = descriptor;
        this.alias = alias;
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
        EntityMapping<E> known = mapping;
        if (known == null) {
            known = MappingSet.mappingOf(descriptor.type());
            mapping = known;
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
        FromClause known = from;
        if (known == null) {
            synchronized (this) {
                known = from == null ? source() : from;
                from = known;
            }
        }
        return known;
    }

    /** {@return the option that has a session keep its objects in step with a statement that changes their rows} */
    @Override
    public final StatementOption changed() {
        return new EntityChange(mapping());
    }

    private FromClause source() {
        return alias == null ? table() : new Alias(table(), alias);
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
        return List.of(new JoinStep(from(), null));
    }

    // Rewriting an entity is the work of the one who asks for its rows; here it only shows what it is read from.
    @Override
    public final EntityPath<E> traverse(Traversal walk) {
        SqlNode unused = walk.node(from());
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
