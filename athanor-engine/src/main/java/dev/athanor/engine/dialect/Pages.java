package dev.athanor.engine.dialect;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows in parts of a size that one statement takes.
 *
 * @param rows the rows
 * @param size the most rows of a part
 * @param <T> what a row is
 */
public record Pages<T>(List<T> rows, int size) {

    /** What is noted of rows that are inserted one by one because nothing tells them apart. */
    public static final String ROW_BY_ROW = "(ordered; batch not supported)";

    /** Creates the parts; a size below 1 counts as 1. */
    public Pages {
        size = Math.max(1, size);
    }

    /** {@return the parts, in order, the last one perhaps smaller} */
    public List<List<T>> all() {
        List<List<T>> pages = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += size) {
            pages.add(rows.subList(from, Math.min(rows.size(), from + size)));
        }
        return pages;
    }

    /**
     * Returns what is noted of part {@code number}, counted from 0: {@code 2/3 (ordered)}.
     *
     * @param ordered whether what comes back is put into the order of the rows
     */
    public String note(int number, boolean ordered) {
        int count = (rows.size() + size - 1) / size;
        return (number + 1) + "/" + count + (ordered ? " (ordered)" : " (unordered)");
    }
}
