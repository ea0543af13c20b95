package dev.athanor.cli;

import dev.athanor.migrate.script.MigrationException;
import dev.athanor.migrate.script.RevisionNode;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Prints to people: with colours if it is a terminal, and never what would steer the terminal.
 *
 * @param out where results go
 * @param err where errors go
 * @param ansi whether there are colours
 */
record Terminal(PrintWriter out, PrintWriter err, Ansi ansi) {

    void line(String text) {
        out.println(text);
    }

    void flush() {
        out.flush();
        err.flush();
    }

    /** Prints what is wrong, why, and what to do, one below the other. */
    void error(MigrationException error) {
        err.println(paint(Style.fg_red, "error[" + error.code() + "]") + " " + plain(error.subject()));
        err.println(indented(error.reason()));
        err.println(paint(Style.fg_cyan, "  -> ") + indented(error.remedy()).strip());
    }

    void error(Exception error) {
        String message = error.getMessage() == null ? error.toString() : error.getMessage();
        err.println(paint(Style.fg_red, "error") + " " + indented(message).strip());
    }

    /** Returns a revision in one line: id, marks, message. */
    String revision(RevisionNode node, String marks) {
        return paint(Style.fg_yellow, node.id()) + paint(Style.fg_cyan, marks) + ", " + plain(node.message());
    }

    String paint(Style style, String text) {
        return ansi.enabled() && !text.isEmpty() ? style.on() + text + style.off() : text;
    }

    private static String indented(String text) {
        return text.lines().map(line -> "  " + plain(line)).collect(Collectors.joining(System.lineSeparator()));
    }

    /** Returns {@code text} without characters that are none: they could move the cursor or turn the text around. */
    static String plain(String text) {
        return text.codePoints()
                .map(c -> isShown(c) ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isShown(int c) {
        return c == '\t' || !(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }
}
