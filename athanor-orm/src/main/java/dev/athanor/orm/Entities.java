package dev.athanor.orm;

import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.EntityTables;
import dev.athanor.orm.mapping.RowAttribute;
import dev.athanor.orm.metamodel.AttributePath;
import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.orm.metamodel.EntityView;
import dev.athanor.orm.metamodel.RelationshipPath;
import dev.athanor.orm.query.Bundle;
import dev.athanor.orm.query.FromStatement;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.Condition;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Named;
import dev.athanor.sql.ast.NamedExpression;
import dev.athanor.sql.ast.Query;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * Returns what {@code columns} selects as one value of each row, a row of its own under {@code name}. Bundles may
     * hold bundles, and {@link Bundle#map} makes something else of the value.
     *
     * <pre>{@code
     * session.execute(select(USER.id, bundle("who", select(USER.name, USER.fullname))))
     * }</pre>
     *
     * @param columns says with its columns what is in the bundle, and of which types; nothing else of it counts
     */
    @SuppressWarnings("unchecked") // a row has the values that the statement selects, so it is what the statement says
    public static <R extends Row> Bundle<R> bundle(String name, Select<R> columns) {
        return new Bundle<>(name, columns.resultColumns(), row -> (R) row);
    }

    /**
     * What a statement returns at one place of its rows.
     *
     * @param name what it is called
     * @param type the class of the values
     * @param aliased whether an entity has another name in the statement, or is read from something else
     * @param expression what was selected
     * @param entity the entity that it is, or is an attribute of; null if it is neither
     */
    public record Description(
            String name,
            Class<?> type,
            boolean aliased,
            Selectable<?> expression,
            @Nullable Class<?> entity) {}

    /** Returns what {@code statement} returns: a SELECT, or a change of rows that returns some. */
    public static List<Description> describe(Statement<?> statement) {
        List<Description> all = new ArrayList<>();
        for (Selectable<?> column : statement.resultColumns()) {
            all.add(described(column));
        }
        return all;
    }

    private static Description described(Selectable<?> column) {
        EntityPath<?> entity = column instanceof EntityPath<?> path ? path : null;
        if (column instanceof AttributePath<?> attribute) {
            entity = attribute.parent();
        }
        boolean aliased =
                entity != null && entity.from() != entity.mapping().lineage().selectable();
        Class<?> type = entity == null ? null : entity.mapping().type();
        if (entity != null && column == entity) {
            return new Description(
                    entity.mapping().type().getSimpleName(), entity.mapping().type(), aliased, column, type);
        }
        String name = "";
        if (column instanceof NamedExpression<?> named) {
            name = named.name();
        } else if (column instanceof Named named) {
            name = named.name();
        }
        Class<?> values =
                column instanceof Expression<?> expression ? expression.type().javaType() : Object.class;
        return new Description(name, values, aliased, column, type);
    }
}
