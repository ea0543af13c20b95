package dev.athanor.orm.model;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What the model has objects of. A class of a hierarchy is a kind of its own, read from all its tables. */
enum Kind {
    TEAM(Team.class, Team::new, "id, name, captain_id"),
    MEMBER(Member.class, Member::new, "id, nickname, team_id"),
    NOTE(Note.class, Note::new, "id, text, team_id"),
    BADGE(Badge.class, Badge::new, "code, place"),
    FOLDER(Folder.class, Folder::new, "id, title, parent_id"),
    SLOT(Slot.class, Slot::new, "room, shelf, label, holder_id"),
    ROPE(Rope.class, Rope::new, "id, tag, metres, keeper_id", "gear WHERE sort = 'rope'"),
    TENT(Tent.class, Tent::new, "id, tag, places, keeper_id", "gear NATURAL JOIN tent WHERE sort = 'tent'"),
    DOME(
            Dome.class,
            Dome::new,
            "id, tag, places, colour, keeper_id",
            "gear NATURAL JOIN tent NATURAL JOIN dome WHERE sort = 'dome'");

    /** The kinds of one hierarchy. */
    static final List<Kind> GEAR = List.of(ROPE, TENT, DOME);

    private final Class<?> type;

    @SuppressWarnings("ImmutableEnumChecker") // each a constructor
    private final Supplier<?> maker;

    private final String columns;
    private final String source;

    Kind(Class<?> type, Supplier<?> maker, String columns) {
        this.type = type;
        this.maker = maker;
        this.columns = columns;
        this.source = variable();
    }

    Kind(Class<?> type, Supplier<?> maker, String columns, String source) {
        this.type = type;
        this.maker = maker;
        this.columns = columns;
        this.source = source;
    }

    Class<?> type() {
        return type;
    }

    Object make() {
        return maker.get();
    }

    /** {@return what variables of this kind are called} */
    String variable() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the table, or the tables and which of their rows are of this kind} */
    String source() {
        return source;
    }

    /** {@return the columns to compare: the generated key, scalars and references in the order they are listed} */
    String columns() {
        return columns;
    }

    /** {@return whether the database makes the key} */
    boolean isNumbered() {
        return columns.startsWith("id");
    }

    /** {@return whether rows count how often they were changed} */
    boolean isVersioned() {
        return this == TEAM || this == SLOT || GEAR.contains(this);
    }

    /** {@return the kinds whose objects share keys and unique values with this one's} */
    List<Kind> relatives() {
        return GEAR.contains(this) ? GEAR : List.of(this);
    }

    List<Scalar> scalars() {
        return Scalar.ALL.stream().filter(scalar -> scalar.owner() == this).toList();
    }

    List<Reference> references() {
        return Reference.ALL.stream()
                .filter(reference -> reference.owner() == this)
                .toList();
    }
}
