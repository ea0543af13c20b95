package dev.athanor.orm.change;

import dev.athanor.orm.state.EntityState;

/**
 * What DELETE does to objects: they are deleted; those that may be are loaded anew on their next use, which tells.
 *
 * @param context the session
 */
record DeleteEffect(ChangeContext context) implements Effect {

    @Override
    public void on(EntityState state, boolean certain) {
        if (certain) {
            context.deleted(state);
        } else {
            context.expire(state);
        }
    }
}
