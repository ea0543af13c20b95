package dev.athanor.orm.view;

import dev.athanor.orm.metamodel.ToMany;
import dev.athanor.orm.metamodel.ToOne;
import dev.athanor.orm.metamodel.ValuePath;

/** Where a component of a record comes from. */
public sealed interface ViewPart {

    /**
     * The value of an attribute.
     *
     * @param path the attribute
     */
    record Value(ValuePath<?, ?> path) implements ViewPart {}

    /**
     * A record of the related object, or null.
     *
     * @param path the relationship
     * @param view the record
     */
    record One(ToOne<?, ?> path, RecordView<?, ?> view) implements ViewPart {}

    /**
     * Records of the related objects.
     *
     * @param path the relationship
     * @param view the record
     * @param set whether they are a set, else a list
     */
    record Many(ToMany<?, ?> path, RecordView<?, ?> view, boolean set) implements ViewPart {}
}
