package dev.athanor.orm.model;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A relationship of the model to one other object, and the collection on its other side if there is one.
 *
 * @param owner what refers
 * @param target what is referred to
 * @param name the attribute
 * @param access how it is read and written
 * @param inverse the collection of the other side, or null
 */
record Reference(
        Kind owner,
        Kind target,
        String name,
        Scalar.Access access,
        @Nullable Inverse inverse) {

    /** The collection on the other side of a reference. */
    record Inverse(String name, Function<Object, Collection<Object>> members) {}

    static final Reference MEMBER_TEAM = of(
            Kind.MEMBER,
            Kind.TEAM,
            "team",
            new Scalar.Access(m -> ((Member) m).team(), (m, t) -> ((Member) m).team((Team) t)),
            inverse("members", Team.class, Team::members));
    static final Reference NOTE_TEAM = of(
            Kind.NOTE,
            Kind.TEAM,
            "team",
            new Scalar.Access(n -> ((Note) n).team(), (n, t) -> ((Note) n).team((Team) t)),
            inverse("notes", Team.class, Team::notes));
    static final Reference PARENT = of(
            Kind.FOLDER,
            Kind.FOLDER,
            "parent",
            new Scalar.Access(f -> ((Folder) f).parent(), (f, p) -> ((Folder) f).parent((Folder) p)),
            inverse("children", Folder.class, Folder::children));
    static final Reference CAPTAIN = of(
            Kind.TEAM,
            Kind.MEMBER,
            "captain",
            new Scalar.Access(t -> ((Team) t).captain(), (t, m) -> ((Team) t).captain((Member) m)),
            null);
    static final Reference HOLDER = of(
            Kind.SLOT,
            Kind.MEMBER,
            "holder",
            new Scalar.Access(s -> ((Slot) s).holder(), (s, m) -> ((Slot) s).holder((Member) m)),
            null);

    /** Who keeps gear, for each kind of it; the collection on the other side has all kinds. */
    static final List<Reference> KEEPERS = Kind.GEAR.stream()
            .map(kind -> of(
                    kind,
                    Kind.MEMBER,
                    "keeper",
                    new Scalar.Access(g -> ((Gear) g).keeper(), (g, m) -> ((Gear) g).keeper((Member) m)),
                    inverse("gear", Member.class, Member::gear)))
            .toList();

    static final List<Reference> ALL = Stream.concat(
                    Stream.of(MEMBER_TEAM, NOTE_TEAM, PARENT, CAPTAIN, HOLDER), KEEPERS.stream())
            .toList();

    private static Reference of(Kind owner, Kind target, String name, Scalar.Access access, @Nullable Inverse inverse) {
        return new Reference(owner, target, name, access, inverse);
    }

    @SuppressWarnings("unchecked") // the program would add only what belongs there, and so does the model
    static <E> Inverse inverse(String name, Class<E> type, Function<E, ? extends Collection<?>> members) {
        return new Inverse(name, object -> (Collection<Object>) members.apply(type.cast(object)));
    }

    @Nullable
    Object read(Object object) {
        return access.read().apply(object);
    }

    void write(Object object, @Nullable Object target) {
        access.write().accept(object, target);
    }

    @Override
    public String toString() {
        return owner + "." + name;
    }
}
