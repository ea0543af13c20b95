package dev.athanor.orm.load;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.orm.mapping.RelationshipMapping;
import java.util.ArrayList;
import java.util.List;

/** Gives numbers to what a run of a plan keeps something for, so that it finds it in an array. */
final class PlanNumbers {

    private final List<RelationshipMapping> collections = new ArrayList<>();
    private final List<PostLoad> postLoads = new ArrayList<>();

    int number(RelationshipMapping collection) {
        collections.add(collection);
        return collections.size() - 1;
    }

    @CanIgnoreReturnValue
    int number(PostLoad load) {
        postLoads.add(load);
        return postLoads.size() - 1;
    }

    List<RelationshipMapping> collections() {
        return List.copyOf(collections);
    }

    List<PostLoad> postLoads() {
        return List.copyOf(postLoads);
    }
}
