package dev.athanor.sql.compile;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CompileTimeConstant;
import dev.athanor.sql.ast.Arithmetic;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Keyword;
import dev.athanor.sql.ast.Operator;
import dev.athanor.sql.ast.Scope;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.TrustedSql;
import dev.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Writes one statement for one dialect. */
final class TextWriter implements SqlWriter {

    private final Dialect dialect;
    private final List<Bind<?>> known;
    private final boolean named;
    private final StringBuilder text = new StringBuilder();
    private final List<Placeholder> placeholders = new ArrayList<>();
    private final List<ResultColumn> columns = new ArrayList<>();
    private final IdentityHashMap<Object, String> anonymous = new IdentityHashMap<>();
    private final Map<String, Integer> counters = new HashMap<>();
    private Scope scope = Scope.STATEMENT;

    private TextWriter(Dialect dialect, List<Bind<?>> known, boolean named) {
        this.dialect = dialect;
        this.known = known;
        this.named = named;
    }

    /**
     * Writes {@code node}.
     *
     * @param known the parameters in the order of the cache key
     * @param named whether parameters are written by name, for people
     */
    static Compiled compile(SqlNode node, Dialect dialect, List<Bind<?>> known, boolean named) {
        TextWriter out = new TextWriter(dialect, known, named);
        out.node(node);
        return new Compiled(out.text.toString(), out.placeholders, out.columns);
    }

    @Override
    public SqlWriter sql(@CompileTimeConstant String sql) {
        return append(sql);
    }

    @Override
    public SqlWriter trusted(TrustedSql sql) {
        return append(sql.sql());
    }

    @Override
    public SqlWriter keyword(Keyword keyword) {
        return append(keyword.sql());
    }

    @Override
    public SqlWriter name(String name) {
        return append(dialect.identifiers().quote(name));
    }

    @Override
    public SqlWriter literal(String literal) {
        return append("'" + literal.replace("'", "''") + "'");
    }

    @Override
    public SqlWriter literal(long number) {
        return append(Long.toString(number));
    }

    @Override
    public SqlWriter type(SqlType<?> type) {
        return append(dialect.typeName(type));
    }

    @Override
    public SqlWriter node(SqlNode node) {
        dialect.render(node, this);
        return this;
    }

    @Override
    public SqlWriter operand(Expression<?> operand, Operator operator) {
        int inner = operand.precedence();
        boolean same = inner == operator.precedence() && operator.associative() && sameOperator(operand, operator);
        if (inner > operator.precedence() || same) {
            return node(operand);
        }
        return append("(").node(operand).sql(")");
    }

    private static boolean sameOperator(Expression<?> operand, Operator operator) {
        if (operand instanceof Arithmetic<?> inner) {
            return inner.operator() == operator;
        }
        return operand instanceof Conjunction list && list.operator() == operator;
    }

    @Override
    public SqlWriter join(@CompileTimeConstant String separator, List<? extends SqlNode> nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            if (i > 0) {
                append(separator);
            }
            node(nodes.get(i));
        }
        return this;
    }

    @Override
    public SqlWriter bind(Bind<?> bind) {
        if (named) {
            return append(":" + shownName(bind));
        }
        placeholders.add(new Placeholder(bind, indexOf(bind), text.length(), ""));
        return append("?");
    }

    @Override
    public SqlWriter list(Bind<?> values, boolean negated) {
        if (named) {
            return append(":" + shownName(values));
        }
        placeholders.add(new Placeholder(values, indexOf(values), text.length(), dialect.emptyList(negated)));
        return this;
    }

    @Override
    public SqlWriter within(Scope inner, SqlNode node) {
        Scope outer = scope;
        scope = inner;
        node(node);
        scope = outer;
        return this;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public String anonymousName(Object identity, String base) {
        String name = anonymous.get(identity);
        if (name == null) {
            name = base + "_" + counters.merge(base, 1, Integer::sum);
            anonymous.put(identity, name);
        }
        return name;
    }

    @Override
    public void resultColumn(String name, SqlType<?> type) {
        columns.add(new ResultColumn(name, type));
    }

    private String shownName(Bind<?> bind) {
        return bind.kind() == Bind.Kind.REQUIRED ? bind.name() : anonymousName(bind, bind.name());
    }

    private int indexOf(Bind<?> bind) {
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i) == bind) {
                return i;
            }
        }
        return -1;
    }

    @CanIgnoreReturnValue
    private SqlWriter append(String sql) {
        text.append(sql);
        return this;
    }
}
