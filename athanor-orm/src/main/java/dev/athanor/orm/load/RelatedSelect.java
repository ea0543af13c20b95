package dev.athanor.orm.load;

import dev.athanor.orm.load.row.KeyReader;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.ColumnPair;
import dev.athanor.orm.mapping.Direction;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.EntityTables;
import dev.athanor.orm.mapping.JoinedColumn;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.mapping.RelationshipMapping.CollectionOrder;
import dev.athanor.orm.query.EntitySource;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.sql.Select;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.Comparison;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.InList;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.ast.Subquery;
import dev.athanor.sql.ast.Tuple;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The statements that load what a relationship leads to. */
public final class RelatedSelect {

    private RelatedSelect() {}

    /** Returns the statement for one object, whose values are {@code local}. */
    static Select<?> of(RelationshipMapping relationship, Object local) {
        if (relationship.isGiven()) {
            return given(relationship, local);
        }
        Select<?> statement = Sql.select(EntitySource.of(relationship.target()));
        List<Expression<Boolean>> conditions = new ArrayList<>();
        List<ColumnPair> pairs = relationship.pairs();
        boolean referred = relationship.direction() == Direction.MANY_TO_ONE;
        for (int i = 0; i < pairs.size(); i++) {
            ColumnPair pair = pairs.get(i);
            Object known = KeyReader.part(local, i);
            if (known == null) {
                conditions.add(pair.remote().isNull());
                continue;
            }
            Bind<?> value = bind(pair.remote(), known);
            conditions.add(
                    referred
                            ? new Comparison(pair.remote(), StandardOperator.EQ, value)
                            : new Comparison(value, StandardOperator.EQ, pair.remote()));
        }
        EntitySource target = EntitySource.of(relationship.target());
        conditions.addAll(betweenConditions(relationship, target));
        return ordered(where(statement, conditions), relationship, target);
    }

    /**
     * Returns the statement for one object by the condition that was given, with its values in the place of columns.
     */
    private static Select<?> given(RelationshipMapping relationship, Object local) {
        EntitySource target = EntitySource.of(relationship);
        FromClause between = relationship.between();
        FromClause next = between == null ? target.from() : between;
        List<Column<?>> columns = relationship.localColumns();
        List<Expression<Boolean>> conditions = new ArrayList<>();
        conditions.add(relationship.condition(
                column -> bind(column, KeyReader.part(local, columns.indexOf(column))),
                element -> EntityTables.seen(next, element)));
        Select<?> statement = Sql.select(target);
        if (between != null) {
            statement = between instanceof Table ? statement : statement.selectFrom(target.from(), between);
            conditions.add(relationship.targetCondition(
                    column -> seen(target, column), element -> EntityTables.seen(between, element)));
        }
        return ordered(where(statement, conditions), relationship, target);
    }

    /**
     * Returns the statement for several objects by the condition that was given, from an alias of their own table. Its
     * first columns are the key of the object that a row is for.
     */
    private static Select<?> givenIn(RelationshipMapping relationship, EntitySource target, List<Object> keys) {
        FromClause owners = EntityTables.aliased(relationship.owner(), List.of(), null);
        List<ColumnElement<?>> own = new ArrayList<>();
        relationship.owner().key().forEach(key -> own.add(JoinedColumn.of(owners, key.column())));
        List<Selectable<?>> columns = new ArrayList<>(own);
        columns.add(target);
        Select<?> statement = joined(
                Sql.select(columns), owners, relationship, target, column -> EntityTables.column(owners, column));
        return ordered(where(statement, List.of(among(own, keys))), relationship, target);
    }

    /** Joins to {@code owners} what belongs to them by the condition that was given. */
    private static Select<?> joined(
            Select<?> statement,
            FromClause owners,
            RelationshipMapping relationship,
            EntitySource target,
            Function<Column<?>, ? extends Expression<?>> ownOf) {
        FromClause between = relationship.between();
        FromClause next = between == null ? target.from() : between;
        Select<?> near = statement.joinFrom(
                owners, next, relationship.condition(ownOf, element -> EntityTables.seen(next, element)));
        return between == null
                ? near
                : near.joinFrom(
                        between,
                        target.from(),
                        relationship.targetCondition(
                                column -> seen(target, column), element -> EntityTables.seen(between, element)));
    }

