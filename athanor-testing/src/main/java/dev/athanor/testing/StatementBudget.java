package dev.athanor.testing;

import dev.athanor.engine.Engine;
import java.util.List;

/**
 * How many statements something may run; its methods are meant to be imported statically.
 *
 * <pre>{@code
 * assertStatements(max(2), engine, () -> page.render());
 * }</pre>
 *
 * @param least the fewest
 * @param most the most
 */
public record StatementBudget(int least, int most) {

    /** Creates the budget. */
    public StatementBudget {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException("no number lies between " + least + " and " + most);
        }
    }

    /** Returns a budget of at most {@code most} statements. */
    public static StatementBudget max(int most) {
        return new StatementBudget(0, most);
    }

    /** Returns a budget of exactly {@code count} statements. */
    public static StatementBudget exactly(int count) {
        return new StatementBudget(count, count);
    }

    /**
     * Does {@code work} and fails if {@code engine} ran more or fewer statements than {@code budget} allows.
     *
     * @throws AssertionError naming the statements, and where each came from
     * @throws X what {@code work} throws, as it is
     */
    public static <X extends Exception> void assertStatements(
            StatementBudget budget, Engine engine, SqlRecorder.Work<X> work) throws X {
        assertStatements(budget, List.of(engine), work);
    }

    /**
     * Does {@code work} and fails if all of {@code engines} together ran more or fewer statements than {@code budget}
     * allows.
     *
     * @throws AssertionError naming the statements, and where each came from
     * @throws X what {@code work} throws, as it is
     */
    public static <X extends Exception> void assertStatements(
            StatementBudget budget, List<Engine> engines, SqlRecorder.Work<X> work) throws X {
        Engine[] others = engines.subList(1, engines.size()).toArray(Engine[]::new);
        try (SqlRecorder recorder = SqlRecorder.on(engines.get(0), others)) {
            recorder.assertStatements(budget, work);
        }
    }

    /** Fails if the number of {@code statements} is another. */
    void check(List<RecordedStatement> statements) {
        int count = statements.size();
        if (count < least || count > most) {
            throw new AssertionError(
                    "expected " + this + " but " + count + " ran:" + SqlRecorderAssert.listed(statements));
        }
    }

    /** Returns the budget in words. */
    @Override
    public String toString() {
        return (least == most ? "" : least == 0 ? "at most " : least + " to ")
                + most
                + (most == 1 ? " statement" : " statements");
    }
}
