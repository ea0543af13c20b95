package dev.athanor.sql.compile;

import dev.athanor.sql.ast.ArrayElement;
import dev.athanor.sql.ast.ArrayLiteral;
import dev.athanor.sql.ast.ArraySlice;
import dev.athanor.sql.ast.ColumnNames;
import dev.athanor.sql.ast.ConflictClause;
import dev.athanor.sql.ast.CteChange;
import dev.athanor.sql.ast.DeleteSources;
import dev.athanor.sql.ast.DistinctOn;
import dev.athanor.sql.ast.DuplicateKeyClause;
import dev.athanor.sql.ast.GroupingSets;
import dev.athanor.sql.ast.Locking;
import dev.athanor.sql.ast.Materialization;
import dev.athanor.sql.ast.RegexpReplace;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.SymmetricBounds;
import dev.athanor.sql.ast.TableFunction;
import dev.athanor.sql.ast.TableSample;
import dev.athanor.sql.ast.TryCast;
import dev.athanor.sql.ast.UpdateSources;
import dev.athanor.sql.ast.WithinGroup;
import dev.athanor.sql.error.CompileException;
import java.util.List;

/**
 * What more than one database has nothing for, and what to do there instead. A dialect lists those of its own:
 *
 * <pre>{@code
 * Dialect.named("h2").lacks(Lack.ARRAYS, Lack.TABLE_SAMPLES)
 * }</pre>
 */
public enum Lack {
    /** Arrays, and their parts. */
    ARRAYS(
            "arrays",
            "keep the values in a table, or in a JSON document",
            ArrayLiteral.class,
            ArrayElement.class,
            ArraySlice.class),
    /** {@code BETWEEN SYMMETRIC}. */
    SYMMETRIC_BOUNDS("BETWEEN SYMMETRIC", "compare with both orders of the bounds", SymmetricBounds.class),
    /** {@code DISTINCT ON}. */
    DISTINCT_ON("DISTINCT ON", "rank the rows with rowNumber() and keep the first", DistinctOn.class),
    /** {@code GROUPING SETS}, {@code CUBE} and {@code ROLLUP}. */
    GROUPING_SETS("grouping sets", "join several queries with unionAll(...)", GroupingSets.class),
    /** {@code WITHIN GROUP}. */
    WITHIN_GROUP("WITHIN GROUP", "rank the rows over a window, or do it in Java", WithinGroup.class),
    /** {@code MATERIALIZED} and {@code NOT MATERIALIZED}. */
    MATERIALIZATION("hint whether a CTE is materialized", "leave it out", Materialization.class),
    /** INSERT, UPDATE and DELETE in a WITH. */
    CHANGES_IN_WITH("changes in WITH", "run them before", CteChange.class),
    /** Names for the columns of a table-valued function. */
    FUNCTION_COLUMN_NAMES(
            "names for columns of functions, or WITH ORDINALITY",
            "number the rows with rowNumber()",
            TableFunction.Naming.class),
    /** Names for the columns of VALUES in FROM. */
    VALUES_COLUMN_NAMES("names for columns of values", "read from values(...).cte(name)", ColumnNames.class),
    /** {@code TABLESAMPLE}. */
    TABLE_SAMPLES("TABLESAMPLE", "order by random() and limit", TableSample.class),
    /** {@code LATERAL}. */
    LATERAL("LATERAL", "select the value by a scalar subquery"),
    /** {@code FULL OUTER JOIN}. */
    FULL_JOINS("FULL OUTER JOIN", "unite a left join with the rows of the other side that have no match"),
    /** {@code INTERSECT ALL} and {@code EXCEPT ALL}. */
    COUNTING_SETS("INTERSECT ALL and EXCEPT ALL", "number the rows first"),
    /** {@code FETCH FIRST … WITH TIES} and {@code … PERCENT}. */
    TIES("FETCH WITH TIES or PERCENT", "rank the rows with rank() and compare with that"),
    /** Indexes of more than columns. */
    EXPRESSION_INDEXES(
            "indexes of expressions", "index a computed column of the expression, or restrict it by onlyOn(...)"),
    /** {@code FOR SHARE}. */
    SHARED_LOCKS("shared locks of rows", "use forUpdate()"),
    /** {@code FOR NO KEY UPDATE} and {@code FOR KEY SHARE}. */
    KEY_LOCKS("locks that spare the keys", "use forUpdate() or forShare()"),
    /** {@code FOR UPDATE OF}. */
    LOCKS_OF_TABLES("locks of some tables only", "leave of(...) out"),
    /** A replacement by regular expressions. */
    REGEXP_REPLACEMENT("replacement by regular expressions", "do it in Java", RegexpReplace.class),
    /** Flags of regular expressions. */
    REGEXP_FLAGS("flags of regular expressions", "begin the pattern with (?i)"),
    /** {@code TRY_CAST}. */
    TRY_CAST("TRY_CAST", "test the value with regexpMatch(...) before the cast", TryCast.class),
    /** {@code ON CONFLICT}, and nothing like it but MERGE. */
    ON_CONFLICT("ON CONFLICT", "write a MERGE with text(...)", ConflictClause.class),
    /** {@code ON DUPLICATE KEY UPDATE}, and nothing like it but MERGE. */
    ON_DUPLICATE_KEY("ON DUPLICATE KEY UPDATE", "write a MERGE with text(...)", DuplicateKeyClause.class),
    /** An UPDATE of rows that others are joined to. */
    UPDATE_SOURCES(
            "UPDATE that reads other tables",
            "put them into a subquery: where(id.in(select(...)))",
            UpdateSources.class),
    /** A DELETE of rows that others are joined to. */
    DELETE_SOURCES(
            "DELETE that reads other tables",
            "put them into a subquery: where(id.in(select(...)))",
            DeleteSources.class);

    private final String what;
    private final String wayOut;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final List<Class<? extends SqlNode>> nodes;

    @SafeVarargs
    @SuppressWarnings("varargs") // it is copied
    Lack(String what, String wayOut, Class<? extends SqlNode>... nodes) {
        this.what = what;
        this.wayOut = wayOut;
        this.nodes = List.of(nodes);
    }

    /** {@return the error of who asks for it on the dialect of {@code out} ({@code C040})} */
    public CompileException on(SqlWriter out) {
        return Dialect.refusal(out.dialect(), what, wayOut);
    }

    /**
     * Checks that {@code locking} is {@code FOR UPDATE}, on databases that have no other lock of rows.
     *
     * @throws CompileException if not ({@code C040})
     */
    public static void requireForUpdate(Locking locking, SqlWriter out) {
        if (locking.strength() != Locking.Strength.UPDATE) {
            throw (locking.strength() == Locking.Strength.SHARE ? SHARED_LOCKS : KEY_LOCKS).on(out);
        }
    }

    /** Refuses the nodes that are nothing else. */
    void addTo(Dialect.Builder dialect) {
        for (Class<? extends SqlNode> node : nodes) {
            dialect.refuse(node, what, wayOut);
        }
    }
}
