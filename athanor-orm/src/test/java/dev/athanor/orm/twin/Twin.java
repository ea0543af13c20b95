package dev.athanor.orm.twin;

import dev.athanor.orm.annotation.MappedSuperclass;
import dev.athanor.orm.annotation.TypeMap;
import dev.athanor.orm.depot.DepotTypes;

/** What entities of this package have in common: the types of their fields. */
@MappedSuperclass
@TypeMap(DepotTypes.class)
public abstract class Twin {

    protected Twin() {}
}
