package dev.athanor.orm.query;

import dev.athanor.orm.mapping.EntityMapping;

/** Columns of an entity in a statement by which a session loads them. */
public interface OfEntity {

    /** {@return how the entity is mapped} */
    EntityMapping<?> mapping();
}
