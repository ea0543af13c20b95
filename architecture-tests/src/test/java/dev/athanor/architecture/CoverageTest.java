package dev.athanor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.athanor.testing.Covers;
import java.util.Set;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final Set<String> KNOWN = Set.of("A-1", "A-2", "A-3", "A-4");

    @Test
    void namesTheTestsOfAFeature() {
        Coverage coverage = coverage(Honest.class);

        assertThat(coverage.tests()).containsOnlyKeys("A-1", "A-2");
        assertThat(coverage.tests().get("A-1")).containsExactly("Honest.first", "Honest.second");
        assertThat(coverage.mistakes()).isEmpty();
    }

    @Test
    void refusesUnknownIds() {
        assertThat(coverage(Unknown.class).mistakes())
                .containsExactly("Unknown.test covers B-1, which build/conformance/ids.tsv does not have");
    }

    @Test
    void refusesMoreThanThreeIds() {
        assertThat(coverage(Greedy.class).mistakes())
                .containsExactly("Greedy.test covers 4 features: one to 3 is what one test can prove");
    }

    @Test
    void refusesWhatIsNotRun() {
        assertThat(coverage(Asleep.class).mistakes())
                .containsExactly(
                        "Asleep.noTest covers a feature, but is no test",
                        "Asleep.off covers a feature, but is disabled");
        assertThat(coverage(Contract.class).mistakes())
                .containsExactly("Contract.test covers a feature, but no class inherits it");
        assertThat(coverage(Contract.class, Inheritor.class).mistakes()).isEmpty();
    }

    private static Coverage coverage(Class<?>... tests) {
        return Coverage.of(new ClassFileImporter().importClasses(tests), KNOWN);
    }

    // Surefire does not look into nested static classes: what stands below is read, never run.
    static class Honest {
        @Test
        @Covers("A-1")
        void first() {}

        @Test
        @Covers({"A-1", "A-2"})
        void second() {}
    }

    static class Unknown {
        @Test
        @Covers("B-1")
        void test() {}
    }

    static class Greedy {
        @Test
        @Covers({"A-1", "A-2", "A-3", "A-4"})
        void test() {}
    }

    static class Asleep {
        @Test
        @Disabled
        @Covers("A-1")
        void off() {}

        @Covers("A-1")
        void noTest() {}
    }

    abstract static class Contract {
        @Test
        @Covers("A-1")
        void test() {}
    }

    static class Inheritor extends Contract {}
}
