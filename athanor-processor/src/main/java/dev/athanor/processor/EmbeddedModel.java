package dev.athanor.processor;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * A field that holds a record kept in several columns.
 *
 * @param field the field
 * @param type the record
 * @param columns its components
 * @param nullable whether it is null where all columns are NULL
 */
record EmbeddedModel(VariableElement field, TypeElement type, List<ColumnModel> columns, boolean nullable)
        implements AttributeModel {

    EmbeddedModel {
        columns = List.copyOf(columns);
    }
}
