package dev.athanor.engine.reflect;

import dev.athanor.sql.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What readers of catalogs do with the rows they get. */
public final class CatalogRows {

    private CatalogRows() {}

    /** Returns {@code rows} by the text in {@code column}, in the order in which that text came first. */
    public static Map<String, List<Row>> by(String column, List<Row> rows) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            groups.computeIfAbsent(row.require(column, String.class), name -> new ArrayList<>())
                    .add(row);
        }
        return groups;
    }

    /** Returns what {@code each} makes of the rows with the same text in {@code column}. */
    public static <T> Map<String, T> by(String column, List<Row> rows, Function<List<Row>, T> each) {
        Map<String, T> made = new LinkedHashMap<>();
        by(column, rows).forEach((name, group) -> made.put(name, each.apply(group)));
        return made;
    }
}
