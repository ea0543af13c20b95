package dev.athanor.orm.matrix;

import dev.athanor.orm.query.LoadStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many statements each strategy took for each kind of relationship, as a table for the guide. */
final class LoadMatrix {

    /** The strategies, in the order of the table, with what programs call them and when they load. */
    enum Row {
        SELECT(LoadStyle.SELECT, "`lazyLoad`, the default", "on first use"),
        SELECTIN(LoadStyle.SELECTIN, "`selectinLoad`", "with the query"),
        JOINED(LoadStyle.JOINED, "`joinedLoad`", "with the query"),
        SUBQUERY(LoadStyle.SUBQUERY, "`subqueryLoad`", "with the query"),
        IMMEDIATE(LoadStyle.IMMEDIATE, "`immediateLoad`", "with the query"),
        CONTAINS_EAGER(LoadStyle.CONTAINS_EAGER, "`containsEager`", "with the query"),
        RAISE(LoadStyle.RAISE, "`raiseLoad`", "never"),
        RAISE_ON_SQL(LoadStyle.RAISE_ON_SQL, "`raiseOnSql`", "without SQL or never"),
        NOLOAD(LoadStyle.NOLOAD, "mapped as `NOLOAD`", "never"),
        WRITE_ONLY(LoadStyle.AS_MAPPED, "a `WriteOnly` collection", "by its own `select()`");

        final LoadStyle style;
        private final String title;
        private final String when;

        Row(LoadStyle style, String title, String when) {
            this.style = style;
            this.title = title;
            this.when = when;
        }
    }

    private final Map<Row, Map<String, String>> cells = new LinkedHashMap<>();
    private final List<String> columns = new ArrayList<>();

    void put(Row row, String relationship, String statements) {
        if (!columns.contains(relationship)) {
            columns.add(relationship);
        }
        cells.computeIfAbsent(row, any -> new LinkedHashMap<>()).merge(relationship, statements, (before, now) -> {
            if (!before.equals(now)) {
                throw new AssertionError(row + " of " + relationship + " takes " + before + " and " + now);
            }
            return now;
        });
    }

    /** Returns the table. */
    String table() {
        StringBuilder table = new StringBuilder("| strategy | loads | ")
                .append(String.join(" | ", columns))
                .append(" |\n|---|---|")
                .append("---|".repeat(columns.size()))
                .append('\n');
        cells.forEach((row, of) -> {
            table.append("| ").append(row.title).append(" | ").append(row.when).append(" |");
            columns.forEach(column ->
                    table.append(' ').append(of.getOrDefault(column, "–")).append(" |"));
            table.append('\n');
        });
        return table.toString();
    }
}
