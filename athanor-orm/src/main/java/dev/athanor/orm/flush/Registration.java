package dev.athanor.orm.flush;

import dev.athanor.orm.error.FlushException;
import dev.athanor.orm.state.EntityState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a flush knows of one object. */
final class Registration {

    private final EntityState state;
    private final int order;
    private boolean delete;
    private boolean listed;
    private boolean first;
    private boolean ordered;
    private @Nullable EntityState replaced;
    private @Nullable List<?> moved;
    private @Nullable Object token;

    Registration(EntityState state, int order, boolean delete, boolean listed) {
        this.state = state;
        this.order = order;
        this.delete = delete;
        this.listed = listed;
    }

    /**
     * Says where the row is, or is to be.
     *
     * @throws FlushException if the object belongs elsewhere ({@code O122})
     */
    void isIn(Object place, FlushContext context) {
        Object own = context.tokenOf(state);
        if (!place.equals(own)) {
            throw new FlushException(
                    "O122",
                    state + " is to be written to the shard " + own + ", and is related to an object of the shard "
                            + place + ": rows of two databases cannot refer to each other; keep what is related in one"
                            + " shard");
        }
        this.token = place;
    }

    /** {@return where the row is; null where there is one place} */
    @Nullable
    Object token() {
        return token;
    }

    EntityState state() {
        return state;
    }

    /** {@return the place among the objects of the flush, in the order they were registered} */
    int order() {
        return order;
    }

    /** {@return whether the object is to be deleted, not saved} */
    boolean isDelete() {
        return delete;
    }

    /** {@return whether the object only takes part in the order of things: nothing is written for it} */
    boolean isListed() {
        return listed;
    }

    /** {@return whether the row is deleted before rows of its entity are saved} */
    boolean isFirst() {
        return first;
    }

    void first(boolean before) {
        this.first = before;
    }

    /** The program itself wants the object deleted: whatever refers to it, it is. */
    void ordered() {
        this.ordered = true;
    }

    void becomes(boolean deleted) {
        this.delete = deleted || ordered;
        this.listed = false;
    }

    /** The row of this object is taken over by another one: nothing is written for this one. */
    void list() {
        this.listed = true;
    }

    /** {@return the deleted object whose row this new one takes over, or null} */
    @Nullable
    EntityState replaced() {
        return replaced;
    }

    void replaces(EntityState deleted) {
        this.replaced = deleted;
    }

    /** {@return the key that the row has until it gets its new one, because it had to step aside; or null} */
    @Nullable
    List<?> moved() {
        return moved;
    }

    void movedTo(List<?> rowKey) {
        this.moved = rowKey;
    }
}
