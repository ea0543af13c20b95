package dev.athanor.example.tour.stage;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A result as a table of text; long ones show their first rows and say how many more there are.
 *
 * <pre>{@code
 * Sheet.of("artist", "albums").rows(artists, artist -> cells(artist.name(), artist.albums().size()))
 * }</pre>
 */
public final class Sheet {

    private static final int ROWS = 6;
    private static final int CELL = 44;

    private final List<String> heads;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private int limit = ROWS;

    private Sheet(List<String> heads) {
        this.heads = heads;
    }

    /** Returns an empty sheet with columns called {@code heads}. */
    public static Sheet of(String... heads) {
        return new Sheet(List.of(heads));
    }

    /** Returns the cells of a row. */
    public static List<@Nullable Object> cells(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    /** Adds a row for each of {@code items}. */
    @CanIgnoreReturnValue
    public <T> Sheet rows(Collection<? extends T> items, Function<T, List<@Nullable Object>> cells) {
        items.forEach(item -> rows.add(cells.apply(item)));
        return this;
    }

    /** Adds a row. */
    @CanIgnoreReturnValue
    public Sheet row(@Nullable Object... values) {
        rows.add(cells(values));
        return this;
    }

    /** Shows all rows, however many. */
    public Sheet whole() {
        limit = rows.size();
        return this;
    }

    List<String> lines(Screen screen) {
        List<List<@Nullable Object>> shown = rows.size() <= limit + 1 ? rows : rows.subList(0, limit);
        List<String> lines = new ArrayList<>();
        int[] widths = widths(shown);
        StringBuilder head = new StringBuilder();
        StringBuilder rule = new StringBuilder();
        for (int i = 0; i < heads.size(); i++) {
            head.append(pad(heads.get(i), widths[i], isNumber(shown, i))).append("  ");
            rule.append("─".repeat(widths[i])).append("  ");
        }
        lines.add(head.toString().stripTrailing());
        lines.add(screen.in(Screen.Style.ASIDE, rule.toString().stripTrailing()));
        for (List<@Nullable Object> row : shown) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < heads.size(); i++) {
                line.append(pad(text(row.get(i)), widths[i], isNumber(shown, i)))
                        .append("  ");
            }
            lines.add(line.toString().stripTrailing());
        }
        if (shown.size() < rows.size()) {
            lines.add(screen.in(Screen.Style.ASIDE, "… and " + (rows.size() - shown.size()) + " more"));
        }
        return lines;
    }

    private int[] widths(List<List<@Nullable Object>> shown) {
        int[] widths = new int[heads.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = heads.get(i).length();
            for (List<@Nullable Object> row : shown) {
                widths[i] = Math.max(widths[i], text(row.get(i)).length());
            }
        }
        return widths;
    }

    private static boolean isNumber(List<List<@Nullable Object>> rows, int column) {
        return rows.stream().allMatch(row -> row.get(column) instanceof Number);
    }

    private static String text(@Nullable Object value) {
        String text = value == null ? "NULL" : value.toString();
        return text.length() <= CELL ? text : text.substring(0, CELL - 1) + "…";
    }

    private static String pad(String text, int width, boolean right) {
        String blanks = " ".repeat(width - text.length());
        return right ? blanks + text : text + blanks;
    }
}
