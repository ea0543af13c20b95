package dev.athanor.orm.load;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.RelationshipMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives numbers to what a run of a plan keeps something for, so that it finds it in an array. */
final class PlanNumbers {

    private final List<RelationshipMapping> collections = new ArrayList<>();
    private final List<PostLoad> postLoads = new ArrayList<>();
    private final Map<EntityMapping<?>, Integer> places = new HashMap<>();

    int number(RelationshipMapping collection) {
        collections.add(collection);
        return collections.size() - 1;
    }

    @CanIgnoreReturnValue
    int number(PostLoad load) {
        postLoads.add(load);
        return postLoads.size() - 1;
    }

    /** Takes note that objects of a hierarchy stand at one more place of the row. */
    void placed(EntityMapping<?> root) {
        places.merge(root, 1, Integer::sum);
    }

    /** {@return whether objects of a hierarchy stand at several places of the row} */
    boolean isPlacedOften(EntityMapping<?> root) {
        return places.getOrDefault(root, 0) > 1;
    }

    List<RelationshipMapping> collections() {
        return List.copyOf(collections);
    }

    List<PostLoad> postLoads() {
        return List.copyOf(postLoads);
    }
}
