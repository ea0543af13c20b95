package dev.athanor.orm.mapping;

/** An attribute of an entity class, as it is mapped. */
public sealed interface AttributeMapping permits RowAttribute, EmbeddedMapping, RelationshipMapping {

    /** {@return the name of the field; of a column that no field stands for, the column's} */
    String name();

    /** {@return the number of the attribute: of a field, its index in the instrumented class} */
    int slot();

    /** {@return the entity it belongs to} */
    EntityMapping<?> owner();
}
