package dev.athanor.orm.state;

import dev.athanor.orm.error.DetachedInstanceException;

/** Says why an attribute of an object without a session cannot be loaded, and what to do. */
final class DetachedState {

    private DetachedState() {}

    static DetachedInstanceException exception(EntityState state, int slot) {
        return new DetachedInstanceException(
                "O001",
                state + "." + state.attribute(slot).name()
                        + " is not loaded, and the object is in no session that could load it; read it while"
                        + " the session is open, load it together with the object"
                        + (state.layout.isRelationship(slot)
                                ? " (options(selectinLoad(...)))"
                                : " (expireOnCommit(false))")
                        + ", or bring the object into a session with add() or merge()");
    }
}
