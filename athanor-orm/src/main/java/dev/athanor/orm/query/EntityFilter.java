package dev.athanor.orm.query;

import dev.athanor.orm.metamodel.Filtered;
import dev.athanor.sql.ChangeStatement;
import dev.athanor.sql.Delete;
import dev.athanor.sql.RowChange;
import dev.athanor.sql.Select;
import dev.athanor.sql.Update;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.JoinStep;
import dev.athanor.sql.ast.JoinTarget;
import dev.athanor.sql.ast.Query;
import dev.athanor.sql.ast.Rewriter;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Subquery;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a statement, and to those inside it, what its options ask of entities: to the condition of the join for what
 * is joined, to WHERE for all else. Statements inside such a condition stay as they are. What a statement inside
 * another asks goes for it and for those in it.
 */
public final class EntityFilter extends Rewriter {

    private List<EntityCriteria> criteria;
    private final IdentityHashMap<FromClause, Expression<Boolean>> joinedBefore = new IdentityHashMap<>();
    private final Deque<Set<FromClause>> around = new ArrayDeque<>();
    private @Nullable FromClause left;
    private boolean added;

    private EntityFilter(List<EntityCriteria> criteria) {
        this.criteria = criteria;
    }

    /** Returns {@code select} with what its options ask of entities; itself if they ask nothing. */
    public static Select<?> applyTo(Select<?> select) {
        EntityFilter filter = new EntityFilter(List.of());
        for (StatementOption option : select.options()) {
            if (option instanceof CarriedOptions carried && carried.refreshes()) {
                EntitySource refreshed = EntitySource.in(select.resultColumns().get(0));
                filter.left = refreshed == null ? null : refreshed.from();
            } else if (option instanceof LoaderOption<?> loader) {
                loader.steps().forEach(filter::addJoinedBefore);
            }
        }
        return filter.filtered(select);
    }

    /** Returns {@code query} with what the options of {@code statement}, whose rows it returns, ask of entities. */
    public static Query<?> applyTo(Query<?> query, Statement<?> statement) {
        return new EntityFilter(criteriaOf(statement)).node(query);
    }

    /** Returns {@code statement}, which changes rows of no entity, with what its options ask of those that it reads. */
    public static <R> ChangeStatement<R> applyTo(ChangeStatement<R> statement) {
        EntityFilter filter = new EntityFilter(criteriaOf(statement));
        if (statement instanceof RowChange<R> change) {
            filter.around.push(new HashSet<>(change.target().parts()));
        }
        return filter.node(statement);
    }

    /** Returns {@code statement}, which changes rows of an entity, for those rows that its options ask for. */
    public static <R> ChangeStatement<R> applyTo(EntitySource entity, RowChange<R> statement) {
        EntityFilter filter = new EntityFilter(criteriaOf(statement));
        filter.around.push(new HashSet<>(entity.from().parts()));
        @SuppressWarnings("unchecked") // a statement of other conditions is of the same kind
        RowChange<R> filtered = (RowChange<R>) statement.traverse(filter);
        for (Expression<Boolean> condition : filter.conditions(entity)) {
            filtered = filtered instanceof Update<R> update
                    ? update.where(condition)
                    : ((Delete<R>) filtered).where(condition);
        }
        return filtered;
    }

    /** Returns what the options of {@code statement}, and of the one it loads more for, ask of entities. */
    static List<EntityCriteria> criteriaOf(Statement<?> statement) {
        List<EntityCriteria> all = new ArrayList<>();
        for (StatementOption option : statement.options()) {
            if (option instanceof EntityCriteria said) {
                all.add(said);
            } else if (option instanceof CarriedOptions carried) {
                all.addAll(carried.options().everywhere().criteria());
            }
        }
        return all;
    }

    private void addJoinedBefore(LoadStep step) {
        if (step instanceof LoadStep.Relationship relationship && relationship.style() == LoadStyle.CONTAINS_EAGER) {
            Expression<Boolean> condition = Filtered.condition(relationship.path());
            if (condition != null) {
                EntitySource said = OfTypeSource.of(relationship);
                EntitySource target =
                        said == null ? EntitySource.of(relationship.path().reaches()) : said;
                joinedBefore.put(target.from(), SeenThrough.of(condition, target.from()));
            }
        }
    }

