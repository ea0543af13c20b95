package dev.athanor.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds every Java snippet of the pages to code that was compiled and run: a block follows a comment that names a
 * region of a file of this module, and is equal to it. {@code -Ddocs.update} writes the blocks anew.
 *
 * <pre>
 * {@code <!-- snippet: ReadmeTest.java#models -->}
 * </pre>
 */
class SnippetsTest {

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path ROOT = MODULE.getParent();
    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- snippet: ([\\w/.]+)#([\\w-]+) -->\\R)?```java\\R(.*?)```", Pattern.DOTALL);

    @Test
    void everyJavaBlockOfThePagesIsARegionOfCompiledCode() throws IOException {
        List<String> wrong = new ArrayList<>();
        int blocks = 0;
        for (Path page : pages()) {
            String text = Files.readString(page);
            String renewed = renew(page, text, wrong);
            blocks += (int) BLOCK.matcher(text).results().count();
            if (!renewed.equals(text)) {
                if (System.getProperty("docs.update") != null) {
                    Files.writeString(page, renewed);
                } else {
                    wrong.add(ROOT.relativize(page) + " differs from its snippets; run with -Ddocs.update");
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(blocks).as("Java blocks of all pages").isPositive();
    }

    private static String renew(Path page, String text, List<String> wrong) throws IOException {
        Matcher block = BLOCK.matcher(text);
        StringBuilder renewed = new StringBuilder();
        while (block.find()) {
            String whole = block.group();
            if (block.group(1) == null) {
                wrong.add(ROOT.relativize(page) + " has a block without a snippet: "
                        + block.group(3).lines().findFirst().orElse(""));
            } else {
                String region = region(block.group(1), block.group(2));
                whole = "<!-- snippet: " + block.group(1) + "#" + block.group(2) + " -->\n```java\n" + region + "```";
            }
            block.appendReplacement(renewed, Matcher.quoteReplacement(whole));
        }
        return block.appendTail(renewed).toString();
    }

    private static String region(String file, String tag) throws IOException {
        List<String> lines = Files.readAllLines(
                MODULE.resolve("src/test/java/dev/athanor/docs").resolve(file));
        int from = indexOf(lines, "// tag::" + tag + "[]", file);
        int to = indexOf(lines, "// end::" + tag + "[]", file);
        return String.join("\n", lines.subList(from + 1, to)).stripIndent() + "\n";
    }

    private static int indexOf(List<String> lines, String mark, String file) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(mark)) {
                return i;
            }
        }
        return fail("%s has no line '%s'", file, mark);
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        try (Stream<Path> guide = Files.walk(ROOT.resolve("docs/guide"))) {
            guide.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }
}
