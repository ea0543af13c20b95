package dev.athanor.orm.relation;

import dev.athanor.sql.ast.AliasedColumn;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.Comparison;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Rewriter;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.ast.Visitor;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ForeignKey;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A condition that was given for a relationship, taken apart: which columns of the two sides it compares, and which of
 * them refer to the other side. Statements fill in what the columns are there: those of an alias, or values.
 */
public final class JoinCondition {

    /**
     * Two columns that the condition wants to be equal, and of which one refers to the other.
     *
     * @param near the column of the near side
     * @param far the column of the far side
     */
    public record Equality(Column<?> near, Column<?> far) {}

    /** A column of one of the two sides. */
    private record Place(boolean far, ColumnElement<?> element) {

        /** The column of a table that it is, if it is one. */
        @Nullable
        Column<?> column() {
            return base(element);
        }
    }

    private final Expression<Boolean> condition;
    private final List<FromClause> farParts;
    private final Predicate<Table> isNear;
    private final Set<Column<?>> near = new LinkedHashSet<>();
    private final Set<Column<?>> far = new LinkedHashSet<>();
    private final Set<Column<?>> nearForeign = new LinkedHashSet<>();
    private final Set<Column<?>> farForeign = new LinkedHashSet<>();
    private final List<Equality> equalities = new ArrayList<>();
    private boolean simple = true;

    private JoinCondition(GivenJoin given, Predicate<Table> isNear) {
        this.condition = new Plain().node(given.condition());
        this.farParts = given.far().parts();
        this.isNear = isNear;
    }

    /**
     * Puts columns in the place of attributes. An attribute looks up what it is read from; when mappings change, that
     * becomes another alias, and the condition would be about none of the two sides.
     */
    private static final class Plain extends Rewriter {

        @Override
        protected @Nullable SqlNode replace(SqlNode node) {
            if (node instanceof Foreign<?> marked) {
                return new Foreign<>(marked.plain());
            }
            return node instanceof ColumnElement<?> element ? element.plain() : null;
        }
    }

    /** Takes a condition apart; {@code isNear} tells the tables of the near side. */
    public static JoinCondition of(GivenJoin given, Predicate<Table> isNear) {
        JoinCondition made = new JoinCondition(given, isNear);
        made.collect();
        if (!made.nearRefers() && !made.farRefers()) {
            made.inferForeign();
        }
        made.compare(false);
        return made;
    }

    /** Takes a condition apart whose far side is the table between two entities: all of its columns refer to others. */
    public static JoinCondition between(GivenJoin given, Predicate<Table> isNear) {
        JoinCondition made = new JoinCondition(given, isNear);
        made.collect();
        made.nearForeign.clear();
        made.farForeign.addAll(made.far);
        made.compare(false);
        return made;
    }

    /** Returns this with all columns that are compared taken as they are: nothing of them is ever written. */
    public JoinCondition readOnly() {
        equalities.clear();
        simple = true;
        compare(true);
        return this;
    }

    private void collect() {
        new Visitor() {
            @Override
            protected boolean visit(SqlNode node) {
                Place place = place(node);
                Column<?> column = place == null ? null : place.column();
                if (place != null && column != null) {
                    (place.far() ? far : near).add(column);
                    if (node instanceof Foreign<?>) {
                        (place.far() ? farForeign : nearForeign).add(column);
                    }
                }
                return place == null;
            }
        }.node(condition);
    }

    private void inferForeign() {
        for (Column<?> one : near) {
            for (Column<?> other : far) {
                if (refers(one, other)) {
                    nearForeign.add(one);
                }
                if (refers(other, one)) {
                    farForeign.add(other);
                }
            }
        }
    }

    private static boolean refers(Column<?> from, Column<?> to) {
        for (ForeignKey key : from.table().foreignKeys()) {
            int index = key.columns().indexOf(from);
            if (index >= 0
                    && key.targetTable().equals(to.table().key())
                    && key.targets().get(index).equals(to)) {
                return true;
            }
        }
        return false;
    }

