package dev.athanor.architecture;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A feature that Athanor has or ought to have.
 *
 * @param id its name in {@code @Covers}
 * @param level {@code must}, {@code should} or {@code could}
 * @param name what it is, in a few words
 */
record Feature(String id, String level, String name) {

    /** Returns the features by ID, in the order of {@code build/conformance/ids.tsv}. */
    static Map<String, Feature> all() {
        Path file = Modules.root().resolve("build/conformance/ids.tsv");
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(Feature::parse)
                    .collect(toMap(Feature::id, feature -> feature, (a, b) -> a, LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Feature parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 3) {
            throw new IllegalStateException("ids.tsv: a line is id, level and name with tabs between: " + line);
        }
        return new Feature(cells[0], cells[1], cells[2]);
    }

    boolean isMust() {
        return level.equals("must");
    }

    /** Returns the part of the ID that names the list it comes from, such as {@code CORE}. */
    String list() {
        return id.substring(0, id.indexOf('-'));
    }
}
