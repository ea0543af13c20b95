package dev.athanor.orm.mapping;

/** An attribute of an entity as the annotation processor saw it. */
public sealed interface AttributeDescriptor
        permits ColumnDescriptor, EmbeddedDescriptor, ExpressionDescriptor, RelationshipDescriptor {

    /** {@return the name of the field} */
    String name();
}