    private void compare(boolean any) {
        List<? extends Expression<Boolean>> parts =
                condition instanceof Conjunction all && all.operator() == StandardOperator.AND
                        ? all.parts()
                        : List.of(condition);
        for (Expression<Boolean> part : parts) {
            Equality equality = equality(part);
            if (equality != null && (any || isWritten(equality))) {
                equalities.add(equality);
            } else {
                simple = false;
            }
        }
    }

    private boolean isWritten(Equality equality) {
        return nearForeign.contains(equality.near()) != farForeign.contains(equality.far());
    }

    private @Nullable Equality equality(Expression<Boolean> part) {
        if (!(part instanceof Comparison comparison) || comparison.operator() != StandardOperator.EQ) {
            return null;
        }
        Place left = place(comparison.left());
        Place right = place(comparison.right());
        if (left == null || right == null || left.far() == right.far()) {
            return null;
        }
        Column<?> own = (left.far() ? right : left).column();
        Column<?> other = (left.far() ? left : right).column();
        return own == null || other == null ? null : new Equality(own, other);
    }

    /** Returns which side a node is a column of, or null if it is none. */
    private @Nullable Place place(SqlNode node) {
        if (!(node instanceof ColumnElement<?> element)) {
            return null;
        }
        ColumnElement<?> plain = element.plain();
        if (plain instanceof AliasedColumn<?> aliased) {
            return farParts.contains(aliased.from()) ? new Place(true, aliased) : null;
        }
        if (!(plain instanceof Column<?> column)) {
            return null;
        }
        if (farParts.contains(column.table())) {
            return new Place(true, column);
        }
        return isNear.test(column.table()) ? new Place(false, column) : null;
    }

    private static @Nullable Column<?> base(ColumnElement<?> element) {
        ColumnElement<?> plain = element.plain();
        if (plain instanceof AliasedColumn<?> aliased) {
            return aliased.source() instanceof ColumnElement<?> source ? base(source) : null;
        }
        return plain instanceof Column<?> column ? column : null;
    }

    /**
     * Returns the condition with other columns, or values, in the place of those of both sides.
     *
     * @param nearOf what stands for a column of the near side
     * @param farOf what stands for a column of the far side: one of a table, or of a query
     */
    public Expression<Boolean> with(
            Function<Column<?>, ? extends Expression<?>> nearOf,
            Function<ColumnElement<?>, ? extends Expression<?>> farOf) {
        return new Rewriter() {
            @Override
            protected @Nullable SqlNode replace(SqlNode node) {
                Place place = place(node);
                if (place == null) {
                    return null;
                }
                Column<?> column = place.column();
                if (!place.far() && column != null) {
                    return nearOf.apply(column);
                }
                return farOf.apply(column == null || isOfQuery(place.element()) ? place.element() : column);
            }
        }.node(condition);
    }

    private static boolean isOfQuery(ColumnElement<?> element) {
        return element instanceof AliasedColumn<?> aliased && !(aliased.source() instanceof Column<?>);
    }

    /** {@return the columns that have to be equal and of which one refers to the other, in order} */
    public List<Equality> equalities() {
        return List.copyOf(equalities);
    }

    /** {@return whether there is nothing else in the condition than the {@link #equalities}} */
    public boolean isSimple() {
        return simple;
    }

    /** {@return whether the near side has columns that refer to the far one} */
    public boolean nearRefers() {
        return !nearForeign.isEmpty();
    }

    /** {@return whether the far side has columns that refer to the near one} */
    public boolean farRefers() {
        return !farForeign.isEmpty();
    }

    /** {@return the columns of the near side that the condition mentions, in order} */
    public List<Column<?>> nearColumns() {
        return List.copyOf(near);
    }

    @Override
    public String toString() {
        return Compiled.describe(condition, Dialect.STANDARD);
    }
}
