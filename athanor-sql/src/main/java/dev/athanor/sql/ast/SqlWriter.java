package dev.athanor.sql.ast;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CompileTimeConstant;
import dev.athanor.sql.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Receives the text of a statement. Each call returns the writer itself, so that calls read like the SQL.
 *
 * <p>Text that comes from outside the program cannot be passed as SQL by mistake: {@link #sql} takes only constants of
 * the source code, which the compiler checks, and everything else is quoted, bound or a {@link Keyword}.
 */
public interface SqlWriter {

    /** Adds {@code text}, a constant of the source code, as it is. */
    @CanIgnoreReturnValue
    SqlWriter sql(@CompileTimeConstant String text);

    /** Adds SQL that the user wrote as such, visibly, with {@code text(...)}. */
    @CanIgnoreReturnValue
    SqlWriter trusted(TrustedSql text);

    /** Adds the SQL of {@code keyword}. */
    @CanIgnoreReturnValue
    SqlWriter keyword(Keyword keyword);

    /**
     * Adds the name of {@code schema} with a dot behind it, or of the one that stands for it; nothing if both are
     * {@code null}.
     */
    @CanIgnoreReturnValue
    SqlWriter schema(@Nullable String schema);

    /** {@return the schema that stands for {@code schema}, where {@code null} is the default one} */
    @Nullable
    String schemaOf(@Nullable String schema);

    /** Adds {@code name} as an identifier, quoted where the dialect needs it. */
    @CanIgnoreReturnValue
    SqlWriter name(String name);

    /** Adds {@code name} as an identifier, quoted as {@code quoting} says. */
    @CanIgnoreReturnValue
    SqlWriter name(String name, Quoting quoting);

    /** Adds the bare name of {@code column}, quoted as the column says. */
    @CanIgnoreReturnValue
    default SqlWriter name(ColumnElement<?> column) {
        return name(column.name(), column.quoting());
    }

    /**
     * Adds {@code name}, which a rule made, as an identifier; where it is too long it is cut, and told apart by a hash.
     */
    @CanIgnoreReturnValue
    SqlWriter madeName(String name);

    /** Adds {@code node} with its parameters as literals, for statements that take none. */
    @CanIgnoreReturnValue
    SqlWriter inlined(SqlNode node);

    /** Adds {@code text} as a string literal, quoted and escaped. */
    @CanIgnoreReturnValue
    SqlWriter literal(String text);

    /** Adds {@code number} as a literal. */
    @CanIgnoreReturnValue
    SqlWriter literal(long number);

    /** Adds the dialect's name of {@code type}. */
    @CanIgnoreReturnValue
    SqlWriter type(SqlType<?> type);

    /** Adds {@code node} the way the dialect writes it. */
    @CanIgnoreReturnValue
    SqlWriter node(SqlNode node);

    /**
     * Adds {@code operand} of {@code operator}, in parentheses where it binds no tighter than the operator and is not
     * the same associative operator.
     */
    @CanIgnoreReturnValue
    SqlWriter operand(Expression<?> operand, Operator operator);

    /** Adds {@code nodes} with {@code separator}, a constant of the source code, between them. */
    @CanIgnoreReturnValue
    SqlWriter join(@CompileTimeConstant String separator, List<? extends SqlNode> nodes);

    /** Adds a placeholder and remembers {@code bind} for execution. */
    @CanIgnoreReturnValue
    SqlWriter bind(Bind<?> bind);

    /**
     * Adds one placeholder for each value of the list {@code values}, or what the dialect writes for an empty one; the
     * number is settled on each execution.
     *
     * @param negated whether the list is that of NOT IN
     */
    @CanIgnoreReturnValue
    SqlWriter list(Bind<?> values, boolean negated);

    /** Adds a placeholder for the list {@code values} as a whole, bound as one array. */
    @CanIgnoreReturnValue
    SqlWriter array(Bind<?> values);

    /** Adds the value of {@code bind}, a whole number, as a literal: where the database takes no placeholder. */
    @CanIgnoreReturnValue
    default SqlWriter number(Bind<? extends Number> bind) {
        return embedded(bind);
    }

    /** Adds the value of {@code bind} as a literal, quoted and escaped when the statement is run. */
    @CanIgnoreReturnValue
    SqlWriter embedded(Bind<?> bind);

    /**
     * Writes the query of {@code cte} before the statement, if it does not stand there yet.
     *
     * @throws dev.athanor.sql.error.CompileException if another one is called so ({@code C023})
     */
    void define(Cte cte);

    /** Has the queries that {@link #define} writes stand here, not before the whole statement. */
    void placeCtes();

    /** Adds {@code node} as seen from {@code scope}: what qualifies columns, what encloses a subquery. */
    @CanIgnoreReturnValue
    SqlWriter within(Scope scope, SqlNode node);

    /** {@return the scope in which the next node is written} */
    Scope scope();

    /**
     * Returns the name of something that has none of its own: {@code base_1}, {@code base_2} … in order of first use;
     * the same {@code identity} gets the same name throughout a statement.
     */
    String anonymousName(Object identity, String base);

    /**
     * Returns the name of a column that a rule made: {@code name} itself or, where it is longer than the database
     * takes, its beginning with a number; the same throughout a statement.
     */
    String shortName(String name);

    /** {@return the name of the dialect, for messages and for what is written for one database only} */
    String dialect();

    /** Tells whoever runs the statement that it is probably not what its author meant. */
    void warning(String message);

    /** Tells the statement's result that its next column is called {@code name} and is of {@code type}. */
    void resultColumn(String name, SqlType<?> type);
}
