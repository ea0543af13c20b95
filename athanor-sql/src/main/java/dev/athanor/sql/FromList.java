package dev.athanor.sql;

import dev.athanor.sql.ast.AliasedColumn;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.Comparison;
import dev.athanor.sql.ast.Condition;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Correlation;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Join;
import dev.athanor.sql.ast.JoinStep;
import dev.athanor.sql.ast.Label;
import dev.athanor.sql.ast.Scope;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ForeignKey;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out what a SELECT reads from: what was named, what its columns and conditions need, and where the joins go. */
final class FromList {

    private final List<FromClause> froms = new ArrayList<>();

    private FromList() {}

    /**
     * Returns what stands in FROM.
     *
     * @param explicit what the user named
     * @param joins the joins, in order
     * @param users the columns and conditions that read from something
     * @param correlation what is left out because a statement around reads from it
     * @param scope the statements around
     */
    static List<FromClause> of(
            List<FromClause> explicit,
            List<JoinRequest> joins,
            List<? extends SqlNode> users,
            Correlation correlation,
            Scope scope) {
        FromList list = new FromList();
        list.froms.addAll(explicit);
        List<FromClause> needed = Sources.of(users);
        Set<JoinRequest> placed = new HashSet<>();
        for (JoinRequest join : joins) {
            if (placed.add(join) || !join.isWay()) { // the same way is gone once
                list.place(join, needed);
            }
        }
        list.froms.addAll(needed);
        return correlation.own(list.visible(), scope);
    }

    private void place(JoinRequest request, List<FromClause> needed) {
        FromClause left = request.left();
        for (JoinStep step : request.target().joinSteps()) {
            if (request.on() != null && step.on() != null) {
                throw new CompileException(
                        "C064",
                        request.target() + " says by itself on which condition it is joined, so a second one is not"
                                + " taken; add to it with and(...), or say it in where(...)");
            }
            Expression<Boolean> on = request.on() != null ? request.on() : step.on();
            FromClause side = left != null ? left : side(step.right(), on, needed);
            FromClause whole = whole(side);
            checkOther(whole, step.right());
            Expression<Boolean> condition = step.restricted(on != null ? on : foreignKeyBetween(side, step.right()));
            Join joined = new Join(whole, request.kind(), step.right(), condition);
            int place = froms.indexOf(whole);
            if (place < 0) {
                froms.add(joined);
            } else {
                froms.set(place, joined);
            }
            left = null;
        }
    }

    private static void checkOther(FromClause left, FromClause right) {
        for (FromClause part : right.parts()) {
            if (left.parts().contains(part)) {
                throw new CompileException(
                        "C064",
                        part + " cannot be joined to itself: the statement reads from it already; give one of the two a"
                                + " name of its own with as(...)");
            }
        }
    }

    /** The join that {@code part} already belongs to, so that joins form a chain. */
    private FromClause whole(FromClause part) {
        for (FromClause from : froms) {
            if (from.parts().contains(part)) {
                return from;
            }
        }
        return part;
    }

    private FromClause side(FromClause right, @Nullable Expression<Boolean> on, List<FromClause> needed) {
        List<FromClause> candidates = new ArrayList<>(froms);
        if (candidates.isEmpty()) {
            candidates.addAll(needed);
        }
        boolean same = candidates.removeIf(from -> from == right);
        if (same && candidates.isEmpty()) {
            checkOther(right, right);
        }
        if (candidates.size() > 1) {
            List<FromClause> mentioned = on == null ? List.of() : Sources.of(List.of(on));
            candidates.removeIf(from -> on == null
                    ? keysBetween(from, right).isEmpty()
                    : from.parts().stream().noneMatch(mentioned::contains));
        }
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        throw new CompileException(
                "C011",
                "it is not clear what to join " + right + " to: " + (candidates.isEmpty() ? "nothing" : candidates)
                        + " fits; say it with selectFrom(...), joinFrom(left, right) or a condition");
    }

    static Expression<Boolean> foreignKeyBetween(FromClause left, FromClause right) {
        List<Expression<Boolean>> keys = keysBetween(left, right);
        if (keys.isEmpty()) {
            throw new CompileException(
                    "C012",
                    "no foreign key leads from " + left + " to " + right + " or back; give join(...) a condition");
        }
        if (keys.size() > 1) {
            throw new CompileException(
                    "C013",
                    "several foreign keys lead between " + left + " and " + right + "; give join(...) a condition");
        }
        return keys.get(0);
    }

