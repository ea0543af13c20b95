package dev.athanor.sql;

import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Query;
import dev.athanor.sql.ast.Sourced;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.Visitor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what expressions read from. Subqueries see to theirs themselves. */
final class Sources extends Visitor {

    private final Set<FromClause> found = new LinkedHashSet<>();

    private Sources() {}

    static List<FromClause> of(List<? extends SqlNode> users) {
        Sources sources = new Sources();
        sources.nodes(users);
        return List.copyOf(sources.found);
    }

    @Override
    protected boolean visit(SqlNode node) {
        if (node instanceof Sourced sourced) {
            found.add(sourced.from());
            return false;
        }
        return !(node instanceof Query<?>);
    }
}
