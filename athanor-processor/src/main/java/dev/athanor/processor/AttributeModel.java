package dev.athanor.processor;

import javax.lang.model.element.VariableElement;

/** A mapped field. */
sealed interface AttributeModel permits ColumnModel, EmbeddedModel, ExpressionModel, RelationshipModel {

    /** The field. */
    VariableElement field();

    /** The name of the field. */
    default String name() {
        return field().getSimpleName().toString();
    }
}
