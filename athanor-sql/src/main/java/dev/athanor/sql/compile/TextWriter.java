package dev.athanor.sql.compile;

import static java.util.stream.Collectors.joining;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CompileTimeConstant;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.BooleanLiteral;
import dev.athanor.sql.ast.Cte;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Keyword;
import dev.athanor.sql.ast.Operator;
import dev.athanor.sql.ast.Query;
import dev.athanor.sql.ast.Quoting;
import dev.athanor.sql.ast.Scope;
import dev.athanor.sql.ast.SqlConvertedType;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.TrustedSql;
import dev.athanor.sql.ast.WithClause;
import dev.athanor.sql.compile.Placeholder.Form;
import dev.athanor.sql.compile.Placeholder.ListForm;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.StandardType;
import dev.athanor.sql.type.TupleType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes one statement for one dialect. */
final class TextWriter implements SqlWriter {

    private final Dialect dialect;
    private final List<Bind<?>> known;
    private Parameters parameters;
    private final List<ResultColumn> columns = new ArrayList<>();
    private final IdentityHashMap<Object, String> anonymous = new IdentityHashMap<>();
    private final Map<String, String> shortNames = new HashMap<>();
    private final Map<String, Integer> counters = new HashMap<>();
    private final List<Preface> prefaces = new ArrayList<>();
    private int outermost;
    private final Set<String> warnings = new LinkedHashSet<>();
    private Chunk chunk = new Chunk();
    private Scope scope = Scope.STATEMENT;
    private @Nullable SqlNode parent;
    private @Nullable Bind<?> converted;

    private TextWriter(Dialect dialect, List<Bind<?>> known, Parameters parameters) {
        this.dialect = dialect;
        this.known = known;
        this.parameters = parameters;
    }

    /**
     * Writes {@code node}.
     *
     * @param known the parameters in the order of the cache key
     * @param parameters how parameters are written
     */
    static Compiled compile(SqlNode node, Dialect dialect, List<Bind<?>> known, Parameters parameters) {
        TextWriter out = new TextWriter(dialect, known, parameters);
        out.statement(node);
        return new Compiled(
                out.chunk.text.toString(), out.chunk.placeholders, out.columns, List.copyOf(out.warnings), dialect);
    }

    /** A part of the text that is still to find its place, with the placeholders in it. */
    private static final class Chunk {

        private final StringBuilder text = new StringBuilder();
        private final List<Placeholder> placeholders = new ArrayList<>();

        void append(Chunk other) {
            for (Placeholder place : other.placeholders) {
                placeholders.add(place.moved(text.length()));
            }
            text.append(other.text);
        }
    }

    /** How parameters are written. */
    enum Parameters {
        /** As places, for the database. */
        PLACES,
        /** By name, for people. */
        NAMES,
        /** As literals, for scripts. */
        LITERALS
    }

    /** The queries by name before a statement or a query. */
    private static final class Preface {

        private final Map<String, Cte> ctes = new LinkedHashMap<>();
        private final Chunk definitions = new Chunk();

        void add(Chunk definition) {
            if (definitions.text.length() > 0) {
                definitions.text.append(", ");
            }
            definitions.append(definition);
        }
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
    public SqlWriter name(String name, Quoting quoting) {
        return append(dialect.identifiers().quote(name, quoting));
    }

    @Override
    public @Nullable String schemaOf(@Nullable String schema) {
        return dialect.schema(schema);
    }

    @Override
    public SqlWriter schema(@Nullable String schema) {
        String actual = dialect.schema(schema);
        if (actual != null) {
            dialect.schemaPath(actual).forEach(part -> name(part).sql("."));
        }
        return this;
    }

    @Override
    public SqlWriter madeName(String name) {
        return append(dialect.identifiers().quote(dialect.identifiers().shorten(name)));
    }

    @Override
    public SqlWriter inlined(SqlNode node) {
        Parameters outer = parameters;
        parameters = Parameters.LITERALS;
        node(node);
        parameters = outer;
        return this;
    }

