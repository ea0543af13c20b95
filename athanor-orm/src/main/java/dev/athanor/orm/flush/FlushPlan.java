package dev.athanor.orm.flush;

import java.util.List;

/** What a flush will do, in order. A plan is data: it can be looked at before it is carried out. */
public final class FlushPlan {

    private final List<FlushStep> steps;
    private final List<UniqueKeys.Handover> handovers;

    private FlushPlan(List<FlushStep> steps, List<UniqueKeys.Handover> handovers) {
        this.steps = List.copyOf(steps);
        this.handovers = List.copyOf(handovers);
    }

    static FlushPlan of(UnitOfWork work) {
        PlanBuilder builder = new PlanBuilder(work);
        return new FlushPlan(builder.steps(), builder.handovers());
    }

    /** {@return the steps; those without objects are left out} */
    public List<FlushStep> steps() {
        return steps;
    }

    /** {@return the deletions that come first, because something saved needs a unique value they give up} */
    List<UniqueKeys.Handover> handovers() {
        return handovers;
    }

    @Override
    public String toString() {
        return steps.toString();
    }
}
