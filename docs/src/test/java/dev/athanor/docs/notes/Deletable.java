package dev.athanor.docs.notes;

import dev.athanor.orm.annotation.MappedSuperclass;

/** What stays in its table when it is deleted. */
// tag::deletable[]
@MappedSuperclass
public abstract class Deletable {

    private boolean deleted;

    public void delete() {
        deleted = true;
    }
    // end::deletable[]

    protected Deletable() {}

    public boolean isDeleted() {
        return deleted;
    }
}
