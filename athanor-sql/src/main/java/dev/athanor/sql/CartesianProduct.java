package dev.athanor.sql;

import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Join;
import dev.athanor.sql.ast.Scope;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.TableFunction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds sources that nothing joins with the others, so that every row meets every row. */
final class CartesianProduct {

    private CartesianProduct() {}

    /** Warns of what an UPDATE or DELETE reads beside its target. */
    static void warn(ChangeTarget target, List<FromClause> others, List<Expression<Boolean>> where, SqlWriter out) {
        if (!others.isEmpty()) {
            List<FromClause> sources = new ArrayList<>(List.of(target.from()));
            sources.addAll(others);
            warn(sources, where, out.scope(), out);
        }
    }

    static void warn(List<FromClause> sources, List<Expression<Boolean>> where, Scope outer, SqlWriter out) {
        if (sources.size() < 2) {
            return;
        }
        List<Set<FromClause>> islands = new ArrayList<>();
        for (FromClause source : sources) {
            addIslands(source, islands);
        }
        for (Expression<Boolean> condition : where) {
            conjuncts(condition).forEach(part -> link(Sources.of(List.of(part)), islands));
        }
        // What leans on the statement around it is joined there.
        link(outer.enclosing(), islands);
        if (islands.size() > 1) {
            Set<FromClause> first = islands.get(0);
            FromClause second = islands.get(1).iterator().next();
            out.warning("the statement reads from " + second + " and from " + List.copyOf(first)
                    + ", which no condition joins, so each row of one meets every row of the other; join them, or say"
                    + " that it is meant with crossJoin(...)");
        }
    }

    private static List<? extends SqlNode> conjuncts(Expression<Boolean> condition) {
        return condition instanceof dev.athanor.sql.ast.Conjunction all
                        && all.operator() == dev.athanor.sql.ast.StandardOperator.AND
                ? all.parts()
                : List.of(condition);
    }

    // A join is meant, whatever its condition.
    private static void addIslands(FromClause source, List<Set<FromClause>> islands) {
        Set<FromClause> island = new LinkedHashSet<>();
        for (FromClause part : source.parts()) {
            if (!(part instanceof Join)) {
                island.add(part);
            }
        }
        islands.add(island);
        if (source instanceof TableFunction function) {
            List<FromClause> mentioned = new ArrayList<>(Sources.of(List.of(function.call())));
            mentioned.add(source);
            link(mentioned, islands);
        }
        if (source.readsSiblings()) {
            link(new ArrayList<>(flat(islands)), islands);
        }
    }

    private static Set<FromClause> flat(List<Set<FromClause>> islands) {
        Set<FromClause> all = new LinkedHashSet<>();
        islands.forEach(all::addAll);
        return all;
    }

    private static void link(List<FromClause> mentioned, List<Set<FromClause>> islands) {
        Set<FromClause> merged = null;
        for (int i = 0; i < islands.size(); i++) {
            Set<FromClause> island = islands.get(i);
            if (island.stream().anyMatch(mentioned::contains)) {
                if (merged == null) {
                    merged = island;
                } else {
                    merged.addAll(island);
                    islands.remove(i--);
                }
            }
        }
    }
}
