package dev.athanor.orm.query;

import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.metamodel.HierarchyCriterion;
import dev.athanor.sql.RowChange;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.InList;
import dev.athanor.sql.ast.Join;
import dev.athanor.sql.ast.Rewriter;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a statement, and to those inside it, what tells the rows of its entities from those of others in the same
 * table. What is joined has it in the condition of the join.
 */
public final class Restrictions extends Rewriter {

    private final Deque<Set<FromClause>> around = new ArrayDeque<>();
    private int added;

    private Restrictions() {}

    /** Returns {@code select} restricted to rows of its entities; itself if it needs no more conditions. */
    public static Select<?> applyTo(Select<?> select) {
        return new Restrictions().restricted(select);
    }

    /** Returns {@code statement}, whatever it is, with each SELECT in it restricted to rows of its entities. */
    public static <S extends Statement<?>> S in(S statement) {
        Restrictions restrictions = new Restrictions();
        if (statement instanceof RowChange<?> change) {
            restrictions.around.push(new HashSet<>(change.target().parts()));
        }
        return restrictions.node(statement);
    }

    @Override
    protected @Nullable SqlNode replace(SqlNode node) {
        return node instanceof Select<?> select ? restricted(select) : null;
    }

    private Select<?> restricted(Select<?> select) {
        int before = added;
        Set<FromClause> read = new HashSet<>();
        Set<FromClause> joined = new HashSet<>();
        for (FromClause from : select.fromClauses()) {
            read.addAll(from.parts());
            addRightSides(from, joined);
        }
        List<Expression<Boolean>> criteria = new ArrayList<>();
        for (EntitySource mentioned : Mentions.of(select)) {
            Expression<Boolean> criterion = criterion(mentioned, joined);
            if (criterion != null && !isSaid(select, criterion)) {
                criteria.add(criterion);
                added++;
            }
        }
        around.push(read);
        Select<?> inner = select.traverse(this);
        around.pop();
        for (Expression<Boolean> criterion : criteria) {
            inner = inner.where(criterion);
        }
        return added == before ? select : inner;
    }

    private @Nullable Expression<Boolean> criterion(EntitySource mentioned, Set<FromClause> joined) {
        EntityMapping<?> mapping = mentioned.mapping();
        FromClause from = mentioned.from();
        boolean outside = around.stream().anyMatch(read -> read.contains(from));
        return outside || joined.contains(from) ? null : HierarchyCriterion.of(mapping, from);
    }

    private static void addRightSides(FromClause from, Set<FromClause> joined) {
        if (from instanceof Join join) {
            joined.addAll(join.right().parts());
            addRightSides(join.left(), joined);
        }
    }

    /** A statement that another one repeats was restricted before. */
    private static boolean isSaid(Select<?> select, Expression<Boolean> criterion) {
        return criterion instanceof InList wanted
                && select.whereConditions().stream()
                        .flatMap(said -> said instanceof Conjunction all ? all.parts().stream() : Stream.of(said))
                        .anyMatch(said -> said instanceof InList other
                                && other.operand().equals(wanted.operand())
                                && other.values()
                                        .values()
                                        .equals(wanted.values().values()));
    }
}
