package dev.athanor.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/conformance.md} true: it says what the tests say of themselves. */
class ConformanceTest {

    private static final Path PAGE = Modules.root().resolve("docs/conformance.md");
    private static final Map<String, String> TITLES =
            Map.of("CORE", "Core and Engine", "ORM", "ORM", "MIG", "Migrations", "WRAP", "Integrations");

    private final Map<String, Feature> features = Feature.all();
    private final Coverage coverage = Coverage.ofAllModules(features.keySet());

    @Test
    void testsClaimOnlyWhatTheyCanProve() {
        assertThat(coverage.mistakes()).isEmpty();
    }

    @Test
    void thePageSaysWhatTheTestsSay() throws IOException {
        String page = page();
        if (System.getProperty("conformance.update") != null) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/conformance.md; after a look at the difference, write it again with"
                        + " mvn test -Dconformance.update")
                .isEqualTo(page);
    }

    private String page() {
        StringBuilder page = new StringBuilder("""
                # Conformance

                Which features that Athanor must have are proven, and by which tests: those that carry
                `@Covers("<ID>")`. Written by `mvn test -Dconformance.update`; the build fails while it is out of date.
                """);
        Map<String, List<Feature>> lists = features.values().stream()
                .filter(Feature::isMust)
                .collect(groupingBy(Feature::list, LinkedHashMap::new, toList()));
        lists.forEach((list, rows) -> section(page, list, rows));
        return page.toString();
    }

    private void section(StringBuilder page, String list, List<Feature> rows) {
        long proven = rows.stream()
                .filter(row -> coverage.tests().containsKey(row.id()))
                .count();
        page.append("\n## ").append(TITLES.getOrDefault(list, list)).append("\n\n");
        page.append(proven).append(" of ").append(rows.size()).append(".\n\n");
        page.append("| feature | proven | tests |\n|---|---|---|\n");
        for (Feature row : rows) {
            Set<String> tests = coverage.tests().getOrDefault(row.id(), Set.of());
            String cells = tests.isEmpty() ? "no | –" : "yes | " + String.join(", ", tests);
            page.append("| ").append(row.id()).append(" | ").append(cells).append(" |\n");
        }
    }
}
