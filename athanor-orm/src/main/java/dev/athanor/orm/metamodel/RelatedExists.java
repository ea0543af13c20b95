package dev.athanor.orm.metamodel;

import static java.util.Objects.requireNonNull;

import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.EntityTables;
import dev.athanor.sql.Select;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.Condition;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Cte;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.JoinStep;
import dev.athanor.sql.ast.Rewriter;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.ast.Subquery;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The condition that there is an object at the end of a relationship: EXISTS. */
final class RelatedExists {

    private RelatedExists() {}

    /**
     * Returns the condition that {@code path} has a member of which {@code condition} is true.
     *
     * @throws LoadException if it leads to one object ({@code O171})
     */
    static Condition any(RelationshipPath<?, ?> path, Expression<Boolean> condition) {
        if (!path.mapping().isMany()) {
            throw new LoadException("O171", path + " leads to one object; ask for it with has(...)");
        }
        return of(path, condition);
    }

    /**
     * Returns the condition that {@code path} leads to an object of which {@code condition} is true.
     *
     * @throws LoadException if it leads to several objects ({@code O171})
     */
    static Condition has(RelationshipPath<?, ?> path, Expression<Boolean> condition) {
        if (path.mapping().isMany()) {
            throw new LoadException("O171", path + " leads to several objects; ask for one of them with any(...)");
        }
        return of(path, condition);
    }

    /** Returns the condition that {@code path} leads to an object of which {@code condition} is true. */
    static Condition of(RelationshipPath<?, ?> path, Expression<Boolean> condition) {
        FromClause near = path.parent().from();
        List<JoinStep> steps = path.joinSteps();
        FromClause far = steps.get(steps.size() - 1).right();
        if (!overlap(near, far)) {
            return exists(path, steps, condition);
        }
        EntityMapping<?> target = path.mapping().target();
        FromClause other = EntityTables.aliased(target, target.lineage().included(), null);
        List<JoinStep> aliased = RelationshipPath.joinSteps(path.mapping(), near, other, target);
        Expression<Boolean> said = Filtered.condition(path);
        Expression<Boolean> whole =
                said == null ? condition : Conjunction.of(StandardOperator.AND, List.of(said, condition));
        return exists(path, aliased, new Renamed(far, other).node(whole));
    }

    private static boolean overlap(FromClause near, FromClause far) {
        return far.parts().stream().anyMatch(near.parts()::contains);
    }

    private static Condition exists(RelationshipPath<?, ?> path, List<JoinStep> steps, Expression<Boolean> condition) {
        FromClause[] around = path.parent().from().parts().toArray(FromClause[]::new); // one of them has the columns
        Select<?> inner = Sql.select(Sql.literalColumn("1", Types.INTEGER)).correlate(around);
        List<Expression<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            JoinStep step = steps.get(i);
            inner = inner.selectFrom(step.right());
            Expression<Boolean> on = requireNonNull(step.on(), "a relationship has a condition");
            boolean last = i == steps.size() - 1;
            all.add(step.restricted(last ? Reached.by(on, path.reaches(), step.right()) : on));
        }
        all.add(condition);
        return Sql.exists(inner.where(Conjunction.of(StandardOperator.AND, all)));
    }

    /** Has a condition speak of the alias of an entity instead of its own tables. */
    private static final class Renamed extends Rewriter {

        private final FromClause own;
        private final FromClause other;

        Renamed(FromClause own, FromClause other) {
            this.own = own;
            this.other = other;
        }

        @Override
        protected @Nullable SqlNode replace(SqlNode node) {
            if (node instanceof ColumnElement<?> column) {
                return column.plain() instanceof Column<?> plain && EntityTables.contains(own, plain.table())
                        ? EntityTables.column(other, plain)
                        : null;
            }
            if (node.equals(own)) {
                return other;
            }
            return node instanceof Table table && own.parts().contains(table) ? aliasOf(table) : others(node);
        }

        // What has a name of its own, and a query that reads from nothing around it, mean their own rows.
        private static @Nullable SqlNode others(SqlNode node) {
            boolean named = node instanceof Alias || node instanceof Subquery || node instanceof Cte;
            boolean alone =
                    node instanceof Select<?> select && select.fromClauses().size() < 2;
            return named || alone ? node : null;
        }

        private @Nullable FromClause aliasOf(Table table) {
            for (FromClause part : other.parts()) {
                if (part instanceof Alias alias && alias.element() == table) {
                    return part;
                }
            }
            return null;
        }
    }
}
