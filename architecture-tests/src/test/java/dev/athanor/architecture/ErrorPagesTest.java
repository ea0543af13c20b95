package dev.athanor.architecture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each code that an error carries has a page in {@code docs/errors}, and each page a code. */
class ErrorPagesTest {

    // A constant of four characters in a class file: its tag, its length in two bytes, its text.
    private static final Pattern CODE = Pattern.compile("\u0001\u0000\u0004([A-Z][0-9]{3})");

    private static final Path PAGES = Modules.root().resolve("docs/errors");

    @Test
    void eachCodeHasAPage() {
        Set<String> missing = codes();
        missing.removeAll(pages());

        assertThat(missing).as("write docs/errors/<code>.md for these").isEmpty();
    }

    @Test
    void eachPageHasACode() {
        Set<String> left = pages();
        left.removeAll(codes());

        assertThat(left)
                .as("no class uses these codes any more; remove their pages")
                .isEmpty();
    }

    @Test
    void eachPageBeginsWithItsCode() {
        for (String code : pages()) {
            assertThat(read(PAGES.resolve(code + ".md"))).startsWith("# " + code + ": ");
        }
    }

    private static Set<String> codes() {
        return Modules.published().stream()
                .map(module -> module.resolve("target/classes"))
                .flatMap(ErrorPagesTest::classFiles)
                .flatMap(file -> CODE.matcher(read(file)).results().map(ErrorPagesTest::code))
                .collect(toCollection(TreeSet::new));
    }

    private static String code(MatchResult constant) {
        return constant.group(1);
    }

    private static Set<String> pages() {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .collect(toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> classFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
