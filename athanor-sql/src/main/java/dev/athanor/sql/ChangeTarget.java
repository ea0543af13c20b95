package dev.athanor.sql;

import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an UPDATE or DELETE changes, and what else it reads.
 *
 * @param from the table, or an alias of it
 * @param others what the user named beside it
 * @param options what rides along with the statement
 */
record ChangeTarget(FromClause from, List<FromClause> others, List<StatementOption> options) {

    ChangeTarget {
        others = List.copyOf(others);
        options = List.copyOf(options);
    }

    static ChangeTarget of(FromClause from) {
        return new ChangeTarget(from, List.of(), List.of());
    }

    static ChangeTarget of(Alias alias) {
        if (!(alias.element() instanceof Table)) {
            throw new CompileException(
                    "C053",
                    alias + " is no table, so its rows cannot be changed; change the table that they come from");
        }
        return of((FromClause) alias);
    }

    Table table() {
        return (Table) (from instanceof Alias alias ? alias.element() : from);
    }

    ChangeTarget and(FromClause... more) {
        return new ChangeTarget(from, SelectState.append(others, List.of(more)), options);
    }

    ChangeTarget traverse(Traversal walk) {
        return new ChangeTarget(walk.node(from), walk.nodes(others), options);
    }

    ChangeTarget withOptions(List<? extends StatementOption> other) {
        return new ChangeTarget(from, others, List.copyOf(other));
    }

    ChangeTarget andOptions(StatementOption... more) {
        return withOptions(SelectState.append(options, List.of(more)));
    }

    /** Returns what is read beside the target: what was named, and what {@code users} need. */
    List<FromClause> sources(List<? extends SqlNode> users) {
        Set<FromClause> sources = new LinkedHashSet<>(others);
        Set<FromClause> known = new LinkedHashSet<>();
        others.forEach(other -> known.addAll(other.parts()));
        known.add(from);
        for (FromClause needed : Sources.of(users)) {
            if (!known.contains(needed)) {
                sources.add(needed);
            }
        }
        return List.copyOf(sources);
    }

    /** Returns all that is read: {@code sources} and the target. */
    List<FromClause> with(List<FromClause> sources) {
        List<FromClause> all = new ArrayList<>(List.of(from));
        sources.forEach(source -> all.addAll(source.parts()));
        return all;
    }
}
