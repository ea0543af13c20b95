package dev.athanor.orm.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One session that reads far more entities than there is room for. */
@Timeout(120)
class MillionEntitiesTest {

    private static final Pattern PRINTED =
            Pattern.compile("read (\\d+) most (\\d+) changed (\\d+) written (\\d+)", Pattern.MULTILINE);

    @Test
    void entitiesNobodyHoldsGoAndChangedOnesStayUntilTheyAreWritten() throws Exception {
        String output = run("1000000");

        Matcher printed = PRINTED.matcher(output);
        assertThat(printed.find()).as(output).isTrue();
        assertThat(printed.group(1)).isEqualTo("1000000");
        assertThat(Integer.parseInt(printed.group(2))).isLessThan(20_000);
        assertThat(printed.group(3)).isEqualTo("10");
        assertThat(printed.group(4)).isEqualTo("10");
    }

    private static String run(String count) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        // How many wait to be collected is the collector's choice, so it looks often.
                        "-XX:+UseSerialGC",
                        "-Xmn16m",
                        "-XX:SurvivorRatio=2",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ReadingsInLittleMemory.class.getName(),
                        count)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
