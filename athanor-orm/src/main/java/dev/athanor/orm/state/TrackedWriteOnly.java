package dev.athanor.orm.state;

import dev.athanor.orm.collection.WriteOnly;
import dev.athanor.sql.Delete;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import dev.athanor.sql.Update;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;

/**
 * The write-only collection of an attribute. It holds the members of an object without a row; what is done to that of
 * an object with one is kept with what is done to other collections that are not loaded.
 */
final class TrackedWriteOnly implements WriteOnly<Object>, TrackedCollection {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient MemberEvents events;
    private final transient List<Object> members = new ArrayList<>();

    TrackedWriteOnly(MemberEvents events) {
        this.events = events;
    }

    @Override
    public MemberEvents events() {
        return events;
    }

    @Override
    public List<?> raw() {
        return members;
    }

    @Override
    public Object plain() {
        WriteOnly<Object> plain = WriteOnly.create();
        plain.addAll(members);
        return plain;
    }

    @Serial
    private Object writeReplace() {
        return plain();
    }

    @Override
    public void addRaw(Instrumented member) {
        if (!contains(member)) {
            members.add(member);
        }
    }

    @Override
    public void removeRaw(Instrumented member) {
        members.removeIf(other -> other == member);
    }

    /** Forgets the members: they are written, and from now on the database is asked for them. */
    void written() {
        members.clear();
    }

    @Override
    public void add(Object member) {
        if (events.isLoaded() && contains(member)) {
            return;
        }
        Instrumented accepted = events.adding(member);
        if (events.isLoaded()) {
            addRaw(accepted);
        }
    }

    @Override
    public void remove(Object member) {
        Instrumented fitting = events.ofThese(member);
        if (events.isLoaded() && !contains(member)) {
            return;
        }
        events.removing(fitting, false);
        removeRaw(fitting);
    }

    @Override
    public List<Object> pending() {
        return List.copyOf(events.added());
    }

    @Override
    public Select<Row1<Object>> select() {
        return events.statements().select();
    }

    @Override
    public Insert<Row> insert() {
        return events.statements().insert();
    }

    @Override
    public Update<Row> update() {
        return events.statements().update();
    }

    @Override
    public Delete<Row> delete() {
        return events.statements().delete();
    }
}
