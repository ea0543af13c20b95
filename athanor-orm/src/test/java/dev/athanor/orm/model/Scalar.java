package dev.athanor.orm.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of the model that is kept in a column.
 *
 * @param owner what has it
 * @param name its name
 * @param access how it is read and written
 * @param values the values it may have
 * @param use what else holds of it
 */
record Scalar(Kind owner, String name, Access access, List<@Nullable Object> values, Use use) {

    /** What else holds of an attribute. */
    enum Use {
        PLAIN,
        UNIQUE,
        KEY
    }

    /** How an attribute is read and written by the program. */
    record Access(Function<Object, @Nullable Object> read, BiConsumer<Object, @Nullable Object> write) {}

    private static final Object[] WORDS = {"a", "b", "c", "d", "e", "f", "g"};
    private static final @Nullable Object[] TAGS = {"p", "q", null, "r", "s", "t"};

    static final List<Scalar> ALL = List.of(
            of(Kind.TEAM, "name", Team.class, Team::name, Team::name, Use.UNIQUE, WORDS),
            of(Kind.MEMBER, "nickname", Member.class, Member::nickname, Member::nickname, Use.PLAIN, "x", "y", null),
            of(Kind.NOTE, "text", Note.class, Note::text, Note::text, Use.PLAIN, "x", "y", "z"),
            of(Kind.BADGE, "code", Badge.class, Badge::code, Badge::code, Use.KEY, WORDS),
            of(Kind.BADGE, "place", Badge.class, Badge::place, Badge::place, Use.UNIQUE, 1, 2, 3, null, 4),
            of(Kind.FOLDER, "title", Folder.class, Folder::title, Folder::title, Use.PLAIN, "x", "y", null),
            of(Kind.SLOT, "room", Slot.class, Slot::room, Slot::room, Use.KEY, 1, 2),
            of(Kind.SLOT, "shelf", Slot.class, Slot::shelf, Slot::shelf, Use.KEY, 1, 2, 3),
            of(Kind.SLOT, "label", Slot.class, Slot::label, Slot::label, Use.PLAIN, "x", "y", null),
            of(Kind.ROPE, "tag", Rope.class, Rope::tag, Rope::tag, Use.UNIQUE, TAGS),
            of(Kind.ROPE, "metres", Rope.class, Rope::metres, Rope::metres, Use.PLAIN, 1, 2, null),
            of(Kind.TENT, "tag", Tent.class, Tent::tag, Tent::tag, Use.UNIQUE, TAGS),
            of(Kind.TENT, "places", Tent.class, Tent::places, Tent::places, Use.PLAIN, 1, 2, 3),
            of(Kind.DOME, "tag", Dome.class, Dome::tag, Dome::tag, Use.UNIQUE, TAGS),
            of(Kind.DOME, "places", Dome.class, Dome::places, Dome::places, Use.PLAIN, 1, 2, 3),
            of(Kind.DOME, "colour", Dome.class, Dome::colour, Dome::colour, Use.PLAIN, "x", "y", null));

    @SuppressWarnings("unchecked") // the values are of the attribute
    private static <E, V extends @Nullable Object> Scalar of(
            Kind owner,
            String name,
            Class<E> type,
            Function<E, V> read,
            BiConsumer<E, V> write,
            Use use,
            @Nullable Object... values) {
        return new Scalar(
                owner,
                name,
                new Access(
                        object -> read.apply(type.cast(object)),
                        (object, value) -> write.accept(type.cast(object), (V) value)),
                Arrays.asList(values),
                use);
    }

    @Nullable
    Object read(Object object) {
        return access.read().apply(object);
    }

    void write(Object object, @Nullable Object value) {
        access.write().accept(object, value);
    }

    boolean isKey() {
        return use == Use.KEY;
    }

    @Override
    public String toString() {
        return owner + "." + name;
    }
}
