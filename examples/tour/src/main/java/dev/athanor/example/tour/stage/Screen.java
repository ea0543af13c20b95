package dev.athanor.example.tour.stage;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where the tour is printed: a terminal with colours and a moving bar, or plain text for a pipe or a file. */
public final class Screen {

    private static final int NARROW = 60;
    private static final int WIDE = 110;

    private final PrintStream out;
    private final boolean colours;
    private final boolean moving;
    private final int width;

    private Screen(OutputStream out, boolean colours, boolean moving, int width) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.colours = colours;
        this.moving = moving;
        this.width = Math.max(NARROW, Math.min(WIDE, width));
    }

    /** Returns a screen of plain text: no colours, and nothing is printed over. */
    public static Screen plain(OutputStream out) {
        return new Screen(out, false, false, WIDE);
    }

    /** Returns the screen of a terminal that is {@code width} characters wide. */
    public static Screen terminal(OutputStream out, boolean colours, int width) {
        return new Screen(out, colours, true, width);
    }

    /** {@return how many characters fit into a line} */
    public int width() {
        return width;
    }

    /** {@return whether a line may be printed over} */
    boolean moves() {
        return moving;
    }

    /** Prints a line. */
    public void line(String text) {
        out.print(text + "\n");
        out.flush();
    }

    /** Prints an empty line. */
    void gap() {
        line("");
    }

    /** Prints over the line that was printed last by this method; only where the screen {@link #moves}. */
    void over(String text) {
        out.print("\r" + text + "\u001b[K");
        out.flush();
    }

    /** Returns {@code text} in a style, or as it is where there are no colours. */
    public String in(Style style, String text) {
        return colours && !text.isEmpty() ? style.code() + text + "\u001b[0m" : text;
    }

    /** How text stands out. */
    public enum Style {
        /** The heading of a chapter. */
        TITLE("\u001b[1;38;5;214m"),
        /** What the tour says. */
        SPEECH("\u001b[1m"),
        /** What one may skip. */
        ASIDE("\u001b[2m"),
        /** Keywords of SQL. */
        KEYWORD("\u001b[1;36m"),
        /** Texts in code. */
        STRING("\u001b[32m"),
        /** Parameters. */
        PARAMETER("\u001b[33m"),
        /** What held. */
        GOOD("\u001b[1;32m"),
        /** What did not hold. */
        BAD("\u001b[1;31m");

        private final String code;

        Style(String code) {
            this.code = code;
        }

        private String code() {
            return code;
        }
    }
}
