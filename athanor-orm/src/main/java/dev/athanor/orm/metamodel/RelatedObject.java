package dev.athanor.orm.metamodel;

import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.ColumnPair;
import dev.athanor.orm.mapping.Direction;
import dev.athanor.orm.mapping.EntityTables;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.relation.Aliases;
import dev.athanor.orm.state.ColumnValue;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.Comparison;
import dev.athanor.sql.ast.Condition;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;

/** The conditions that a relationship leads to one certain object, whose key is bound. */
final class RelatedObject {

    private RelatedObject() {}

    /** Returns the condition that {@code path} leads to {@code related}. */
    static Condition is(RelationshipPath<?, ?> path, Object related) {
        RelationshipMapping relationship = path.mapping();
        FromClause near = path.parent().from();
        if (relationship.isGiven()) {
            return given(path, related);
        }
        List<Expression<Boolean>> parts = new ArrayList<>();
        Table secondary = relationship.secondary();
        if (secondary == null) {
            boolean refers = relationship.direction() == Direction.MANY_TO_ONE;
            for (ColumnPair pair : relationship.pairs()) {
                ColumnElement<?> own = RelationshipPath.column(near, pair.local());
                Bind<?> value = value(path, related, pair.remote(), own);
                parts.add(new Comparison(refers ? value : own, StandardOperator.EQ, refers ? own : value));
            }
            return Conjunction.of(StandardOperator.AND, parts);
        }
        return inTableBetween(path, related, secondary);
    }

    private static Condition inTableBetween(RelationshipPath<?, ?> path, Object related, Table secondary) {
        FromClause near = path.parent().from();
        Alias between = new Alias(secondary, null);
        List<Expression<Boolean>> parts = new ArrayList<>();
        for (ColumnPair pair : path.mapping().pairs()) {
            parts.add(new Comparison(
                    RelationshipPath.column(near, pair.local()),
                    StandardOperator.EQ,
                    RelationshipPath.column(between, pair.remote())));
        }
        for (ColumnPair pair : path.mapping().targetPairs()) {
            ColumnElement<?> referring = RelationshipPath.column(between, pair.remote());
            parts.add(new Comparison(value(path, related, pair.local(), referring), StandardOperator.EQ, referring));
        }
        return Sql.exists(Sql.select(Sql.literalColumn("1", Types.INTEGER))
                .selectFrom(between)
                .correlate(near.parts().toArray(FromClause[]::new))
                .where(Conjunction.of(StandardOperator.AND, parts)));
    }

    /** By a condition that was given, with the values of the object in the place of its columns. */
    private static Condition given(RelationshipPath<?, ?> path, Object related) {
        RelationshipMapping relationship = path.mapping();
        FromClause near = path.parent().from();
        FromClause between = relationship.between();
        if (between == null) {
            return Conjunction.of(
                    StandardOperator.AND,
                    List.of(relationship.condition(
                            column -> RelationshipPath.column(near, column),
                            element -> known(path, related, element))));
        }
        FromClause over = Aliases.of(between);
        Expression<Boolean> own = relationship.condition(
                column -> RelationshipPath.column(near, column), element -> EntityTables.seen(over, element));
        Expression<Boolean> far = relationship.targetCondition(
                column -> value(path, related, column, column), element -> EntityTables.seen(over, element));
        return Sql.exists(Sql.select(Sql.literalColumn("1", Types.INTEGER))
                .selectFrom(over)
                .correlate(near.parts().toArray(FromClause[]::new))
                .where(Conjunction.of(StandardOperator.AND, List.of(own, far))));
    }

    private static Bind<?> known(RelationshipPath<?, ?> path, Object related, ColumnElement<?> element) {
        if (element instanceof Column<?> column) {
            return value(path, related, column, column);
        }
        throw new LoadException(
                "O150",
                path + " goes by the column " + element.name() + " of a query, which "
                        + EntityState.of((Instrumented) related)
                        + " does not have; ask with any(...) and the key of the object");
    }

