package dev.athanor.processor;

import java.util.List;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A record that rows of an entity are read into.
 *
 * @param type the record
 * @param entity the entity
 * @param parts its components
 */
record ViewModel(TypeElement type, EntityModel entity, List<Part> parts) {

    /**
     * A component.
     *
     * @param component the component
     * @param attribute the attribute of the same name
     * @param view the record in it, or null if it is a value
     */
    record Part(
            RecordComponentElement component,
            AttributeModel attribute,
            @Nullable TypeElement view) {}

    ViewModel {
        parts = List.copyOf(parts);
    }
}