    @Override
    protected @Nullable SqlNode replace(SqlNode node) {
        return node instanceof Select<?> select ? filtered(select) : null;
    }

    private Select<?> filtered(Select<?> select) {
        boolean before = added;
        List<EntityCriteria> outside = criteria;
        added = false;
        criteria = with(criteriaOf(select));
        Map<FromClause, List<Expression<Boolean>>> wanted = wanted(select);
        Set<FromClause> read = new HashSet<>();
        select.fromClauses().forEach(from -> read.addAll(from.parts()));
        around.push(read);
        Select<?> inner = select.traverse(this);
        around.pop();
        added |= !wanted.isEmpty();
        if (!wanted.isEmpty()) {
            inner = inner.withJoinTargets(target -> joined(target, wanted));
            for (List<Expression<Boolean>> conditions : wanted.values()) {
                for (Expression<Boolean> condition : conditions) {
                    inner = isSaid(select, condition) ? inner : inner.where(condition);
                }
            }
        }
        Select<?> made = added ? inner : select;
        added |= before;
        criteria = outside;
        return made;
    }

    private List<EntityCriteria> with(List<EntityCriteria> more) {
        if (more.isEmpty() || criteria.isEmpty()) {
            return more.isEmpty() ? criteria : more;
        }
        List<EntityCriteria> all = new ArrayList<>(criteria);
        all.addAll(more);
        return all;
    }

    /** The conditions for each thing that the statement itself reads, not one around it. */
    private Map<FromClause, List<Expression<Boolean>>> wanted(Select<?> select) {
        Map<FromClause, List<Expression<Boolean>>> wanted = new LinkedHashMap<>();
        for (EntitySource mentioned : EntityMentions.of(select)) {
            FromClause from = mentioned.from();
            if (from.equals(left) || around.stream().anyMatch(read -> read.contains(from))) {
                continue;
            }
            List<Expression<Boolean>> conditions = conditions(mentioned);
            Expression<Boolean> asked = joinedBefore.get(from);
            if (asked != null) {
                conditions.add(0, asked);
            }
            for (Expression<Boolean> condition : conditions) {
                List<Expression<Boolean>> known = wanted.computeIfAbsent(from, any -> new ArrayList<>());
                if (!known.contains(condition)) {
                    known.add(condition);
                }
            }
        }
        return wanted;
    }

    private List<Expression<Boolean>> conditions(EntitySource mentioned) {
        List<Expression<Boolean>> conditions = new ArrayList<>();
        FromClause from = mentioned.from();
        boolean own = from.parts().contains(mentioned.mapping().table());
        for (EntityCriteria each : criteria) {
            Expression<Boolean> condition =
                    from instanceof Subquery || !(own || each.includesAliases()) ? null : each.of(mentioned.mapping());
            if (condition != null) {
                conditions.add(SeenThrough.of(condition, from));
            }
        }
        return conditions;
    }

    /** Takes the conditions for what {@code target} leads to out of those still to be placed. */
    private static JoinTarget joined(JoinTarget target, Map<FromClause, List<Expression<Boolean>>> wanted) {
        JoinTarget restricted = target;
        for (JoinStep step : target.joinSteps()) {
            List<Expression<Boolean>> conditions = wanted.remove(step.right());
            if (conditions != null) {
                Set<Expression<Boolean>> said = new HashSet<>(parts(step.restriction()));
                for (Expression<Boolean> condition : conditions) {
                    if (!said.contains(condition)) {
                        restricted = new RestrictedJoin(restricted, step.right(), condition);
                    }
                }
            }
        }
        return restricted;
    }

    private static List<Expression<Boolean>> parts(@Nullable Expression<Boolean> condition) {
        if (condition instanceof Conjunction all && all.operator() == StandardOperator.AND) {
            return all.parts();
        }
        return condition == null ? List.of() : List.of(condition);
    }

    /** A statement that another one repeats was filtered before. */
    private static boolean isSaid(Select<?> select, Expression<Boolean> condition) {
        return select.whereConditions().stream()
                .flatMap(said -> Stream.concat(Stream.of(said), parts(said).stream()))
                .anyMatch(condition::equals);
    }
}
