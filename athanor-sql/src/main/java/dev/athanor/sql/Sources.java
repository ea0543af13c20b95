package dev.athanor.sql;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Query;
import dev.athanor.sql.ast.Sourced;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.Traversal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what expressions read from. Subqueries see to theirs themselves. */
final class Sources implements Traversal {

    private final Set<FromClause> found = new LinkedHashSet<>();

    private Sources() {}

    static List<FromClause> of(List<? extends SqlNode> users) {
        Sources sources = new Sources();
        for (SqlNode user : users) {
            SqlNode unused = sources.node(user);
        }
        return List.copyOf(sources.found);
    }

    @Override
    public <N extends SqlNode> N node(N child) {
        if (child instanceof Sourced sourced) {
            found.add(sourced.from());
        } else if (!(child instanceof Query<?>)) {
            SqlNode unused = child.traverse(this); // collecting replaces nothing
        }
        return child;
    }

    @Override
    public <N extends SqlNode> List<N> nodes(List<N> children) {
        for (N child : children) {
            SqlNode unused = node(child);
        }
        return children;
    }

    @Override
    public <T> Bind<T> bind(Bind<T> bind) {
        return bind;
    }

    @Override
    public <V> V value(V value) {
        return value;
    }
}
