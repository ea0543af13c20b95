package dev.athanor.sql.ddl.clause;

import dev.athanor.sql.ast.Keyword;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.error.CompileException;
import java.util.regex.Pattern;

/**
 * How an index is built: {@code USING gin}.
 *
 * @param method how
 */
public record IndexMethodClause(Method method) implements SqlNode {

    @Override
    public IndexMethodClause traverse(Traversal walk) {
        return new IndexMethodClause(walk.value(method));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql(" USING ").keyword(method);
    }

    /**
     * The name of a way to build an index, written as it is.
     *
     * @param sql the name: letters, digits and underscores
     */
    public record Method(String sql) implements Keyword {

        private static final Pattern SAFE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

        /**
         * Creates the name.
         *
         * @throws CompileException if it is no plain name ({@code C026})
         */
        public Method {
            if (!SAFE.matcher(sql).matches()) {
                throw new CompileException(
                        "C026",
                        "'" + sql + "' is no name of a way to build an index: it is written without quotes, so only"
                                + " letters, digits and '_' may stand in it");
            }
        }
    }
}
