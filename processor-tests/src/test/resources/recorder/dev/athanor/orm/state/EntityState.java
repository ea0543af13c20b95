package dev.athanor.orm.state;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** Takes the place of the ORM's state in these tests: writes down what instrumented code calls. */
public final class EntityState extends WeakReference<Object> {

    public static final List<String> LOG = new ArrayList<>();

    /** Whether writes are events. */
    public boolean writes = true;

    /** What {@code beforeSet} makes of the value. */
    public java.util.function.UnaryOperator<Object> replacement = value -> value;

    public EntityState(Object entity) {
        super(entity);
    }

    public final void read(Instrumented entity, int index) {
        LOG.add("read " + index);
    }

    public final boolean writes(int index) {
        return writes;
    }

    /** Whether someone hears of attributes. */
    public static boolean heard;

    public static boolean hears(Instrumented entity, int index) {
        return heard;
    }

    public final Object beforeSet(Instrumented entity, int index, Object old, Object value) {
        LOG.add("set " + index + " " + old + " -> " + value);
        return replacement.apply(value);
    }

    public static EntityState attach(Instrumented entity) {
        LOG.add("attach");
        EntityState state = new EntityState(entity);
        entity.$state(state);
        return state;
    }

    public static Object cloned(Object copy) {
        LOG.add("cloned");
        ((Instrumented) copy).$state(null);
        return copy;
    }
}
