package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

/**
 * A piece of SQL written by hand, in a definition: a condition, a default.
 *
 * @param sql the SQL, written as it is
 */
public record Fragment(TrustedSql sql) implements SqlNode {

    /** Creates the fragment; the SQL may not be null. */
    public Fragment {
        requireNonNull(sql, "sql");
    }

    /** Returns the fragment {@code sql}, which is written as it is. */
    public static Fragment of(String sql) {
        return new Fragment(new TrustedSql(sql));
    }

    @Override
    public Fragment traverse(Traversal walk) {
        return new Fragment(walk.value(sql));
    }

    @Override
    public void render(SqlWriter out) {
        out.trusted(sql);
    }
}
