package dev.athanor.orm.flush;

import java.util.List;

/**
 * What a flush will do, in order. A plan is data: it can be looked at before it is carried out.
 *
 * @param steps the steps; those without objects are left out
 */
public record FlushPlan(List<FlushStep> steps) {

    /** Creates the plan and copies the steps. */
    public FlushPlan {
        steps = List.copyOf(steps);
    }

    static FlushPlan of(UnitOfWork work) {
        return new FlushPlan(new PlanBuilder(work).steps());
    }
}
