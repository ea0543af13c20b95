package dev.athanor.sql.ddl;

import dev.athanor.sql.ast.Keyword;
import dev.athanor.sql.ast.Query;
import dev.athanor.sql.ast.Scope;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.ddl.clause.Inlined;
import dev.athanor.sql.ddl.clause.ViewName;
import dev.athanor.sql.schema.View;

/**
 * {@code CREATE VIEW}. Parameters of the query are written as literals.
 *
 * <pre>{@code
 * connection.execute(CreateView.of("adult", select(USERS.id).where(USERS.age.gt(17))).orReplace());
 * }</pre>
 *
 * @param view the name
 * @param query the query
 * @param replace whether one that is there already is replaced
 * @param kind what kind of view it is
 */
public record CreateView(ViewName view, Query<?> query, boolean replace, Kind kind) implements DdlStatement {

    @Override
    public CreateView traverse(Traversal walk) {
        return new CreateView(walk.node(view), walk.node(query), walk.value(replace), walk.value(kind));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql(replace ? "CREATE OR REPLACE " : "CREATE ")
                .keyword(kind)
                .sql("VIEW ")
                .node(view)
                .sql(" AS ");
        out.within(Scope.STATEMENT.subquery(), new Inlined(query));
    }

    /** Returns the statement that creates the view {@code name}, and fails if it is there already. */
    public static CreateView of(String name, Query<?> query) {
        return new CreateView(ViewName.of(name), query, false, Kind.PLAIN);
    }

    /** Returns the statement that creates {@code view}, and fails if it is there already. */
    public static CreateView of(View view) {
        Kind kind = view.materialized() ? Kind.MATERIALIZED : Kind.PLAIN;
        return new CreateView(new ViewName(view.schema(), view.name()), view.query(), false, kind);
    }

    /** Returns this replacing a view that is there already. */
    public CreateView orReplace() {
        return new CreateView(view, query, true, kind);
    }

    /** Returns this for a view of another kind. */
    public CreateView as(Kind other) {
        return new CreateView(view, query, replace, other);
    }

    /** A kind of view. */
    public enum Kind implements Keyword {
        PLAIN(""),
        /** Gone with the connection. */
        TEMPORARY("TEMPORARY "),
        /** Its rows are kept, until it is refreshed. */
        MATERIALIZED("MATERIALIZED ");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }

        @Override
        public String sql() {
            return sql;
        }
    }
}
