package dev.athanor.orm;

import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.EntityTables;
import dev.athanor.orm.mapping.RowAttribute;
import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.orm.metamodel.EntityView;
import dev.athanor.orm.metamodel.RelationshipPath;
import dev.athanor.orm.query.FromStatement;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.Condition;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Query;
import java.util.ArrayList;
import java.util.List;

/**
 * What entities may be read from besides their tables, meant to be imported statically.
 *
 * <pre>{@code
 * User_ early = aliased(USER, select(USER).where(USER.id.lt(100)).subquery());
 * session.scalars(select(early).orderBy(early.name))
 * }</pre>
 */
public final class Entities {

    private Entities() {}

    /**
     * Returns {@code entity} read from {@code source}: a subquery, a common table expression, a union that has the
     * columns of the entity's tables, as they are or by their names. The objects are the same as ever. Under another
     * name alone an entity is read by its own {@code as(name)}.
     *
     * @throws LoadException if the source has no column for an attribute that is loaded with the entity ({@code O170})
     */
    public static <P extends EntityPath<?>> P aliased(P entity, FromClause source) {
        EntityMapping<?> mapping = entity.mapping();
        List<String> missing = missing(mapping, source);
        if (!missing.isEmpty()) {
            throw new LoadException(
                    "O170",
                    mapping.type().getSimpleName() + " cannot be read from " + source + ", which has no column for "
                            + missing + " of it: it has "
                            + source.columns().stream().map(ColumnElement::name).toList()
                            + "; select the entity there, or columns of those names");
        }
        List<EntityMapping<?>> included = new ArrayList<>(entity.included());
        included.removeIf(each -> !missing(each, source).isEmpty());
        return EntityPath.through(entity, new EntityView(source, included, false));
    }

    private static List<String> missing(EntityMapping<?> mapping, FromClause source) {
        List<String> missing = new ArrayList<>();
        for (RowAttribute attribute : mapping.rowAttributes()) {
            if (attribute instanceof ColumnMapping column
                    && attribute.deferral() == null
                    && !EntityTables.has(source, column.column())) {
                missing.add(column.name());
            }
        }
        return missing;
    }

    /**
     * Returns the statement whose rows {@code source} supplies, and which become what {@code wanted} selects, loaded as
     * its options say. Columns are found by what they are, or by their names; what an entity has no column for stays
     * unloaded.
     *
     * <pre>{@code
     * session.scalars(fromStatement(select(USER), text("select * from user_account where id > :low").bind("low", 5)))
     * }</pre>
     *
     * <p>Relationships that are loaded by joins are loaded by SELECTs of their own. On running the statement it fails
     * where there is no column for what an entity cannot do without, such as its key ({@code O172}).
     *
     * @throws LoadException if {@code wanted} has conditions, joins or an order of its own ({@code O174})
     */
    public static <R> FromStatement<R> fromStatement(Select<R> wanted, Query<?> source) {
        boolean more = !wanted.whereConditions().isEmpty()
                || !wanted.orderTerms().isEmpty()
                || wanted.isLimited()
                || wanted.isDistinct()
                || wanted.isGrouped();
        if (more) {
            throw new LoadException(
                    "O174",
                    "the rows come from the statement given, so the conditions, order or limit of the one that selects "
                            + wanted.resultColumns() + " would be lost; put them into the statement given");
        }
        return new FromStatement<>(wanted.resultColumns(), wanted.options(), source);
    }

    /**
     * Returns the condition that an object is among those that {@code relationship} leads to from {@code parent}: what
     * is asked when they are loaded on first use.
     *
     * <pre>{@code
     * session.scalars(select(ORDER).where(withParent(sandy, USER.orders), ORDER.total.gt(5)))
     * }</pre>
     *
     * <p>The key of the parent is read when the statement is run, after what is pending was written. A statement fails
     * then whose parent has no key yet ({@code O130}).
     */
    public static <E> Condition withParent(E parent, RelationshipPath<E, ?> relationship) {
        return relationship.from(parent);
    }
}
