package dev.athanor.sql.compile;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.BooleanLiteral;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as a database takes it: the text, where its parameters go, and the columns of its result. It serves all
 * statements of one shape; the values come from the {@link CacheKey} of each.
 */
public final class Compiled {

    private final String text;
    private final List<Placeholder> placeholders;
    private final List<ResultColumn> columns;
    private final List<String> warnings;
    private final boolean shaped;
    private final Dialect dialect;

    Compiled(
            String text,
            List<Placeholder> placeholders,
            List<ResultColumn> columns,
            List<String> warnings,
            Dialect dialect) {
        this.dialect = dialect;
        this.text = text;
        this.warnings = List.copyOf(warnings);
        this.placeholders = List.copyOf(placeholders);
        this.columns = List.copyOf(columns);
        this.shaped = placeholders.stream().anyMatch(Placeholder::shapesText);
    }

    /** Compiles {@code node} for {@code dialect}. */
    public static Compiled of(SqlNode node, Dialect dialect) {
        return of(node, dialect, CacheKey.of(node));
    }

    /** Compiles {@code node}, whose key is {@code key}, for {@code dialect}. */
    public static Compiled of(SqlNode node, Dialect dialect, CacheKey key) {
        return TextWriter.compile(node, dialect, key.binds(), TextWriter.Parameters.PLACES);
    }

    /** Returns this without the values it was compiled with, so that who keeps it does not keep them. */
    public Compiled withoutValues() {
        return new Compiled(
                text, placeholders.stream().map(Placeholder::withoutValue).toList(), columns, warnings, dialect);
    }

    /** Returns {@code node} as text for people: with named parameters and, without lists' values, as it is cached. */
    public static String describe(SqlNode node, Dialect dialect) {
        return TextWriter.compile(node, dialect, List.of(), TextWriter.Parameters.NAMES).text;
    }

    /**
     * Returns {@code node} with its values written as literals, for scripts; run statements with parameters instead.
     *
     * @throws dev.athanor.sql.error.CompileException if a value has no literal, or a parameter no value ({@code C049})
     */
    public static String literal(SqlNode node, Dialect dialect) {
        return ofLiterals(node, dialect).text;
    }

    /**
     * Compiles {@code node} for {@code dialect} with its values written as literals, as {@link #literal} does; the
     * {@link #warnings()} tell of a NULL that is compared with.
     *
     * @throws dev.athanor.sql.error.CompileException if a value has no literal, or a parameter no value ({@code C049})
     */
    public static Compiled ofLiterals(SqlNode node, Dialect dialect) {
        return TextWriter.compile(node, dialect, List.of(), TextWriter.Parameters.LITERALS);
    }

    /** {@return the text with one {@code ?} for each parameter and, for lists, as many as were compiled with} */
    public String sql() {
        return sql(placeholders.stream().<Bind<?>>map(Placeholder::bind).toList());
    }

    /**
     * Returns the text for the given parameters.
     *
     * @param binds the parameter of each placeholder, in order
     */
    public String sql(List<? extends Bind<?>> binds) {
        if (!shaped) {
            return text;
        }
        StringBuilder sql = new StringBuilder(text.length() + 64);
        int from = 0;
        for (int i = 0; i < placeholders.size(); i++) {
            Placeholder place = placeholders.get(i);
            if (place.shapesText()) {
                sql.append(text, from, place.position()).append(written(place, binds.get(i)));
                from = place.position();
            }
        }
        return sql.append(text, from, text.length()).toString();
    }

    private String written(Placeholder place, Bind<?> bind) {
        if (!place.expanding()) {
            return literal(bind.value(), bind.type());
        }
        return place.list().of(bind.values().size());
    }

    // A sign would be taken for one of the operator before it.
    private String literal(@Nullable Object value, SqlType<?> type) {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof Boolean truth) {
            return literal(BooleanLiteral.of(truth), dialect);
        }
        String literal = Literals.of(value, type, dialect);
        return literal.startsWith("-") ? "(" + literal + ")" : literal;
    }

    /** {@return whether the text depends on values: how many lists have, or those that stand in it themselves} */
    public boolean expanding() {
        return shaped;
    }

    /** {@return where the parameters go, in order} */
    public List<Placeholder> placeholders() {
        return placeholders;
    }

    /**
     * Returns the columns of the result, in order. They are empty if only the database knows them; an INSERT that
     * returns nothing itself may have those of the key that the database makes, see {@code Insert.fetched()}.
     */
    public List<ResultColumn> columns() {
        return columns;
    }

    /**
     * Returns the parameter of each placeholder, in order, for the statement whose parameters are {@code binds}.
     *
     * @param binds those of its {@link CacheKey}
     */
    public List<Bind<?>> binds(List<Bind<?>> binds) {
        List<Bind<?>> all = new ArrayList<>(placeholders.size());
        for (Placeholder place : placeholders) {
            all.add(place.index() < 0 ? place.bind() : binds.get(place.index()));
        }
        return all;
    }

    /** {@return the parameters of the statement that was compiled, in the order of their placeholders} */
    public List<Bind<?>> binds() {
        return placeholders.stream().<Bind<?>>map(Placeholder::bind).toList();
    }

    /** {@return the types of the result's columns} */
    public List<SqlType<?>> columnTypes() {
        return columns.stream().<SqlType<?>>map(ResultColumn::type).toList();
    }

    /** {@return what in the statement is probably not what its author meant, such as tables that nothing joins} */
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public String toString() {
        return text;
    }
}