    @Override
    public SqlWriter literal(String literal) {
        return append(dialect.textLiteral(literal));
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
        SqlNode outer = parent;
        String suspicion = Suspicion.of(node, outer, parameters == Parameters.LITERALS);
        if (suspicion != null) {
            warning(suspicion);
        }
        parent = node;
        if (node instanceof Query<?>) {
            statement(node);
        } else {
            dialect.render(node, this);
        }
        parent = outer;
        return this;
    }

    @Override
    public SqlWriter operand(Expression<?> operand, Operator operator) {
        int inner = operand.precedence();
        boolean same =
                inner == operator.precedence() && operator.associative() && Nesting.sameOperator(operand, operator);
        if (inner > operator.precedence() || same) {
            return node(operand);
        }
        return append("(").node(operand).sql(")");
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
        SqlConvertedType<?> type = bind == converted ? null : SqlConvertedType.of(bind.type(), dialect.name());
        if (type != null) {
            Bind<?> outer = converted;
            converted = bind;
            node(type.written(bind));
            converted = outer;
            return this;
        }
        if (bind.kind() == Bind.Kind.LIST) {
            return append("?"); // the item of a list
        }
        return parameters == Parameters.PLACES
                ? place(bind, Form.VALUE, ListForm.NONE).append("?")
                : show(bind, false);
    }

    @Override
    public SqlWriter list(Bind<?> values, boolean negated) {
        return parameters == Parameters.PLACES
                ? place(values, Form.LIST, listForm(values, negated))
                : show(values, negated);
    }

    private ListForm listForm(Bind<?> values, boolean negated) {
        ListForm form = dialect.listForm(values.type(), negated);
        return values.type() instanceof TupleType tuple
                ? form.withItem(tuple.elements().stream().map(this::item).collect(joining(", ", "(", ")")))
                : form.withItem(item(values.type()));
    }

    // What a converter adds to a value has no place of its own in a list, so it is written out.
    private String item(SqlType<?> type) {
        SqlConvertedType<?> own = SqlConvertedType.of(type, dialect.name());
        if (own == null) {
            return "?";
        }
        TextWriter out = new TextWriter(dialect, List.of(), Parameters.LITERALS);
        Bind<?> value = Bind.list("param", type, List.of());
        out.converted = value;
        out.node(own.written(value));
        return out.chunk.text.toString();
    }

    @Override
    public SqlWriter array(Bind<?> values) {
        if (parameters == Parameters.PLACES) {
            return place(values, Form.ARRAY, ListForm.NONE).append("?");
        }
        return parameters == Parameters.LITERALS ? arrayOf(values) : show(values, false);
    }

    // An array without elements does not say of which type it is; a length or scale would change them.
    private SqlWriter arrayOf(Bind<?> list) {
        SqlType<?> type = list.type();
        append("CAST(ARRAY[");
        elements(list);
        append("] AS ")
                .type(
                        type instanceof StandardType<?>
                                ? new StandardType<>(type.name(), type.javaType(), List.of())
                                : type);
        return append("[])");
    }

    @Override
    public SqlWriter embedded(Bind<?> bind) {
        return parameters == Parameters.PLACES ? place(bind, Form.LITERAL, ListForm.NONE) : show(bind, false);
    }

    private SqlWriter show(Bind<?> bind, boolean negated) {
        if (parameters == Parameters.NAMES) {
            String name = bind.kind() == Bind.Kind.REQUIRED ? bind.name() : anonymousName(bind, bind.name());
            return append(":" + name);
        }
        return switch (bind.kind()) {
            case VALUE -> literalOf(bind.value(), bind.type());
            case LIST -> {
                ListForm form = dialect.listForm(bind.type(), negated);
                yield bind.values().isEmpty()
                        ? append(form.of(0))
                        : append(form.before()).elements(bind);
            }
            case REQUIRED ->
                throw new CompileException(
                        "C049",
                        "the parameter :" + bind.name() + " has no value to be written as a literal; give it one with"
                                + " literal(...)");
        };
    }

