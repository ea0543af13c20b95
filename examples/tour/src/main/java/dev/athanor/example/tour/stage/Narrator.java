package dev.athanor.example.tour.stage;

import dev.athanor.example.tour.stage.Screen.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells the tour and keeps the score: each step says a sentence, runs its code, shows the code, the SQL and the result,
 * and checks it.
 *
 * <pre>{@code
 * narrator.step("Where is a Java expression.")
 *         .run(() -> session.scalars(select(TRACK).where(TRACK.unitPrice.gt(price))).all())
 *         .show(tracks -> Sheet.of("track").rows(tracks, track -> cells(track.name())))
 *         .check("five tracks cost more", tracks -> tracks.size() == 5);
 * }</pre>
 */
public final class Narrator {

    private final Screen screen;
    private final Trace trace;
    private final List<String> failures = new ArrayList<>();
    private int chapter;
    private int step;
    private int checked;

    /** Creates a narrator who prints on {@code screen} what {@code trace} heard. */
    public Narrator(Screen screen, Trace trace) {
        this.screen = screen;
        this.trace = trace;
    }

    /** Opens the next chapter. */
    public void chapter(String title, String motto) {
        chapter++;
        step = 0;
        String heading = "━━ " + chapter + " · " + title + " ";
        screen.gap();
        screen.gap();
        screen.line(screen.in(Style.TITLE, heading + "━".repeat(Math.max(0, screen.width() - heading.length()))));
        wrap(motto, screen.width() - 3).forEach(line -> screen.line("   " + screen.in(Style.ASIDE, line)));
    }

    /** Opens a step with one sentence. */
    public Step step(String sentence) {
        step++;
        String number = String.format("%4s  ", chapter + "." + step);
        screen.gap();
        List<String> lines = wrap(sentence, screen.width() - number.length());
        for (int i = 0; i < lines.size(); i++) {
            screen.line((i == 0 ? screen.in(Style.TITLE, number) : "      ") + screen.in(Style.SPEECH, lines.get(i)));
        }
        return new Step(this, chapter + "." + step + " " + sentence);
    }

    /** Returns a bar for work on {@code total} rows. */
    public ProgressBar progress(int total) {
        return new ProgressBar(screen, total);
    }

    /** Says something aside. */
    public void aside(String text) {
        for (String line : wrap(text, screen.width() - 6)) {
            screen.line("      " + screen.in(Style.ASIDE, line));
        }
    }

    /** {@return how many checks there were} */
    public int checked() {
        return checked;
    }

    /** {@return the checks that did not hold} */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    Trace trace() {
        return trace;
    }

    Screen screen() {
        return screen;
    }

    void holds(String claim) {
        checked++;
        screen.line("    " + screen.in(Style.GOOD, "✓") + " " + claim);
    }

    /** Records that a check did not hold. */
    public void fails(String where, String claim) {
        checked++;
        failures.add(where + ": " + claim);
        screen.line("    " + screen.in(Style.BAD, "✗ " + claim));
    }

    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() + 1 > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
