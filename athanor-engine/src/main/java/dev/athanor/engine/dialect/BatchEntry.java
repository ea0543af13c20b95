package dev.athanor.engine.dialect;

import java.util.regex.Pattern;

/** How drivers name the row of a batch that failed. */
final class BatchEntry {

    static final Pattern NUMBER = Pattern.compile("batch entry (\\d{1,9})\\b", Pattern.CASE_INSENSITIVE);

    private BatchEntry() {}
}