    @CanIgnoreReturnValue
    private SqlWriter elements(Bind<?> list) {
        List<?> values = list.values();
        for (int i = 0; i < values.size(); i++) {
            append(i == 0 ? "" : ", ").element(values.get(i), list.type());
        }
        return this;
    }

    @CanIgnoreReturnValue
    @SuppressWarnings("unchecked") // the values of a list are those of its type
    private <T> SqlWriter element(@Nullable Object value, SqlType<T> type) {
        return SqlConvertedType.of(type, dialect.name()) == null
                ? literalOf(value, type)
                : bind(Bind.of(type, (T) value));
    }

    @CanIgnoreReturnValue
    private SqlWriter literalOf(@Nullable Object value, SqlType<?> type) {
        if (value == null) {
            return append("NULL");
        }
        if (value instanceof Boolean truth) {
            return node(BooleanLiteral.of(truth));
        }
        if (type instanceof TupleType tuple && value instanceof List<?> elements) {
            for (int i = 0; i < elements.size(); i++) {
                append(i == 0 ? "(" : ", ")
                        .element(elements.get(i), tuple.elements().get(i));
            }
            return append(")");
        }
        String literal = Literals.of(value, type, dialect);
        return append(literal.startsWith("-") && Nesting.endsWithOperator(chunk.text) ? "(" + literal + ")" : literal);
    }

    @CanIgnoreReturnValue
    private TextWriter place(Bind<?> bind, Form form, ListForm list) {
        chunk.placeholders.add(
                new Placeholder(bind, Placeholder.indexOf(known, bind), chunk.text.length(), form, list));
        return this;
    }

    // What a query of WITH reads from stands before it, so each is written aside and added when it is complete.
    @Override
    public void define(Cte cte) {
        int last = prefaces.size() - 1;
        Preface preface = prefaces.get(cte.isNested() ? last : Math.min(outermost, last));
        String name = cte.writtenName(this);
        Cte same = preface.ctes.get(name);
        if (same == cte || (same != null && same.restates(cte))) {
            return;
        }
        if (same != null) {
            throw new CompileException(
                    "C023",
                    "the statement has two different CTEs called " + name
                            + "; give one another name, or read from the same object twice");
        }
        preface.ctes.put(name, cte);
        preface.add(aside(() -> cte.renderDefinition(this)));
    }

    private Chunk aside(Runnable writing) {
        Chunk outer = chunk;
        chunk = new Chunk();
        writing.run();
        Chunk written = chunk;
        chunk = outer;
        return written;
    }

    /** Writes a statement and, before it, the queries by name that it, or a part of it, reads from. */
    private void statement(SqlNode node) {
        Preface preface = new Preface();
        prefaces.add(preface);
        SqlNode outer = parent;
        parent = node;
        Chunk body = aside(() -> dialect.render(node, this));
        parent = outer;
        prefaces.remove(prefaces.size() - 1);
        if (!preface.ctes.isEmpty()) {
            node(new WithClause(preface.ctes.values().stream().anyMatch(Cte::isRecursive)));
            chunk.append(preface.definitions);
            append(" ");
        }
        chunk.append(body);
    }

    // The query that comes next takes them.
    @Override
    public void placeCtes() {
        outermost = prefaces.size();
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
            int number = anonymous.size() + shortNames.size();
            name = dialect.identifiers().shortened(base + "_" + counters.merge(base, 1, Integer::sum), number);
            anonymous.put(identity, name);
        }
        return name;
    }

    @Override
    public String shortName(String name) {
        int number = anonymous.size() + shortNames.size();
        return shortNames.computeIfAbsent(name, whole -> dialect.identifiers().shortened(whole, number));
    }

    @Override
    public String dialect() {
        return dialect.name();
    }

    @Override
    public void warning(String message) {
        warnings.add(message);
    }

    @Override
    public void resultColumn(String name, SqlType<?> type) {
        columns.add(new ResultColumn(name, type));
    }

    @CanIgnoreReturnValue
    private TextWriter append(String sql) {
        chunk.text.append(sql);
        return this;
    }
}
