package dev.athanor.orm.metamodel;

import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.InheritanceKind;
import dev.athanor.sql.Select;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Query;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.Subquery;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of classes that have tables of their own, one below the other: each class has the columns of all, NULL where
 * it has none, and a number behind them that says which class it is.
 */
public final class ConcreteUnion {

    private static final String CLASS_COLUMN = "class_number";

    private ConcreteUnion() {}

    /** {@return all entities below {@code mapping} that have all they are in tables of their own} */
    public static List<EntityMapping<?>> below(EntityMapping<?> mapping) {
        List<EntityMapping<?>> below = new ArrayList<>();
        for (EntityMapping<?> child : mapping.lineage().children()) {
            if (child.lineage().kind() == InheritanceKind.CONCRETE) {
                below.add(child);
                below.addAll(below(child));
            }
        }
        return below;
    }

    /**
     * Returns the rows of {@code base}, unless it is abstract, and of {@code subs}.
     *
     * @throws LoadException if one of them is told from others in the same table ({@code O181})
     */
    public static EntityView of(EntityMapping<?> base, List<EntityMapping<?>> subs) {
        List<EntityMapping<?>> members = members(base, subs);
        Map<String, SqlType<?>> columns = new LinkedHashMap<>();
        for (EntityMapping<?> member : members) {
            if (member.lineage().discriminator() != null) {
                throw new LoadException(
                        "O181",
                        member.type().getSimpleName() + " has rows of several classes in its tables, told apart by "
                                + member.lineage().discriminator().name()
                                + ", and a union is of classes with tables of their own; select it by itself");
            }
            member.columns().forEach(each -> columns.putIfAbsent(each.column().name(), each.column().type()));
        }
        List<Query<?>> queries = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            queries.add(query(members.get(i), columns, i));
        }
        Query<?> all = queries.size() == 1
                ? queries.get(0)
                : Sql.unionAll(queries.get(0), queries.subList(1, queries.size()).toArray(Query<?>[]::new));
        return new EntityView(new Subquery(all, null), subs, false);
    }

    private static List<EntityMapping<?>> members(EntityMapping<?> base, List<EntityMapping<?>> subs) {
        List<EntityMapping<?>> members = new ArrayList<>();
        if (!Modifier.isAbstract(base.type().getModifiers())) {
            members.add(base);
        }
        subs.stream()
                .filter(each -> !Modifier.isAbstract(each.type().getModifiers()))
                .forEach(members::add);
        return members;
    }

    private static Select<?> query(EntityMapping<?> member, Map<String, SqlType<?>> columns, int number) {
        FromClause from = member.lineage().source();
        List<Selectable<?>> selected = new ArrayList<>();
        columns.forEach((name, type) -> selected.add(column(member, from, name, type)));
        selected.add(Sql.literalColumn(String.valueOf(number), Types.INTEGER).as(CLASS_COLUMN));
        return Sql.select(selected).selectFrom(from);
    }

    private static Expression<?> column(EntityMapping<?> member, FromClause from, String name, SqlType<?> type) {
        for (ColumnMapping own : member.columns()) {
            if (own.column().name().equals(name)) {
                return own.in(from);
            }
        }
        return Sql.nullValue(type).cast(type).as(name);
    }

    /** {@return whether {@code included}, what is read with an entity, are classes with tables of their own} */
    public static boolean isOne(EntityMapping<?> base, List<EntityMapping<?>> included) {
        return included.stream().anyMatch(each -> each.lineage().root() != base.lineage().root());
    }

    /** {@return the column that says which class a row of {@code from} is of} */
    public static ColumnElement<?> told(FromClause from) {
        return from.c(CLASS_COLUMN);
    }

    /** {@return the class of rows with a number, or {@code null} if there is none} */
    public static @Nullable EntityMapping<?> withNumber(
            EntityMapping<?> base, List<EntityMapping<?>> subs, Object number) {
        List<EntityMapping<?>> members = members(base, subs);
        int index = ((Number) number).intValue();
        return index < members.size() ? members.get(index) : null;
    }
}
