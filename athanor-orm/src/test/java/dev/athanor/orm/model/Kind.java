package dev.athanor.orm.model;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What the model has objects of. An entity of a hierarchy would be a kind of its own, with {@link #columns} that are
 * read from all its tables.
 */
enum Kind {
    TEAM(Team.class, Team::new, "id, name, captain_id"),
    MEMBER(Member.class, Member::new, "id, nickname, team_id"),
    NOTE(Note.class, Note::new, "id, text, team_id"),
    BADGE(Badge.class, Badge::new, "code, place"),
    FOLDER(Folder.class, Folder::new, "id, title, parent_id"),
    SLOT(Slot.class, Slot::new, "room, shelf, label, holder_id");

    private final Class<?> type;

    @SuppressWarnings("ImmutableEnumChecker") // each a constructor
    private final Supplier<?> maker;

    private final String columns;

    Kind(Class<?> type, Supplier<?> maker, String columns) {
        this.type = type;
        this.maker = maker;
        this.columns = columns;
    }

    Class<?> type() {
        return type;
    }

    Object make() {
        return maker.get();
    }

    /** {@return the table} */
    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the columns to compare: the generated key, scalars and references in the order they are listed} */
    String columns() {
        return columns;
    }

    /** {@return whether the database makes the key} */
    boolean isNumbered() {
        return columns.startsWith("id");
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
