package dev.athanor.example.tour.stage;

import java.util.Locale;

/** Shows how far a long step has come; where nothing can be printed over, it says so at each quarter. */
public final class ProgressBar implements AutoCloseable {

    private static final int CELLS = 40;

    private final Screen screen;
    private final int total;
    private int done;
    private int quarter;

    ProgressBar(Screen screen, int total) {
        this.screen = screen;
        this.total = total;
    }

    /** Moves the bar by {@code rows}. */
    public void advance(int rows, String what) {
        done += rows;
        if (screen.moves()) {
            int full = (int) ((long) CELLS * done / total);
            String bar = screen.in(Screen.Style.GOOD, "█".repeat(full))
                    + screen.in(Screen.Style.ASIDE, "░".repeat(CELLS - full));
            screen.over(String.format(
                    Locale.ROOT, "       %s %3d %%  %,7d rows  %s", bar, 100L * done / total, done, what));
        } else if (4L * done / total > quarter) {
            quarter = (int) (4L * done / total);
            screen.line(String.format(Locale.ROOT, "       %3d %%  %,7d rows", 25 * quarter, done));
        }
    }

    /** Takes the bar away. */
    @Override
    public void close() {
        if (screen.moves()) {
            screen.over("");
            screen.over("");
        }
    }
}
