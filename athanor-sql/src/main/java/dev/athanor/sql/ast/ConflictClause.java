package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an INSERT does with a row that meets another one: {@code ON CONFLICT (id) DO UPDATE SET …}, or {@code DO
 * NOTHING}.
 *
 * @param target which conflicts are meant
 * @param assignments what the row that is there is set to, or {@code null} to leave it as it is
 * @param where which rows are changed, or {@code null} for all
 */
public record ConflictClause(
        Target target,
        @Nullable SqlNode assignments,
        @Nullable Expression<Boolean> where) implements SqlNode {

    /** Creates the clause; the target may not be null. */
    public ConflictClause {
        requireNonNull(target, "target");
    }

    /**
     * Which conflicts are meant: those of a unique index, found by its elements, or of a constraint by its name, or
     * all.
     *
     * @param elements the columns or expressions of the index, in any order
     * @param predicate the condition of a partial index, or {@code null}
     * @param constraint the name of the constraint, or {@code null}
     */
    public record Target(
            List<Expression<?>> elements,
            @Nullable Expression<Boolean> predicate,
            @Nullable String constraint) implements SqlNode {

        /** Creates the target; the list is copied. */
        public Target {
            elements = List.copyOf(elements);
        }

        @Override
        public Target traverse(Traversal walk) {
            return new Target(walk.nodes(elements), walk.optional(predicate), walk.optionalValue(constraint));
        }

        @Override
        public void render(SqlWriter out) {
            if (constraint != null) {
                out.sql(" ON CONSTRAINT ").name(constraint);
            }
            if (!elements.isEmpty()) {
                out.sql(" (").join(", ", elements).sql(")");
            }
            if (predicate != null) {
                out.sql(" WHERE ").node(predicate);
            }
        }
    }

    @Override
    public ConflictClause traverse(Traversal walk) {
        return new ConflictClause(walk.node(target), walk.optional(assignments), walk.optional(where));
    }

    @Override
    public void render(SqlWriter out) {
        Scope inside = out.scope().inside(List.of());
        out.sql(" ON CONFLICT").within(inside.unqualified(), target);
        if (assignments == null) {
            out.sql(" DO NOTHING");
            return;
        }
        out.sql(" DO UPDATE SET ").within(inside, assignments);
        if (where != null) {
            out.sql(" WHERE ").within(inside, where);
        }
    }
}
