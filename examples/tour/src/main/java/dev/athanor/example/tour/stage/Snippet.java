package dev.athanor.example.tour.stage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The source of a step, read from the file that was compiled: what the tour shows is what it runs. The sources of the
 * chapters lie beside their classes.
 */
final class Snippet {

    private static final String CALL = ".run(";

    private Snippet() {}

    /**
     * Returns the lines between the parentheses of the call at {@code frame}, without the arrow and the indentation.
     */
    static List<String> at(StackWalker.StackFrame frame) {
        String source = source(frame.getDeclaringClass());
        int line = 0;
        for (int i = 1; i < frame.getLineNumber(); i++) {
            line = source.indexOf('\n', line) + 1;
        }
        int start = source.indexOf(CALL, line);
        if (start < 0) {
            throw new IllegalStateException("no call of run at " + frame);
        }
        String argument = source.substring(start + CALL.length(), close(source, start + CALL.length()));
        return body(argument).lines().toList();
    }

    private static String source(Class<?> chapter) {
        String file = chapter.getSimpleName() + ".java";
        try (InputStream in = chapter.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not beside its class; it is a resource of the tour");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns where the parenthesis opened before {@code from} closes. */
    private static int close(String source, int from) {
        int depth = 1;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (source.startsWith("\"\"\"", i)) {
                i = source.indexOf("\"\"\"", i + 3) + 2;
            } else if (c == '"') {
                i = endOfText(source, i);
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        throw new IllegalStateException("a parenthesis is not closed");
    }

    private static int endOfText(String source, int start) {
        int i = start + 1;
        while (source.charAt(i) != '"') {
            i += source.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private static String body(String lambda) {
        String code = lambda.substring(lambda.indexOf("->") + 2).strip();
        if (code.startsWith("{")) {
            code = code.substring(1, code.length() - 1);
        }
        String[] lines = code.stripTrailing().split("\n", -1);
        int indent = Integer.MAX_VALUE;
        for (int i = 1; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                indent = Math.min(
                        indent, lines[i].length() - lines[i].stripLeading().length());
            }
        }
        StringBuilder text = new StringBuilder();
        boolean block = lines[0].isBlank();
        // A chain is indented under its first line, a lambda in braces closes under its first character.
        boolean closes = "})".indexOf(lines[lines.length - 1].strip().charAt(0)) >= 0;
        String under = closes ? "" : "        ";
        for (int i = block ? 1 : 0; i < lines.length; i++) {
            String line = i == 0 ? lines[0] : lines[i].isBlank() ? "" : lines[i].substring(indent);
            text.append(i == 0 || block ? line : under + line).append('\n');
        }
        return text.toString();
    }
}
