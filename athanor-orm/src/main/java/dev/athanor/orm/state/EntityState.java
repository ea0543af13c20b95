package dev.athanor.orm.state;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/** What the ORM knows of one object. */
public class EntityState extends WeakReference<Object> {

    /** Creates the state of an object. */
    protected EntityState(Object entity) {
        super(entity);
    }

    /** Called before an attribute is read. */
    public final void read(Instrumented entity, int index) {}

    /** {@return whether a write of the attribute has to go through {@link #beforeSet}} */
    public final boolean writes(int index) {
        return true;
    }

    /** Returns the value to write; called before an attribute is written. */
    public final @Nullable Object beforeSet(
            Instrumented entity, int index, @Nullable Object old, @Nullable Object value) {
        return value;
    }

    /** Gives an object without state its state and returns it. */
    public static EntityState attach(Instrumented entity) {
        EntityState state = new EntityState(entity);
        entity.$state(state);
        return state;
    }

    /** Called on the result of {@code super.clone()} in an entity: the copy must not share the state. */
    public static Object cloned(Object copy) {
        if (copy instanceof Instrumented entity) {
            entity.$state(null);
        }
        return copy;
    }
}
