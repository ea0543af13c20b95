package dev.athanor.orm.load;

import dev.athanor.engine.execute.RowCursor;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.sql.ast.Bind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rows of a statement become: kept beside its text, and the same for all statements of the shape. */
final class SelectPlan {

    private final RowPart[] parts;
    private final List<RelationshipMapping> collections;
    private final List<PostLoad> postLoads;
    private final Facts facts;
    private volatile @Nullable List<String> names;

    /**
     * What holds of all rows.
     *
     * @param multiplies whether an object may be in several rows because a collection of it is joined
     * @param populateExisting whether objects that are there are overwritten
     * @param locks whether rows are locked, so that objects must be of the same version as their rows
     * @param binds the parameters of the statement that was planned, if parts of the plan hold some of them
     */
    record Facts(boolean multiplies, boolean populateExisting, boolean locks, List<Bind<?>> binds) {}

    SelectPlan(List<RowPart> parts, PlanNumbers numbers, Facts facts) {
        this.parts = parts.toArray(RowPart[]::new);
        this.collections = numbers.collections();
        this.postLoads = numbers.postLoads();
        this.facts = facts;
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
        return facts.multiplies();
    }

    /** {@return whether objects that are there are overwritten} */
    boolean populateExisting() {
        return facts.populateExisting();
    }

    /** {@return whether rows are locked, so that objects must be of the same version as their rows} */
    boolean locks() {
        return facts.locks();
    }

    /** {@return the parameters of the statement that was planned, if parts of the plan hold some of them} */
    List<Bind<?>> binds() {
        return facts.binds();
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
