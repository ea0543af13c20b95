package dev.athanor.orm.collection;

import dev.athanor.sql.Delete;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import dev.athanor.sql.Update;
import java.util.ArrayList;
import java.util.List;

/** What a constructor puts into a write-only collection before the object is known to the ORM. */
final class NewMembers<E> implements WriteOnly<E> {

    private final List<E> members = new ArrayList<>();

    @Override
    public void add(E member) {
        members.add(member);
    }

    @Override
    public void remove(E member) {
        members.removeIf(other -> other == member);
    }

    @Override
    public List<E> pending() {
        return List.copyOf(members);
    }

    @Override
    public Select<Row1<E>> select() {
        throw ofNoObject();
    }

    @Override
    public Insert<Row> insert() {
        throw ofNoObject();
    }

    @Override
    public Update<Row> update() {
        throw ofNoObject();
    }

    @Override
    public Delete<Row> delete() {
        throw ofNoObject();
    }

    private static IllegalStateException ofNoObject() {
        return new IllegalStateException(
                "This collection belongs to no object, so there are no rows of it; read it from the object that holds"
                        + " it, when that is written");
    }
}
