package dev.athanor.engine.result;

/**
 * What a statement did to rows.
 *
 * @param rowCount how many rows it changed, or -1 where that is not known
 * @param changes what else is known
 */
public record ChangeCount(long rowCount, Changes changes) {

    /** Nothing is known. */
    public static final ChangeCount UNKNOWN = new ChangeCount(-1, NoChanges.OTHER);
}
