package dev.athanor.sql.ast;

import dev.athanor.sql.error.CompileException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a query leaves out of its own FROM because a statement around it reads from it.
 *
 * @param kind how that is found
 * @param named what the user named
 */
public record Correlation(Kind kind, List<FromClause> named) implements SqlNode {

    /** What a query without words of its user does. */
    public static final Correlation AUTOMATIC = new Correlation(Kind.AUTOMATIC, List.of());

    /** How it is found what to leave out. */
    public enum Kind {
        /** All that the statement directly around reads from, where something else remains. */
        AUTOMATIC,
        /** What is named, and read from by a statement around. */
        ONLY,
        /** All that a statement around reads from, but what is named. */
        EXCEPT
    }

    /** Creates it; the list is copied. */
    public Correlation {
        named = List.copyOf(named);
    }

    /** Returns those of {@code froms} that the query reads itself, where {@code scope} is around it. */
    public List<FromClause> own(List<FromClause> froms, Scope scope) {
        if (kind == Kind.AUTOMATIC) {
            return froms.size() < 2 ? froms : remaining(froms, scope.enclosing());
        }
        List<FromClause> left = new ArrayList<>(froms);
        left.removeIf(from -> scope.reachable().contains(from) && named.contains(from) == (kind == Kind.ONLY));
        return left;
    }

    private static List<FromClause> remaining(List<FromClause> froms, List<FromClause> enclosing) {
        List<FromClause> own = new ArrayList<>(froms);
        own.removeAll(enclosing);
        if (own.isEmpty()) {
            throw new CompileException(
                    "C010",
                    "a subquery reads only from " + froms
                            + ", all of which the statement around it reads from already, so nothing is left for its"
                            + " FROM; alias what it shall read itself, or say it with correlate(...)");
        }
        return own;
    }

    @Override
    public Correlation traverse(Traversal walk) {
        Kind how = walk.value(kind);
        List<FromClause> sources = walk.nodes(named);
        return how == kind && sources == named ? this : new Correlation(how, sources);
    }

    @Override
    public void render(SqlWriter out) {
        throw new IllegalStateException("correlation decides about FROM and is not written itself");
    }
}
