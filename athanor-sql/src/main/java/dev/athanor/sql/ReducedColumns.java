package dev.athanor.sql;

import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.Comparison;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Join;
import dev.athanor.sql.ast.JoinKind;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.StandardOperator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The columns of a SELECT without those that conditions make equal to an earlier one in every row. */
final class ReducedColumns {

    private final List<Set<SqlNode>> equal = new ArrayList<>();

    private ReducedColumns() {}

    static List<Selectable<?>> of(Select<?> select, boolean onlySynonyms) {
        ReducedColumns found = new ReducedColumns();
        select.whereConditions().forEach(found::learn);
        select.fromClauses().forEach(found::learn);
        List<Selectable<?>> kept = new ArrayList<>();
        for (Selectable<?> column : select.resultColumns()) {
            if (kept.stream().noneMatch(earlier -> found.repeats(earlier, column, onlySynonyms))) {
                kept.add(column);
            }
        }
        return kept;
    }

    // Of outer joins one side may be missing, so its column is not the other's.
    private void learn(FromClause source) {
        if (source instanceof Join join && (join.kind() == JoinKind.INNER || join.kind() == JoinKind.CROSS)) {
            learn(join.left());
            learn(join.right());
            learn(join.on());
        }
    }

    private void learn(SqlNode condition) {
        if (condition instanceof Conjunction all && all.operator() == StandardOperator.AND) {
            all.parts().forEach(this::learn);
        } else if (condition instanceof Comparison same && same.operator() == StandardOperator.EQ) {
            merge(same.left(), same.right());
        }
    }

    private void merge(Expression<?> one, Expression<?> other) {
        Set<SqlNode> merged = new HashSet<>(Set.of(one));
        merged.add(other);
        equal.removeIf(group -> (group.contains(one) || group.contains(other)) && merged.addAll(group));
        equal.add(merged);
    }

    private boolean repeats(Selectable<?> earlier, Selectable<?> column, boolean onlySynonyms) {
        if (!(earlier instanceof ColumnElement<?> first) || !(column instanceof ColumnElement<?> second)) {
            return false;
        }
        boolean same = first.equals(second)
                || equal.stream().anyMatch(group -> group.contains(first) && group.contains(second));
        return same && (!onlySynonyms || first.name().equals(second.name()));
    }
}
