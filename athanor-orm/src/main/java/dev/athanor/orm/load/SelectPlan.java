package dev.athanor.orm.load;

import dev.athanor.engine.execute.RowCursor;
import dev.athanor.orm.mapping.RelationshipMapping;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rows of a statement become: kept beside its text, and the same for all statements of the shape. */
final class SelectPlan {

    private final RowPart[] parts;
    private final List<RelationshipMapping> collections;
    private final List<PostLoad> postLoads;
    private final boolean multiplies;
    private final boolean populateExisting;
    private final boolean locks;
    private volatile @Nullable List<String> names;

    SelectPlan(List<RowPart> parts, PlanNumbers numbers, boolean multiplies, boolean populateExisting, boolean locks) {
        this.parts = parts.toArray(RowPart[]::new);
        this.collections = numbers.collections();
        this.postLoads = numbers.postLoads();
        this.multiplies = multiplies;
        this.populateExisting = populateExisting;
        this.locks = locks;
    }

    /** Returns the plan of {@code rows}. */
    static SelectPlan of(RowCursor rows) {
        Object plan = rows.resultPlan();
        return plan instanceof GivenPlan given ? given.plan(rows.names()) : (SelectPlan) plan;
    }

    /** {@return the parts of a row, in the order they were selected} */
    RowPart[] parts() {
        return parts;
    }

    /** {@return the joined collections, by number} */
    List<RelationshipMapping> collections() {
        return collections;
    }

    /** {@return what is loaded by further statements, by number} */
    List<PostLoad> postLoads() {
        return postLoads;
    }

    /** {@return whether an object may be in several rows because a collection of it is joined} */
    boolean multiplies() {
        return multiplies;
    }

    /** {@return whether objects that are there are overwritten} */
    boolean populateExisting() {
        return populateExisting;
    }

    /** {@return whether rows are locked, so that objects must be of the same version as their rows} */
    boolean locks() {
        return locks;
    }

    /** Returns the names of the parts; {@code rows} are of this plan. */
    List<String> names(RowCursor rows) {
        List<String> known = names;
        if (known == null) {
            known = names(rows.names());
            names = known;
        }
        return known;
    }

    /** Returns the names of the parts of rows whose columns have the names {@code columns}. */
    List<String> names(List<String> columns) {
        List<String> made = new ArrayList<>();
        for (RowPart part : parts) {
            String own = part.name();
            String name = own != null ? own : columns.get(part.position() - 1);
            boolean taken = part instanceof ColumnPart && made.contains(name);
            made.add(taken ? numbered(name, made) : name);
        }
        return List.copyOf(made);
    }

    private static String numbered(String name, List<String> taken) {
        int number = 1;
        while (taken.contains(name + "_" + number)) {
            number++;
        }
        return name + "_" + number;
    }
}