    /** {@return how many columns tell which object a row of {@link #in} and {@link #repeating} is for} */
    public static int keyParts(RelationshipMapping relationship) {
        return relationship.isGiven()
                ? relationship.owner().key().size()
                : relationship.pairs().size();
    }

    /**
     * Returns the statement for several objects. Its first columns are those that tell which object a row is for; they
     * hold the values in {@code locals}.
     */
    public static Select<?> in(RelationshipMapping relationship, EntitySource target, List<Object> locals) {
        if (relationship.isGiven()) {
            return givenIn(relationship, target, locals);
        }
        List<ColumnElement<?>> remote = new ArrayList<>();
        relationship.pairs().forEach(pair -> remote.add(seen(target, pair.remote())));
        List<Selectable<?>> columns = new ArrayList<>(remote);
        columns.add(target);
        Select<?> statement = Sql.select(columns);
        Table between = relationship.secondary();
        if (between != null) {
            statement = statement.joinFrom(
                    between,
                    target.from(),
                    Conjunction.of(StandardOperator.AND, betweenConditions(relationship, target)));
        }
        return ordered(where(statement, List.of(among(remote, locals))), relationship, target);
    }

    /** Returns {@code column} as the statement reads it: that of an alias, where the target is read from one. */
    private static ColumnElement<?> seen(EntitySource target, Column<?> column) {
        return EntityTables.contains(target.from(), column.table())
                ? EntityTables.column(target.from(), column)
                : column;
    }