    /**
     * The conditions of the foreign keys between {@code right} and a part of {@code left}, the last part that has any.
     */
    private static List<Expression<Boolean>> keysBetween(FromClause left, FromClause right) {
        List<FromClause> parts = left.parts();
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (!(parts.get(i) instanceof Join)) {
                Set<Expression<Boolean>> keys = new LinkedHashSet<>();
                addConditions(keys, parts.get(i), right);
                addConditions(keys, right, parts.get(i));
                if (!keys.isEmpty()) {
                    return List.copyOf(keys);
                }
            }
        }
        return List.of();
    }

    private static void addConditions(Set<Expression<Boolean>> found, FromClause referring, FromClause referred) {
        Set<Table> tables = new LinkedHashSet<>();
        for (ColumnElement<?> column : referring.columns()) {
            Column<?> base = base(column);
            if (base != null) {
                tables.add(base.table());
            }
        }
        for (Table table : tables) {
            for (ForeignKey key : table.foreignKeys()) {
                Expression<Boolean> condition = condition(key, referring, referred);
                if (condition != null) {
                    found.add(condition);
                }
            }
        }
    }

    private static @Nullable Expression<Boolean> condition(ForeignKey key, FromClause referring, FromClause referred) {
        List<Expression<Boolean>> pairs = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            Column<?> source = key.columns().get(i);
            ColumnElement<?> from = find(referring, source.table().key(), source.name(), source.table());
            ColumnElement<?> to =
                    find(referred, key.targetTable(), key.targetNames().get(i), source.table());
            if (from == null || to == null) {
                return null;
            }
            pairs.add(new Comparison(to, StandardOperator.EQ, from));
        }
        return Conjunction.of(StandardOperator.AND, pairs);
    }

    /** The column of {@code from} that stands for the column {@code name} of the table {@code key}. */
    private static @Nullable ColumnElement<?> find(FromClause from, String key, String name, Table sibling) {
        for (ColumnElement<?> column : from.columns()) {
            Column<?> base = base(column);
            if (base != null
                    && base.name().equals(name)
                    && base.table().key().equals(key)
                    && base.table().metadata() == sibling.metadata()) {
                return column;
            }
        }
        return null;
    }

    /** The column of a table that {@code expression} stands for, however many aliases and subqueries lie between. */
    private static @Nullable Column<?> base(Expression<?> expression) {
        if (expression instanceof AliasedColumn<?> aliased) {
            return base(aliased.source());
        }
        if (expression instanceof Label<?> label) {
            return base(label.expression());
        }
        return expression instanceof Column<?> column ? column : null;
    }

    /** All sources, once each, without those that stand in a join already. */
    private List<FromClause> visible() {
        Set<FromClause> hidden = new LinkedHashSet<>();
        for (FromClause from : froms) {
            List<FromClause> parts = from.parts();
            hidden.addAll(parts.subList(1, parts.size()));
        }
        Set<FromClause> visible = new LinkedHashSet<>(froms);
        visible.removeAll(hidden);
        return List.copyOf(visible);
    }

    /** The condition that the one column called {@code name} of {@code sources} is {@code value}. */
    static Condition named(List<FromClause> sources, String name, @Nullable Object value) {
        List<FromClause> searched = new ArrayList<>();
        for (FromClause source : sources) {
            source.parts().stream().filter(part -> !(part instanceof Join)).forEach(searched::add);
        }
        List<ColumnElement<?>> found = new ArrayList<>();
        for (FromClause source : searched) {
            source.columns().stream()
                    .filter(column -> column.name().equals(name))
                    .forEach(found::add);
        }
        if (found.size() == 1) {
            return equal(found.get(0), value);
        }
        throw new CompileException(
                "C048",
                found.isEmpty()
                        ? "none of " + searched + " has a column called " + name
                                + "; correct the name, or use where(...)"
                        : "a column called " + name + " is in several of " + searched
                                + "; say which with where(column.eq(...))");
    }

    @SuppressWarnings("unchecked") // the class is compared first
    private static <T> Condition equal(ColumnElement<T> column, @Nullable Object value) {
        Class<T> type = column.type().javaType();
        if (value != null && !type.isInstance(value)) {
            throw new CompileException(
                    "C018",
                    "column " + column + " holds " + type.getName() + ", not "
                            + value.getClass().getName() + "; convert the value first");
        }
        return column.eq((T) value);
    }
}
