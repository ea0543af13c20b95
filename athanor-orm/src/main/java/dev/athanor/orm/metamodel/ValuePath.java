package dev.athanor.orm.metamodel;

import dev.athanor.orm.mapping.RowAttribute;
import java.util.List;

/**
 * An attribute that is no relationship: its value comes with the row of its entity.
 *
 * @param <E> the entity class
 * @param <T> the type of its values
 */
public sealed interface ValuePath<E, T> extends AttributePath<E> permits Attribute, ExpressionAttribute, EmbeddedPath {

    /** {@return what is selected for it} */
    List<RowAttribute> rowAttributes();
}
