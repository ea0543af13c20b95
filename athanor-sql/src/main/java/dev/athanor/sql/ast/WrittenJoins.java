package dev.athanor.sql.ast;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The joins that a target asks for, as they are after a part of them was replaced: the target itself speaks of what
 * stood there before.
 */
public final class WrittenJoins implements JoinTarget {

    private final List<JoinStep> joinSteps;

    /** Creates the joins that {@code joinSteps} say. */
    public WrittenJoins(List<JoinStep> joinSteps) {
        this.joinSteps = List.copyOf(joinSteps);
    }

    /** Returns {@code target}, or what it asks for if {@code walk} replaces a part of that. */
    @SuppressWarnings("ReferenceEquality") // of what a walk gives back is asked whether it was replaced
    public static JoinTarget replaced(JoinTarget target, Traversal walk) {
        WrittenJoins own = new WrittenJoins(target.joinSteps());
        WrittenJoins walked = own.traverse(walk);
        return walked == own ? target : walked;
    }

    @Override
    public List<JoinStep> joinSteps() {
        return joinSteps;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // of what a walk gives back is asked whether it was replaced
    public WrittenJoins traverse(Traversal walk) {
        List<JoinStep> walked = new ArrayList<>();
        boolean same = true;
        for (JoinStep step : joinSteps) {
            JoinStep other =
                    new JoinStep(walk.node(step.right()), walk.optional(step.on()), walk.optional(step.restriction()));
            same &= other.right() == step.right()
                    && other.on() == step.on()
                    && other.restriction() == step.restriction();
            walked.add(other);
        }
        return same ? this : new WrittenJoins(walked);
    }

    @Override
    public void render(SqlWriter out) {
        throw new IllegalStateException("joins are placed before they are written");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WrittenJoins that && joinSteps.equals(that.joinSteps);
    }

    @Override
    public int hashCode() {
        return joinSteps.hashCode();
    }
}