    /**
     * Returns the condition that objects of {@code path}'s target are those that it leads to from {@code parent}, as
     * when they are loaded on first use.
     */
    static Condition of(RelationshipPath<?, ?> path, FromClause far, Object parent) {
        RelationshipMapping relationship = path.mapping();
        if (relationship.isGiven()) {
            return givenOf(path, far, parent);
        }
        Table secondary = relationship.secondary();
        boolean refers = relationship.direction() == Direction.MANY_TO_ONE;
        List<Expression<Boolean>> parts = new ArrayList<>();
        for (ColumnPair pair : relationship.pairs()) {
            ColumnElement<?> remote = secondary == null ? RelationshipPath.column(far, pair.remote()) : pair.remote();
            Bind<?> value = value(path, parent, pair.local(), remote);
            parts.add(new Comparison(refers ? remote : value, StandardOperator.EQ, refers ? value : remote));
        }
        for (ColumnPair pair : relationship.targetPairs()) {
            parts.add(new Comparison(RelationshipPath.column(far, pair.local()), StandardOperator.EQ, pair.remote()));
        }
        return Conjunction.of(StandardOperator.AND, parts);
    }

    private static Condition givenOf(RelationshipPath<?, ?> path, FromClause far, Object parent) {
        RelationshipMapping relationship = path.mapping();
        FromClause between = relationship.between();
        FromClause next = between == null ? far : between;
        List<Expression<Boolean>> parts = new ArrayList<>();
        parts.add(relationship.condition(
                column -> value(path, parent, column, column), element -> EntityTables.seen(next, element)));
        if (between != null) {
            parts.add(relationship.targetCondition(
                    column -> RelationshipPath.column(far, column), element -> EntityTables.seen(between, element)));
        }
        return Conjunction.of(StandardOperator.AND, parts);
    }

    /** A parameter whose value is read when the statement is run: a new object has its key by then. */
    @SuppressWarnings("unchecked") // the value was read from a column of the same type or converted to it
    private static Bind<?> value(RelationshipPath<?, ?> path, Object object, Column<?> column, ColumnElement<?> to) {
        if (object instanceof Instrumented entity) {
            return Bind.late(to.name(), (SqlType<Object>) to.type(), () -> current(path, entity, column, to));
        }
        return valueOfRecord(path, object, column, to);
    }

    private static Object current(
            RelationshipPath<?, ?> path, Instrumented entity, Column<?> column, ColumnElement<?> to) {
        EntityState state = EntityState.of(entity);
        ColumnMapping mapped = state.mapping().column(column);
        IdentityKey key = state.key();
        int part = state.mapping().keyPart(mapped);
        if (key != null && part < 0 && state.isUnloaded(mapped.slot())) {
            state.read(entity, mapped.slot());
        }
        Object value = key != null && part >= 0 ? key.values().get(part) : ColumnValue.of(state, mapped);
        if (value == null) {
            throw new LoadException(
                    "O130",
                    state + " cannot be asked for along " + path + ": its " + mapped.name()
                            + " is not known yet; flush the session that it is in first");
        }
        return ColumnValue.as(to.type().javaType(), value);
    }

    @SuppressWarnings("unchecked") // the component has the type of its column or is converted to it
    private static Bind<?> valueOfRecord(
            RelationshipPath<?, ?> path, Object related, Column<?> column, ColumnElement<?> to) {
        Object value = path.mapping().target().valueOf(related, column);
        if (value == null) {
            throw new LoadException(
                    "O130",
                    "a " + related.getClass().getSimpleName() + " cannot be asked for along " + path
                            + ": it has no value for " + column + "; ask for one that was read");
        }
        return Bind.of(
                to.name(), (SqlType<Object>) to.type(), ColumnValue.as(to.type().javaType(), value));
    }
}
