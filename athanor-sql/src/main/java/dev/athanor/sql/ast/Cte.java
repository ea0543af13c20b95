package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query, or a change that returns rows, that is written once, before the statement, and read from by name:
 * {@code WITH name AS (SELECT …)}. Equal only to itself; a statement may read from it as often as it likes.
 */
public final class Cte implements FromClause, Identified {

    private final Statement<?> statement;
    private final @Nullable String name;
    private final Form form;
    private final List<AliasedColumn<?>> columns;

    /**
     * How it is written.
     *
     * @param seed what it is called by where it reads from itself, or {@code null} if it does not
     * @param materialization how it is run, or {@code null} to leave that to the database
     * @param nested whether it stands before the query that reads from it, not before the whole statement
     */
    private record Form(@Nullable Cte seed, @Nullable Materialization materialization, boolean nested) {

        static final Form PLAIN = new Form(null, null, false);
    }

    /** Creates the expression; without a {@code name} it is called {@code anon_1} and so on where it is written. */
    public Cte(Statement<?> statement, @Nullable String name) {
        this(statement, name, Form.PLAIN);
    }

    private Cte(Statement<?> statement, @Nullable String name, Form form) {
        this.statement = requireNonNull(statement, "statement");
        this.name = name;
        this.form = form;
        this.columns = DerivedColumns.of(this, statement);
    }

    /**
     * Returns the expression of {@code whole}, a set operation of the query of {@code seed} and of queries that read
     * from {@code seed}, which then means the expression itself.
     */
    public static Cte recursive(Cte seed, Query<?> whole) {
        return new Cte(whole, seed.name, new Form(seed, null, false));
    }

    /** {@return the query or change} */
    public Statement<?> statement() {
        return statement;
    }

    /** {@return the name, or {@code null} if one is made up on writing} */
    public @Nullable String name() {
        return name;
    }

    /** {@return whether it reads from itself} */
    public boolean isRecursive() {
        return form.seed() != null;
    }

    /** {@return whether it stands before the query that reads from it, not before the whole statement} */
    public boolean isNested() {
        return form.nested();
    }

    /** {@return whether {@code other} is what this is called by where it reads from itself} */
    public boolean restates(Cte other) {
        return form.seed() == other;
    }

    /** Returns another expression that is run by itself, and once. */
    public Cte materialized() {
        return new Cte(statement, name, new Form(form.seed(), Materialization.MATERIALIZED, form.nested()));
    }

    /** Returns another expression that is run as a part of what reads from it. */
    public Cte notMaterialized() {
        return new Cte(statement, name, new Form(form.seed(), Materialization.NOT_MATERIALIZED, form.nested()));
    }

    /** Returns another expression that stands before the query that reads from it, not before the whole statement. */
    public Cte nested() {
        return new Cte(statement, name, new Form(form.seed(), form.materialization(), true));
    }

    /** Returns this under a second name; the query is still written once. */
    public Alias as(String alias) {
        return new Alias(this, alias);
    }

    @Override
    public List<AliasedColumn<?>> columns() {
        return columns;
    }

    /**
     * Returns the column that stands for {@code column} of the query.
     *
     * @throws dev.athanor.sql.error.CompileException if the query does not select it ({@code C022})
     */
    public <T> AliasedColumn<T> column(NamedExpression<T> column) {
        return DerivedColumns.find(this, columns, column);
    }

    @Override
    public Cte traverse(Traversal walk) {
        if (!walk.enters(this)) {
            return this;
        }
        String sameName = walk.optionalValue(name);
        Cte sameSeed = walk.optional(form.seed());
        Materialization same = walk.optionalValue(form.materialization());
        boolean sameNested = walk.value(form.nested());
        Statement<?> sameStatement = walk.node(statement);
        return sameStatement == statement && sameSeed == form.seed()
                ? this
                : new Cte(sameStatement, sameName, new Form(sameSeed, same, sameNested));
    }

    @Override
    public void render(SqlWriter out) {
        out.define(this);
        renderName(out);
    }

    /** Writes the query under its name, before the statement. */
    public void renderDefinition(SqlWriter out) {
        renderName(out);
        out.node(new CteColumns(columns, isRecursive() || statement instanceof ValuesQuery));
        out.sql(" AS ");
        if (form.materialization() != null) {
            out.node(form.materialization());
        }
        SqlNode body = statement instanceof Query<?> ? statement : new CteChange(statement);
        out.sql("(").within(Scope.DERIVED, body).sql(")");
    }

    @Override
    public void renderName(SqlWriter out) {
        out.name(writtenName(out));
    }

    /** Returns the name by which a statement knows this. */
    public String writtenName(SqlWriter out) {
        return name != null ? name : out.anonymousName(this, "anon");
    }

    @Override
    public String toString() {
        return name != null ? "CTE " + name : "a CTE without a name";
    }
}
