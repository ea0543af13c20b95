package dev.athanor.orm.flush;

import java.util.List;

/** What a flush will do, in order. A plan is data: it can be looked at before it is carried out. */
public final class FlushPlan {

    private final List<FlushStep> steps;
    private final List<UniqueKeys.Handover> handovers;
    private final List<UniqueKeys.Handover> freed;

    private FlushPlan(List<FlushStep> steps, List<UniqueKeys.Handover> handovers, List<UniqueKeys.Handover> freed) {
        this.steps = List.copyOf(steps);
        this.handovers = List.copyOf(handovers);
        this.freed = List.copyOf(freed);
    }

    static FlushPlan of(UnitOfWork work) {
        PlanBuilder builder = new PlanBuilder(work);
        return new FlushPlan(builder.steps(), builder.handovers(), builder.freed());
    }

    /** {@return the steps; those without objects are left out} */
    public List<FlushStep> steps() {
        return steps;
    }

    /** {@return the deletions that come first, because something saved needs a unique value they give up} */
    List<UniqueKeys.Handover> handovers() {
        return handovers;
    }

    /** {@return the values that are taken from rows before they can be deleted, because something saved needs them} */
    List<UniqueKeys.Handover> freed() {
        return freed;
    }

    @Override
    public String toString() {
        return steps.toString();
    }
}
