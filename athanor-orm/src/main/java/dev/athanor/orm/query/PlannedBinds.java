package dev.athanor.orm.query;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.CacheKey;
import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of a statement while it is planned. What a plan keeps of its options holds others without values: a
 * plan is kept for long, and serves statements with other values.
 */
public final class PlannedBinds {

    private final List<Bind<?>> given;
    private final List<Bind<?>> kept = new ArrayList<>();
    private final CurrentBinds keeping;
    private final CurrentBinds giving;

    private PlannedBinds(List<Bind<?>> given) {
        this.given = given;
        given.forEach(bind -> kept.add(bind.withoutValue()));
        this.keeping = new CurrentBinds(given, kept);
        this.giving = new CurrentBinds(kept, given);
    }

    /** Returns those of {@code statement}, if its {@code options} hold some of them; none if not. */
    public static PlannedBinds of(Statement<?> statement, OptionTree options) {
        return new PlannedBinds(options.isBound() ? CacheKey.of(statement).binds() : List.of());
    }

    /** {@return the parameters that a plan keeps, in the order in which the statement's shape lists its own} */
    public List<Bind<?>> kept() {
        return List.copyOf(kept);
    }

    /** Returns {@code options} without values. */
    public PathOptions kept(PathOptions options) {
        return given.isEmpty() ? options : keeping.of(options);
    }

    /** Returns {@code node}, which is part of options without values, with those of the statement. */
    public <N extends SqlNode> N given(N node) {
        return given.isEmpty() ? node : giving.node(node);
    }
}
