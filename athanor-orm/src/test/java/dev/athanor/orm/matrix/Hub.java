package dev.athanor.orm.matrix;

import dev.athanor.orm.collection.WriteOnly;
import java.util.List;

/** What parts belong to. */
interface Hub<P> extends Named {

    List<P> parts();

    List<P> fans();

    WriteOnly<P> all();
}
