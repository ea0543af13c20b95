package dev.athanor.orm.mapping;

/**
 * What an annotation says of a collection; the empty text says nothing.
 *
 * @param orderBy attributes of the target that order it: {@code "name, id desc"}
 * @param mapKey the attribute of the target that is the key of a map
 */
public record CollectionHint(String orderBy, String mapKey) {

    /** Nothing is said. */
    public static final CollectionHint UNSAID = new CollectionHint("", "");
}
