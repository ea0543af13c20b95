package dev.athanor.example.tour.stage;

import dev.athanor.example.tour.stage.Trace.Run;
import java.util.List;

/** A step whose sentence was said; it runs next. */
public final class Step {

    private final Narrator narrator;
    private final String name;

    Step(Narrator narrator, String name) {
        this.narrator = narrator;
        this.name = name;
    }

    /**
     * The code of a step.
     *
     * @param <T> what comes out of it
     */
    @FunctionalInterface
    public interface Code<T> {

        /** Runs the code. */
        T run() throws Exception;
    }

    /**
     * Runs {@code code} and listens to the SQL.
     *
     * @throws StepFailure if the code throws; the chapter ends then
     */
    public <T> Outcome<T> run(Code<T> code) {
        StackWalker.StackFrame caller = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.skip(1).findFirst())
                .orElseThrow();
        List<Run> unused = narrator.trace().take(); // what ran between the steps belongs to none
        T value;
        try {
            value = code.run();
        } catch (Exception failure) {
            narrator.fails(name, "it threw " + failure);
            throw new StepFailure(name, failure);
        }
        Outcome<T> outcome =
                new Outcome<>(narrator, name, value, narrator.trace().take());
        outcome.print(Snippet.at(caller));
        return outcome;
    }

    /** Ends a chapter whose step threw; the narrator knows already. */
    public static final class StepFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private StepFailure(String step, Exception cause) {
            super(step, cause);
        }
    }
}
