package dev.athanor.testing;

import java.util.List;

/**
 * How many statements something may run; its factories are meant to be imported statically.
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
