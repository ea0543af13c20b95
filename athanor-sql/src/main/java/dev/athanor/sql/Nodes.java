package dev.athanor.sql;

import dev.athanor.sql.ast.AliasedColumn;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Identified;
import dev.athanor.sql.ast.Label;
import dev.athanor.sql.ast.Rewriter;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.Visitor;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What can be found out about statements and expressions, and what can be made of them, without a database. */
public final class Nodes {

    private Nodes() {}

    /** Returns {@code node} and all that it is made of, each before its parts; what stands in it twice comes twice. */
    public static List<SqlNode> all(SqlNode node) {
        Collector collector = new Collector();
        collector.node(node);
        return collector.found;
    }

    /** Returns the tables that {@code node} reads from or changes, once each, in the order they are met. */
    public static List<Table> tables(SqlNode node) {
        Set<Table> tables = new LinkedHashSet<>();
        for (SqlNode part : all(node)) {
            if (part instanceof Table table) {
                tables.add(table);
            } else if (part instanceof ColumnElement<?> column && column.from() instanceof Table table) {
                tables.add(table);
            }
        }
        return List.copyOf(tables);
    }

    /**
     * Returns {@code node} with some of its parts replaced; what nothing was replaced in is shared with it.
     *
     * @param replacement what stands for a node from now on, or {@code null} to go on with its parts
     */
    @SuppressWarnings("unchecked") // a replacement fits where the original stood, or fails there
    public static <N extends SqlNode> N replace(N node, Function<SqlNode, @Nullable SqlNode> replacement) {
        return new Rewriter() {
            @Override
            protected @Nullable SqlNode replace(SqlNode part) {
                return replacement.apply(part);
            }
        }.node(node);
    }

    /**
     * Returns {@code node} with each column that {@code from} has one for read from there: conditions of a table become
     * those of its alias, or of a subquery of it.
     */
    public static <N extends SqlNode> N adapt(N node, FromClause from) {
        return replace(node, part -> {
            if (part == from) {
                return part;
            }
            return part instanceof ColumnElement<?> column && column.from() != from
                    ? correspondingColumn(from, column)
                    : null;
        });
    }

    /**
     * Returns the column of {@code from} that stands for {@code column}, however many aliases and subqueries lie
     * between; the one with the fewest.
     *
     * @return the column, or {@code null} if there is none
     */
    public static @Nullable ColumnElement<?> correspondingColumn(FromClause from, Expression<?> column) {
        ColumnElement<?> best = null;
        int least = Integer.MAX_VALUE;
        for (ColumnElement<?> candidate : from.columns()) {
            int distance = distance(candidate, column);
            if (distance >= 0 && distance < least) {
                best = candidate;
                least = distance;
            }
        }
        return best;
    }

    /** Returns {@code statement} with values for parameters that have none. */
    static <N extends SqlNode> N withParameters(N statement, Map<String, ? extends @Nullable Object> values) {
        return GivenParameters.in(statement, values);
    }

    /** How many steps lead from {@code column} back to {@code origin}, or -1. */
    private static int distance(Expression<?> column, Expression<?> origin) {
        if (column == origin || column.equals(origin)) {
            return 0;
        }
        Expression<?> source = column instanceof AliasedColumn<?> aliased
                ? aliased.source()
                : column instanceof Label<?> label ? label.expression() : null;
        int further = source == null ? -1 : distance(source, origin);
        return further < 0 ? -1 : further + 1;
    }

    /** Collects nodes; those with an identity, whose parts may lead back to them, only once. */
    private static final class Collector extends Visitor {

        private final List<SqlNode> found = new ArrayList<>();
        private final Set<SqlNode> entered = Collections.newSetFromMap(new IdentityHashMap<>());

        @Override
        protected boolean visit(SqlNode node) {
            return found.add(node);
        }

        @Override
        public boolean enters(Identified node) {
            return entered.add(node);
        }

        // The table that a statement changes is no part to be replaced, but a part.
        @Override
        public <V> V value(V value) {
            if (value instanceof Table table) {
                found.add(table);
            }
            return value;
        }
    }

    /** Gives parameters that have no value one. */
    private static final class GivenParameters extends Rewriter {

        private final Map<String, ? extends @Nullable Object> values;
        private final Set<String> met = new HashSet<>();

        private GivenParameters(Map<String, ? extends @Nullable Object> values) {
            this.values = values;
        }

        static <N extends SqlNode> N in(N statement, Map<String, ? extends @Nullable Object> values) {
            GivenParameters given = new GivenParameters(values);
            N replaced = given.node(statement);
            Set<String> unknown = new TreeSet<>(values.keySet());
            unknown.removeAll(given.met);
            if (!unknown.isEmpty()) {
                throw new CompileException(
                        "C020", "the statement has no parameters " + unknown + " without a value; it has " + given.met);
            }
            return replaced;
        }

        @Override
        protected @Nullable SqlNode replace(SqlNode node) {
            if (!(node instanceof Bind<?> bind) || bind.kind() != Bind.Kind.REQUIRED) {
                return null;
            }
            met.add(bind.name());
            return values.containsKey(bind.name()) ? bound(bind, values.get(bind.name())) : node;
        }

        @SuppressWarnings("unchecked") // the class is compared first
        private static <T> Bind<T> bound(Bind<T> bind, @Nullable Object value) {
            SqlType<T> type = bind.type();
            if (value != null && !type.javaType().isInstance(value)) {
                throw new CompileException(
                        "C018",
                        "the parameter " + bind + " is " + type.javaType().getName() + ", not "
                                + value.getClass().getName() + "; convert the value first");
            }
            return Bind.of(bind.name(), type, (T) value);
        }
    }
}
