package dev.athanor.orm;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a flush would do, in order, and why in this order; see {@link Session#explainFlush}.
 *
 * @param steps the steps that change rows
 */
public record FlushExplanation(List<Step> steps) {

    /** Creates the explanation and copies the steps. */
    public FlushExplanation {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param action what is done to which rows: {@code INSERT INTO address: [new Address]}
     * @param because what the step has to wait for, or what waits for it
     */
    public record Step(String action, List<String> because) {

        /** Creates the step and copies the reasons. */
        public Step {
            because = List.copyOf(because);
        }

        @Override
        public String toString() {
            return because.stream().map(reason -> "\n    " + reason).collect(Collectors.joining("", action, ""));
        }
    }

    /** Returns the steps, one a line, each with its reasons below it. */
    @Override
    public String toString() {
        return steps.stream().map(Step::toString).collect(Collectors.joining("\n"));
    }
}
