package dev.athanor.orm.change;

import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.load.EntityReturning;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.EntityTables;
import dev.athanor.orm.mapping.JoinedColumn;
import dev.athanor.orm.mapping.Lineage;
import dev.athanor.orm.metamodel.Attribute;
import dev.athanor.orm.metamodel.HierarchyCriterion;
import dev.athanor.sql.Delete;
import dev.athanor.sql.RowChange;
import dev.athanor.sql.Select;
import dev.athanor.sql.Sql;
import dev.athanor.sql.Update;
import dev.athanor.sql.ast.Comparison;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Join;
import dev.athanor.sql.ast.OtherColumn;
import dev.athanor.sql.ast.Query;
import dev.athanor.sql.ast.Rewriter;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.ast.Visitor;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows an UPDATE or DELETE of a class of a hierarchy changes: those of the class alone, in its own table alone. A
 * condition on what the tables above hold becomes one on the row there that has the same key.
 */
final class ChangeScope {

    private ChangeScope() {}

    /**
     * Returns {@code statement} for rows of the class alone.
     *
     * @throws SessionException if it sets what a table above holds ({@code O106}), or returns whole objects whose rows
     *     have a part in several tables ({@code O108})
     */
    static <R> RowChange<R> of(EntityMapping<?> mapping, RowChange<R> statement) {
        RowChange<R> own = statement;
        if (mapping.lineage().levels().size() > 1) {
            check(mapping, statement);
            own = aboveByKey(mapping, statement);
        }
        Expression<Boolean> ofClass = HierarchyCriterion.of(mapping, statement.target());
        return ofClass == null ? own : restricted(own, ofClass);
    }

    private static <R> RowChange<R> restricted(RowChange<R> statement, Expression<Boolean> ofClass) {
        return statement instanceof Update<R> update ? update.where(ofClass) : ((Delete<R>) statement).where(ofClass);
    }

    private static void check(EntityMapping<?> mapping, RowChange<?> statement) {
        String type = mapping.type().getSimpleName();
        if (EntityReturning.concerns(statement)) {
            throw new SessionException(
                    "O108",
                    "A statement that changes rows of " + type + " in " + mapping.table()
                            + " cannot return whole objects, a part of which is in other tables: let it return columns"
                            + " of that table, or its key, and select the objects");
        }
    }

    @SuppressWarnings("unchecked") // a statement of other conditions is of the same kind
    private static <R> RowChange<R> aboveByKey(EntityMapping<?> mapping, RowChange<R> statement) {
        RowChange<R> plain = (RowChange<R>) statement.traverse(new Plain(mapping, statement.target()));
        for (ColumnMapping column : mapping.columns()) {
            Expression<?> value = plain instanceof Update<?> update ? update.assigned(column.column()) : null;
            if (value != null && new Above(mapping).isReadBy(value)) {
                throw above(mapping, value);
            }
        }
        return (RowChange<R>) plain.traverse(new ByKey(mapping, plain));
    }

    private static SessionException above(EntityMapping<?> mapping, SqlNode what) {
        return new SessionException(
                "O106",
                "An update of " + mapping.type().getSimpleName() + " changes its own table " + mapping.table()
                        + ", and "
                        + what
                        + " is in another: update the class that table is of, or give rows with their keys, which"
                        + " are updated in all tables");
    }

    /** Takes columns as they are, not out of the join that the class is read from: that is not changed. */
    private static final class Plain extends Rewriter {

        private final EntityMapping<?> mapping;
        private final FromClause target;

        Plain(EntityMapping<?> mapping, FromClause target) {
            this.mapping = mapping;
            this.target = target;
        }

        @Override
        protected @Nullable SqlNode replace(SqlNode node) {
            if (node instanceof OtherColumn other
                    && new Above(mapping).isReadBy(other.column().plain())) {
                throw above(mapping, other.column());
            }
            if (node instanceof Attribute<?, ?> attribute && isJoin(attribute.from())) {
                return attribute.element();
            }
            if (node instanceof JoinedColumn<?> joined && isJoin(joined.from())) {
                return joined.element();
            }
            return node instanceof Query<?> ? node : null;
        }

        private boolean isJoin(FromClause from) {
            return from instanceof Join && from.parts().contains(target);
        }
    }

    /** Replaces conditions on tables above. */
    private static final class ByKey extends Rewriter {

        private final EntityMapping<?> mapping;
        private final RowChange<?> statement;

        ByKey(EntityMapping<?> mapping, RowChange<?> statement) {
            this.mapping = mapping;
            this.statement = statement;
        }

        @Override
        protected @Nullable SqlNode replace(SqlNode node) {
            for (Expression<Boolean> condition : statement.conditions()) {
                if (condition == node) {
                    return new Above(mapping).isReadBy(condition) ? exists(condition) : condition;
                }
            }
            return null;
        }

        private Expression<Boolean> exists(Expression<Boolean> condition) {
            Lineage lineage = mapping.lineage();
            List<Lineage.Level> levels = lineage.levels();
            EntityMapping<?> parent = lineage.parent();
            FromClause above =
                    parent == null ? mapping.table() : parent.lineage().source();
            List<Column<?>> outer = levels.get(levels.size() - 1).key();
            List<Column<?>> inner = levels.get(levels.size() - 2).key();
            Select<?> rows = Sql.select(Sql.literalColumn("1", Types.INTEGER))
                    .selectFrom(above)
                    .correlate(statement.target());
            for (int i = 0; i < outer.size(); i++) {
                rows = rows.where(new Comparison(
                        EntityTables.column(statement.target(), outer.get(i)), StandardOperator.EQ, inner.get(i)));
            }
            return Sql.exists(rows.where(condition));
        }
    }

    /** Looks for columns of the tables above; what a subquery reads is its own. */
    private static final class Above extends Visitor {

        private final EntityMapping<?> mapping;
        private boolean found;

        Above(EntityMapping<?> mapping) {
            this.mapping = mapping;
        }

        boolean isReadBy(SqlNode node) {
            node(node);
            return found;
        }

        private boolean isAbove(Table table) {
            return table != mapping.table() && mapping.lineage().isIn(table);
        }

        @Override
        protected boolean visit(SqlNode node) {
            if (node instanceof Column<?> column) {
                found |= isAbove(column.table());
            }
            return !(node instanceof Column<?> || node instanceof Query<?>);
        }
    }
}
