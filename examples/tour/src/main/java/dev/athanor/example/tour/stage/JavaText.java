package dev.athanor.example.tour.stage;

import dev.athanor.example.tour.stage.Screen.Style;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java as one likes to read it. */
final class JavaText {

    private static final Pattern TOKEN = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*\"|//.*|\\b(?:new|return|try|for|if|var|throw|null|int|true|false)\\b");

    private JavaText() {}

    /** Returns {@code line} with its keywords and texts in their colours. */
    static String coloured(String line, Screen screen) {
        Matcher token = TOKEN.matcher(line);
        return token.replaceAll(match -> {
            String text = match.group();
            Style style = text.charAt(0) == '"' ? Style.STRING : text.startsWith("//") ? Style.ASIDE : Style.KEYWORD;
            return Matcher.quoteReplacement(screen.in(style, text));
        });
    }
}
