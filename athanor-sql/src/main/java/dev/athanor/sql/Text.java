package dev.athanor.sql;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Condition;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.NamedExpression;
import dev.athanor.sql.ast.Operator;
import dev.athanor.sql.ast.Query;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.ast.TrustedSql;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * SQL written by hand, with named parameters. Immutable.
 *
 * <pre>{@code
 * text("select id, name from user_account where id > :low").bind("low", 5)
 * }</pre>
 *
 * <p>A colon before a name makes a parameter, except inside quotes and comments, after another colon (a cast of
 * PostgreSQL), and after a backslash, which is left out.
 */
public final class Text implements Query<Row> {

    // Quoted text and names, comments and casts are passed over as a whole; what remains after a colon is a parameter.
    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`[^`]*`|--[^\\n]*" + "|/\\*.*?\\*/|::|\\\\:|:([A-Za-z_][A-Za-z0-9_]*)",
            Pattern.DOTALL);

    private static final Pattern OPENED = Pattern.compile("\\(\\s*$");
    private static final Pattern ALTERNATIVE = Pattern.compile("\\bor\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_IN = Pattern.compile("\\bnot\\s+in\\s*\\(?\\s*$", Pattern.CASE_INSENSITIVE);

    private final List<TrustedSql> chunks;
    private final List<Bind<?>> binds;
    private final List<Selectable<?>> columns;
    private final boolean byName;

    private Text(List<TrustedSql> chunks, List<Bind<?>> binds, List<Selectable<?>> columns, boolean byName) {
        this.chunks = List.copyOf(chunks);
        this.binds = List.copyOf(binds);
        this.columns = List.copyOf(columns);
        this.byName = byName;
    }

    static Text of(String sql) {
        List<TrustedSql> chunks = new ArrayList<>();
        List<Bind<?>> binds = new ArrayList<>();
        StringBuilder chunk = new StringBuilder();
        Matcher token = TOKEN.matcher(sql);
        int from = 0;
        while (token.find()) {
            chunk.append(sql, from, token.start());
            from = token.end();
            String name = token.group(1);
            if (name != null) {
                chunks.add(new TrustedSql(chunk.toString()));
                chunk.setLength(0);
                binds.add(known(binds, name));
            } else {
                chunk.append(token.group().equals("\\:") ? ":" : token.group());
            }
        }
        chunks.add(new TrustedSql(chunk.append(sql, from, sql.length()).toString()));
        return new Text(chunks, binds, List.of(), false);
    }

    private static Bind<?> known(List<Bind<?>> binds, String name) {
        for (Bind<?> bind : binds) {
            if (bind.name().equals(name)) {
                return bind;
            }
        }
        return Bind.required(name, Types.NULL);
    }

    /**
     * Returns this with the parameter {@code name} bound to {@code value}; a collection becomes a list for IN, written
     * {@code id in :ids} or {@code id in (:ids)}.
     *
     * @throws CompileException if the text has no such parameter ({@code C020}), no SQL type stands for the value
     *     ({@code C018}), or the list of a NOT IN is empty ({@code C021})
     */
    public Text bind(String name, @Nullable Object value) {
        if (value instanceof Collection<?> values) {
            if (values.isEmpty()) {
                checkNotNegated(name);
            }
            Object first = values.isEmpty() ? null : values.iterator().next();
            return replace(name, Bind.list(name, typeOf(name, first), values));
        }
        return replace(name, bindOf(name, value));
    }

    /**
     * Returns this with the parameter {@code name} bound to {@code value} as {@code type}.
     *
     * @throws CompileException if the text has no such parameter ({@code C020})
     */
    public <T> Text bind(String name, @Nullable T value, SqlType<T> type) {
        return replace(name, Bind.of(name, type, value));
    }

    /**
     * Returns this with the columns of its rows known: they are read with these types, in this order.
     *
     * @throws CompileException if one is named twice ({@code C063})
     */
    public Text columns(Selectable<?>... known) {
        return known(List.of(known), false);
    }

    /**
     * Returns this with some columns of its rows known by their names: they are read with these types, wherever they
     * stand; others as the database says.
     *
     * @throws CompileException if one is named twice ({@code C063})
     */
    public Text columnsByName(NamedExpression<?>... known) {
        return known(List.of(known), true);
    }

    private Text known(List<? extends Selectable<?>> known, boolean named) {
        Set<Selectable<?>> different = new HashSet<>();
        for (Selectable<?> column : known) {
            if (!different.add(column)) {
                throw new CompileException(
                        "C063",
                        "the text is to return " + column + " twice, so a row could not tell which of the two is asked"
                                + " for; name it once, and the other by as(name)");
            }
        }
        return new Text(chunks, binds, List.copyOf(known), named);
    }

    /** {@return the columns known by name; empty if they are known by their places, or not at all} */
    public List<Selectable<?>> columnsKnownByName() {
        return byName ? columns : List.of();
    }

    /** Returns this as a condition, for {@code where(...)} and the like. */
    public Condition condition() {
        return new Claim(this);
    }

    /** Returns this as a value of {@code type}, for {@code select(...)}, {@code orderBy(...)} and the like. */
    public <T> NamedExpression<T> expression(SqlType<T> type) {
        return new Fragment<>(this, type);
    }

    String shown() {
        StringBuilder all = new StringBuilder();
        chunks.forEach(chunk -> all.append(chunk.sql()));
        return all.toString();
    }

    boolean isAlternative() {
        return chunks.stream()
                .anyMatch(chunk -> ALTERNATIVE.matcher(chunk.sql()).find());
    }

    // An empty list is written as a condition that is false. For NOT IN it would have to be true, whatever the words
    // around make of it, and only their author knows those.
    private void checkNotNegated(String name) {
        for (int i = 0; i < binds.size(); i++) {
            if (binds.get(i).name().equals(name)
                    && NOT_IN.matcher(chunks.get(i).sql()).find()) {
                throw new CompileException(
                        "C021",
                        "the list :" + name + " of a NOT IN in text(...) is empty; nothing is in it, so leave the"
                                + " condition out");
            }
        }
    }

    private static Bind<?> bindOf(String name, @Nullable Object value) {
        return Bind.of(name, typeOf(name, value), value);
    }

    @SuppressWarnings("unchecked") // the type is that of the value's own class
    private static SqlType<Object> typeOf(String name, @Nullable Object value) {
        if (value == null) {
            return Types.NULL;
        }
        SqlType<?> type = Types.of(value.getClass());
        if (type == null) {
            throw new CompileException(
                    "C018",
                    "parameter :" + name + " is a " + value.getClass().getName()
                            + ", which no SQL type stands for; convert it, or name the type with bind(name, value, type)");
        }
        return (SqlType<Object>) type;
    }

    private Text replace(String name, Bind<?> replacement) {
        List<Bind<?>> replaced = new ArrayList<>();
        boolean found = false;
        for (Bind<?> bind : binds) {
            boolean same = bind.name().equals(name);
            found |= same;
            replaced.add(same ? replacement : bind);
        }
        if (!found) {
            throw new CompileException(
                    "C020",
                    "the text has no parameter :" + name + "; it has "
                            + binds.stream()
                                    .map(bind -> ":" + bind.name())
                                    .distinct()
                                    .toList());
        }
        return new Text(chunks, replaced, columns, byName);
    }

    @Override
    public List<Selectable<?>> resultColumns() {
        return byName ? List.of() : columns;
    }

    @Override
    public Text traverse(Traversal walk) {
        return new Text(walk.value(chunks), walk.nodes(binds), walk.nodes(columns), walk.value(byName));
    }

    @Override
    public void render(SqlWriter out) {
        for (Selectable<?> column : resultColumns()) {
            if (out.scope().result() && column instanceof Expression<?> expression) {
                String name = column instanceof NamedExpression<?> named ? named.name() : "";
                out.resultColumn(name, expression.type());
            }
        }
        for (int i = 0; i < chunks.size(); i++) {
            out.trusted(chunks.get(i));
            if (i < binds.size()) {
                Bind<?> bind = binds.get(i);
                if (!bind.expanding()) {
                    out.bind(bind);
                } else if (OPENED.matcher(chunks.get(i).sql()).find()) {
                    out.list(bind, false);
                } else {
                    out.sql("(").list(bind, false).sql(")");
                }
            }
        }
    }

    /** Returns the text with its parameters by name. */
    @Override
    public String toString() {
        return Compiled.describe(this, Dialect.STANDARD);
    }

    /**
     * SQL written by hand, perhaps with parameters, that stands for a value.
     *
     * @param text the SQL
     * @param type the type of the value
     * @param <T> the Java type of the value
     */
    record Fragment<T>(Text text, SqlType<T> type) implements NamedExpression<T> {

        Fragment {
            requireNonNull(text, "text");
            requireNonNull(type, "type");
        }

        @Override
        public String name() {
            return text.shown();
        }

        // What is an alternative, as far as can be seen, is put in parentheses among others.
        @Override
        public int precedence() {
            return text.isAlternative() ? 0 : Operator.ATOM;
        }

        @Override
        public Fragment<T> traverse(Traversal walk) {
            return new Fragment<>(walk.node(text), walk.value(type));
        }

        @Override
        public void render(SqlWriter out) {
            out.within(out.scope().withoutResult(), text);
        }
    }

    /**
     * SQL written by hand, perhaps with parameters, that stands for a condition.
     *
     * @param text the SQL
     */
    record Claim(Text text) implements Condition {

        Claim {
            requireNonNull(text, "text");
        }

        // What is an alternative, as far as can be seen, is put in parentheses among others.
        @Override
        public int precedence() {
            return text.isAlternative() ? 0 : Operator.ATOM;
        }

        @Override
        public Claim traverse(Traversal walk) {
            return new Claim(walk.node(text));
        }

        @Override
        public void render(SqlWriter out) {
            out.within(out.scope().withoutResult(), text);
        }
    }
}
