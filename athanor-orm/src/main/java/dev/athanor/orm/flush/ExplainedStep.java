package dev.athanor.orm.flush;

import java.util.List;

/**
 * A step of a flush in words.
 *
 * @param action what is done to which rows: {@code INSERT INTO address: [new Address]}
 * @param because what the step has to wait for, or what waits for it
 */
public record ExplainedStep(String action, List<String> because) {

    /** Creates the step and copies the reasons. */
    public ExplainedStep {
        because = List.copyOf(because);
    }
}