    /**
     * Returns the statement for the objects that {@code first} finds in {@code from}, which it repeats as a subquery.
     * Its first columns are as those of {@link #in}.
     */
    static Select<?> repeating(
            Select<?> first, FromClause from, RelationshipMapping relationship, EntitySource target) {
        if (relationship.isGiven()) {
            return givenRepeating(first, from, relationship, target);
        }
        List<Selectable<?>> locals = new ArrayList<>();
        List<ColumnPair> pairs = relationship.pairs();
        pairs.forEach(pair -> locals.add(JoinedColumn.of(from, pair.local())));
        Select<?> inner = first.withColumns(locals);
        Subquery owners = (first.isLimited() ? inner : inner.unordered()).subquery();
        List<Selectable<?>> columns = new ArrayList<>(owners.columns());
        columns.add(target);
        Table between = relationship.secondary();
        List<Expression<Boolean>> near = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            near.add(new Comparison(
                    owners.columns().get(i),
                    StandardOperator.EQ,
                    seen(target, pairs.get(i).remote())));
        }
        FromClause next = between == null ? target.from() : between;
        Select<?> statement = Sql.select(columns).joinFrom(owners, next, Conjunction.of(StandardOperator.AND, near));
        if (between != null) {
            statement = statement.joinFrom(
                    between,
                    target.from(),
                    Conjunction.of(StandardOperator.AND, betweenConditions(relationship, target)));
        }
        return ordered(statement, relationship, target);
    }

    private static Select<?> givenRepeating(
            Select<?> first, FromClause from, RelationshipMapping relationship, EntitySource target) {
        Set<Column<?>> own = new LinkedHashSet<>();
        relationship.owner().key().forEach(key -> own.add(key.column()));
        int keys = own.size();
        own.addAll(relationship.localColumns());
        List<Column<?>> local = List.copyOf(own);
        Select<?> inner = first.withColumns(
                local.stream().map(column -> JoinedColumn.of(from, column)).toList());
        Subquery owners = (first.isLimited() ? inner : inner.unordered()).subquery();
        List<Selectable<?>> columns = new ArrayList<>(owners.columns().subList(0, keys));
        columns.add(target);
        Select<?> statement = joined(
                Sql.select(columns),
                owners,
                relationship,
                target,
                column -> owners.columns().get(local.indexOf(column)));
        return ordered(statement, relationship, target);
    }

    /** Returns the condition that {@code columns} together hold one of {@code locals}. */
    static Expression<Boolean> among(List<? extends ColumnElement<?>> columns, List<Object> locals) {
        if (columns.size() == 1) {
            ColumnElement<?> column = columns.get(0);
            return new InList(column, list(column, locals), false);
        }
        List<List<Object>> whole = new ArrayList<>();
        List<Expression<Boolean>> alternatives = new ArrayList<>();
        for (Object local : locals) {
            List<Object> values = values(local);
            if (values.stream().anyMatch(Objects::isNull)) {
                alternatives.add(Conjunction.of(StandardOperator.AND, equal(columns, values)));
            } else {
                whole.add(values);
            }
        }
        if (!whole.isEmpty()) {
            alternatives.add(0, new Tuple(List.copyOf(columns)).in(whole));
        }
        return Conjunction.of(StandardOperator.OR, alternatives);
    }

    @SuppressWarnings("unchecked") // what several columns hold is the list of it
    private static List<Object> values(Object local) {
        return (List<Object>) local;
    }

    private static List<Expression<Boolean>> equal(List<? extends ColumnElement<?>> columns, List<Object> values) {
        List<Expression<Boolean>> parts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            ColumnElement<?> column = columns.get(i);
            Object value = values.get(i);
            parts.add(
                    value == null ? column.isNull() : new Comparison(column, StandardOperator.EQ, bind(column, value)));
        }
        return parts;
    }

    /** Returns the statement for the object of a key. */
    static Select<?> byKey(EntityMapping<?> mapping, Selectable<?> what, IdentityKey key) {
        List<Expression<Boolean>> conditions = new ArrayList<>();
        List<ColumnMapping> columns = mapping.key();
        for (int i = 0; i < columns.size(); i++) {
            Column<?> column = columns.get(i).column();
            Object value = key.values().get(i);
            conditions.add(
                    value == null ? column.isNull() : new Comparison(column, StandardOperator.EQ, bind(column, value)));
        }
        return where(Sql.select(what), conditions);
    }

    private static List<Expression<Boolean>> betweenConditions(RelationshipMapping relationship, EntitySource target) {
        List<Expression<Boolean>> conditions = new ArrayList<>();
        for (ColumnPair pair : relationship.targetPairs()) {
            conditions.add(new Comparison(seen(target, pair.local()), StandardOperator.EQ, pair.remote()));
        }
        return conditions;
    }

    private static Select<?> where(Select<?> statement, List<Expression<Boolean>> conditions) {
        return statement.where(Conjunction.of(StandardOperator.AND, conditions));
    }

    private static Select<?> ordered(Select<?> statement, RelationshipMapping relationship, EntitySource target) {
        List<CollectionOrder> order = relationship.orderBy();
        if (order.isEmpty()) {
            return statement;
        }
        return statement.orderBy(order.stream()
                .map(term -> term.descending() ? seen(target, term.column()).desc() : seen(target, term.column()))
                .toArray(Expression<?>[]::new));
    }

    @SuppressWarnings("unchecked") // the value was read from this column or converted to its type
    static Bind<?> bind(ColumnElement<?> column, @Nullable Object value) {
        return Bind.of(column.name(), (SqlType<Object>) column.type(), value);
    }

    @SuppressWarnings("unchecked") // the values were read from this column or converted to its type
    private static Bind<?> list(ColumnElement<?> column, List<Object> values) {
        return Bind.list(column.name(), (SqlType<Object>) column.type(), values);
    }

    /** Returns the key of the object that {@code local} leads to, or {@code null} if only SQL can tell. */
    static @Nullable IdentityKey targetKey(EntityState state, RelationshipMapping relationship, Object local) {
        IdentityKey own = state.key();
        Object token = own == null ? null : own.token();
        if (!relationship.leadsToKey()) {
            return null;
        }
        EntityMapping<?> target = relationship.target();
        List<ColumnPair> pairs = relationship.pairs();
        if (pairs.size() == 1) {
            return new IdentityKey(target.lineage().root().type(), local, token);
        }
        @Nullable Object[] values = new @Nullable Object[pairs.size()];
        for (int i = 0; i < values.length; i++) {
            values[target.keyPart(target.column(pairs.get(i).remote()))] = KeyReader.part(local, i);
        }
        Object key = Collections.unmodifiableList(Arrays.asList(values));
        return new IdentityKey(target.lineage().root().type(), key, token);
    }
}
