package dev.athanor.dialect.mysql;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.Condition;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Keyword;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.ast.TypeCoerce;
import dev.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * A search by a full-text index of MySQL or MariaDB, over all columns of the index.
 *
 * <pre>{@code
 * select(BOOKS.id).where(FullTextMatch.match("sea -shore", BOOKS.title, BOOKS.body).inBooleanMode())
 * select(BOOKS.id).orderBy(FullTextMatch.match("sea", BOOKS.title).relevance().desc())
 * }</pre>
 *
 * @param columns what is searched
 * @param query the words searched for
 * @param mode how the words are read
 * @param negated whether they must not be found
 */
public record FullTextMatch(List<Expression<?>> columns, Expression<String> query, Mode mode, boolean negated)
        implements Condition {

    /** How the words are read. */
    public enum Mode implements Keyword {
        /** As the server does where nothing is said: as natural language. */
        UNSAID(""),
        /** With operators: {@code +sea -shore "high tide"}. */
        BOOLEAN(" IN BOOLEAN MODE"),
        /** As natural language. */
        NATURAL_LANGUAGE(" IN NATURAL LANGUAGE MODE"),
        /** Twice, the second time with words of what was found. */
        QUERY_EXPANSION(" WITH QUERY EXPANSION"),
        /** As natural language, twice. */
        NATURAL_LANGUAGE_WITH_QUERY_EXPANSION(" IN NATURAL LANGUAGE MODE WITH QUERY EXPANSION");

        private final String sql;

        Mode(String sql) {
            this.sql = sql;
        }

        @Override
        public String sql() {
            return sql;
        }
    }

    /** Creates the search; the list is copied. */
    public FullTextMatch {
        columns = List.copyOf(columns);
        requireNonNull(query, "query");
        requireNonNull(mode, "mode");
    }

    /** Returns the search for {@code words} in {@code columns}, which are all those of a full-text index. */
    public static FullTextMatch match(String words, ColumnElement<?> first, ColumnElement<?>... more) {
        List<Expression<?>> columns = new ArrayList<>(List.of(first));
        columns.addAll(List.of(more));
        return new FullTextMatch(columns, Bind.of(Types.VARCHAR, words), Mode.UNSAID, false);
    }

    static FullTextMatch of(Expression<?> column, Expression<String> query) {
        return new FullTextMatch(List.of(column), query, Mode.UNSAID, false);
    }

    /** Returns this with operators in its words: {@code +sea -shore}. */
    public FullTextMatch inBooleanMode() {
        return in(Mode.BOOLEAN);
    }

    /** Returns this with its words as natural language, said explicitly. */
    public FullTextMatch inNaturalLanguageMode() {
        boolean twice = mode == Mode.QUERY_EXPANSION || mode == Mode.NATURAL_LANGUAGE_WITH_QUERY_EXPANSION;
        return in(twice ? Mode.NATURAL_LANGUAGE_WITH_QUERY_EXPANSION : Mode.NATURAL_LANGUAGE);
    }

    /** Returns this searching a second time with words of what the first search found. */
    public FullTextMatch withQueryExpansion() {
        boolean said = mode == Mode.NATURAL_LANGUAGE || mode == Mode.NATURAL_LANGUAGE_WITH_QUERY_EXPANSION;
        return in(said ? Mode.NATURAL_LANGUAGE_WITH_QUERY_EXPANSION : Mode.QUERY_EXPANSION);
    }

    private FullTextMatch in(Mode other) {
        return new FullTextMatch(columns, query, other, negated);
    }

    /** {@return how well a row fits, 0 if not at all} */
    public Expression<Double> relevance() {
        return new TypeCoerce<>(this, Types.DOUBLE);
    }

    @Override
    public int precedence() {
        return negated ? StandardOperator.NOT.precedence() : StandardOperator.LIKE.precedence();
    }

    @Override
    public FullTextMatch not() {
        return new FullTextMatch(columns, query, mode, !negated);
    }

    @Override
    public FullTextMatch traverse(Traversal walk) {
        return new FullTextMatch(walk.nodes(columns), walk.node(query), walk.value(mode), walk.value(negated));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql(negated ? "NOT MATCH (" : "MATCH (").join(", ", columns);
        out.sql(") AGAINST (").node(query).keyword(mode).sql(")");
    }
}
