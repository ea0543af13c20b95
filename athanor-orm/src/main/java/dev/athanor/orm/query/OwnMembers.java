package dev.athanor.orm.query;

import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.ColumnPair;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.EntityTables;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.orm.metamodel.MappedPath;
import dev.athanor.orm.state.ColumnValue;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.orm.state.MemberStatements;
import dev.athanor.sql.Delete;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import dev.athanor.sql.Sql;
import dev.athanor.sql.Update;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Comparison;
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
import org.jspecify.annotations.Nullable;

/** The statements about the members that one object has by a relationship. */
public final class OwnMembers implements MemberStatements {

    private final EntityState owner;
    private final RelationshipMapping relationship;
    private final EntityPath<Object> target;

    /** Creates the statements about what {@code owner} has by {@code relationship}. */
    @SuppressWarnings("unchecked") // the members of a collection are of its target
    public OwnMembers(EntityState owner, RelationshipMapping relationship) {
        this.owner = owner;
        this.relationship = relationship;
        this.target = new MappedPath<>((EntityMapping<Object>) relationship.target());
    }

    @Override
    public Select<Row1<Object>> select() {
        List<Expression<Boolean>> conditions = refersToOwner();
        conditions.addAll(between());
        Select<Row1<Object>> statement = Sql.select(target).where(Conjunction.of(StandardOperator.AND, conditions));
        for (RelationshipMapping.CollectionOrder term : relationship.orderBy()) {
            Expression<?> column = EntityTables.column(target.from(), term.column());
            statement = statement.orderBy(term.descending() ? column.desc() : column);
        }
        return statement;
    }

    @Override
    @SuppressWarnings("unchecked") // the value is one of the column that is referred to
    public Insert<Row> insert() {
        if (relationship.secondary() != null) {
            throw new SessionException(
                    "O087",
                    owner + "." + relationship.name() + " goes over the table "
                            + relationship.secondary().key()
                            + ", so an INSERT of members alone would not make them members; add objects, or insert into"
                            + " both tables");
        }
        Insert<Row> statement = Sql.insert(target);
        for (ColumnPair pair : relationship.pairs()) {
            statement = statement.set((Column<Object>) pair.remote(), value(pair));
        }
        return statement;
    }

    @Override
    public Update<Row> update() {
        return Sql.update(target).where(isMember());
    }

    @Override
    public Delete<Row> delete() {
        return Sql.delete(target).where(isMember());
    }

    /** Tells the rows of members in the one table that is changed. */
    private Expression<Boolean> isMember() {
        List<Expression<Boolean>> conditions = refersToOwner();
        Table secondary = relationship.secondary();
        if (secondary == null) {
            return Conjunction.of(StandardOperator.AND, conditions);
        }
        conditions.addAll(between());
        return Sql.exists(Sql.select(Sql.literalColumn("1", Types.INTEGER))
                .selectFrom(secondary)
                .correlate(target.from())
                .where(Conjunction.of(StandardOperator.AND, conditions)));
    }

    private List<Expression<Boolean>> refersToOwner() {
        List<Expression<Boolean>> conditions = new ArrayList<>();
        if (relationship.isGiven()) {
            FromClause between = relationship.between();
            FromClause next = between == null ? target.from() : between;
            conditions.add(relationship.condition(
                    column -> bind(column, value(column)), element -> EntityTables.seen(next, element)));
            return conditions;
        }
        for (ColumnPair pair : relationship.pairs()) {
            conditions.add(new Comparison(bind(pair.remote(), value(pair)), StandardOperator.EQ, pair.remote()));
        }
        return conditions;
    }

    private List<Expression<Boolean>> between() {
        List<Expression<Boolean>> conditions = new ArrayList<>();
        FromClause between = relationship.between();
        if (relationship.isGiven() && between != null) {
            conditions.add(relationship.targetCondition(
                    column -> EntityTables.column(target.from(), column),
                    element -> EntityTables.seen(between, element)));
            return conditions;
        }
        for (ColumnPair pair : relationship.targetPairs()) {
            conditions.add(new Comparison(
                    EntityTables.column(target.from(), pair.local()), StandardOperator.EQ, pair.remote()));
        }
        return conditions;
    }

    @SuppressWarnings("unchecked") // the value was converted to the type of the column
    private static Bind<?> bind(Column<?> column, Object value) {
        return Bind.of(column.name(), (SqlType<Object>) column.type(), value);
    }

    private Object value(ColumnPair pair) {
        return ColumnValue.as(pair.remote().type().javaType(), value(pair.local()));
    }

    private Object value(Column<?> local) {
        ColumnMapping column = owner.mapping().column(local);
        IdentityKey key = owner.key();
        int part = owner.mapping().keyPart(column);
        Object value = key != null && part >= 0 ? key.values().get(part) : loaded(column);
        if (value == null) {
            throw new SessionException(
                    "O085",
                    owner + "." + column.name() + " is null, so no rows of " + relationship
                            + " refer to it; set it, and flush");
        }
        return value;
    }

    private @Nullable Object loaded(ColumnMapping column) {
        owner.read(owner.present(), column.slotIn(owner.mapping()));
        return ColumnValue.of(owner, column);
    }
}
