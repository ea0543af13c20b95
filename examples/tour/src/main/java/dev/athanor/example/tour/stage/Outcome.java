package dev.athanor.example.tour.stage;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.example.tour.stage.Screen.Style;
import dev.athanor.example.tour.stage.Trace.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a step did: it is shown, then checked.
 *
 * @param <T> what came out
 */
public final class Outcome<T> {

    private static final String MARGIN = "           ";
    private static final int LONG = 16;

    private final Narrator narrator;
    private final String name;
    private final T value;
    private final List<Run> runs;
    private boolean checked;

    Outcome(Narrator narrator, String name, T value, List<Run> runs) {
        this.narrator = narrator;
        this.name = name;
        this.value = value;
        this.runs = runs;
    }

    /** Shows the result as a table. */
    public Outcome<T> show(Function<? super T, Sheet> sheet) {
        Screen screen = narrator.screen();
        screen.gap();
        sheet.apply(value).lines(screen).forEach(line -> screen.line(MARGIN + line));
        return this;
    }

    /** Shows the result as something that was said. */
    public Outcome<T> say(Function<? super T, String> text) {
        Screen screen = narrator.screen();
        List<String> lines = new ArrayList<>();
        text.apply(value)
                .lines()
                .forEach(line -> lines.addAll(Narrator.wrap(line, screen.width() - MARGIN.length() - 4)));
        screen.gap();
        lines.forEach(line -> screen.line(MARGIN + screen.in(Style.ASIDE, "» ") + line));
        return this;
    }

    /** Counts the statements the step sent; the ends of transactions are none. */
    public Outcome<T> statements(long expected, String meaning) {
        long sent = runs.stream().filter(run -> !run.isEvent()).count();
        String count = sent + (sent == 1 ? " statement" : " statements");
        gapBeforeChecks();
        if (sent == expected) {
            narrator.holds(count + ": " + meaning);
        } else {
            narrator.fails(name, count + " instead of " + expected + ": " + meaning);
        }
        return this;
    }

    /** Checks that {@code claim} holds of the result, and returns the result. */
    @CanIgnoreReturnValue
    public T check(String claim, Predicate<? super T> holds) {
        gapBeforeChecks();
        if (holds.test(value)) {
            narrator.holds(claim);
        } else {
            narrator.fails(name, "not so: " + claim);
        }
        return value;
    }

    private void gapBeforeChecks() {
        if (!checked) {
            narrator.screen().gap();
        }
        checked = true;
    }

    /** Prints the code and the SQL. */
    void print(List<String> code) {
        Screen screen = narrator.screen();
        screen.gap();
        labelled(
                "java",
                code.stream().map(line -> JavaText.coloured(line, screen)).toList());
        labelled("sql", sql());
    }

    private void labelled(String label, List<String> lines) {
        Screen screen = narrator.screen();
        String bar = screen.in(Style.ASIDE, "│ ");
        for (int i = 0; i < lines.size(); i++) {
            String head = i == 0 ? label : "";
            screen.line("      " + screen.in(Style.ASIDE, String.format("%-4s ", head)) + bar + lines.get(i));
        }
    }

    /** What ran, in order; what ran several times is counted, not repeated. */
    private List<String> sql() {
        List<List<Run>> groups = inOrder();
        if (groups.size() > LONG) {
            groups = byShape();
        }
        Screen screen = narrator.screen();
        List<String> text = new ArrayList<>();
        for (List<Run> same : groups) {
            List<String> lines = SqlText.lines(same.get(0).sql(), screen.width() - MARGIN.length() - 2);
            lines.stream()
                    .limit(lines.size() - 1)
                    .map(line -> SqlText.coloured(line, screen))
                    .forEach(text::add);
            String last = lines.get(lines.size() - 1);
            text.add(SqlText.coloured(last, screen) + screen.in(Style.PARAMETER, note(last, same)));
        }
        return text;
    }

    private List<List<Run>> inOrder() {
        List<List<Run>> groups = new ArrayList<>();
        String before = null;
        for (Run run : runs) {
            if (!run.sql().equals(before)) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(run);
            before = run.sql();
        }
        return groups;
    }

    /** Of the events the first and the last are kept, which frame the whole. */
    private List<List<Run>> byShape() {
        Map<String, List<Run>> shapes = new LinkedHashMap<>();
        for (Run run : runs) {
            if (!run.isEvent()) {
                shapes.computeIfAbsent(run.sql(), sql -> new ArrayList<>()).add(run);
            }
        }
        List<List<Run>> groups = new ArrayList<>(shapes.values());
        Run first = runs.get(0);
        Run last = runs.get(runs.size() - 1);
        if (first.isEvent()) {
            groups.add(0, List.of(first));
        }
        if (last.isEvent()) {
            groups.add(List.of(last));
        }
        return groups;
    }

    private String note(String line, List<Run> same) {
        if (same.size() > 1) {
            return "  × " + same.size();
        }
        String parameters = "  ← " + String.join(", ", same.get(0).parameters());
        boolean fits = line.length() + parameters.length() + MARGIN.length() + 2
                <= narrator.screen().width();
        return same.get(0).parameters().isEmpty() || !fits ? "" : parameters;
    }
}
