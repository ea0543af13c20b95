package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entities that javac left as they are, in a JVM with the agent and in one without. */
class AgentTest {

    @TempDir
    Path folder;

    private static final String USER = """
                        package shop;

                        {imports}
                        import dev.athanor.orm.state.WovenTypes;

                        @Entity(nullability = Nullability.NULLABLE)
                        public class User {
                            @Id private Integer id;
                            private transient String tag = "tag";
                            @OnLoad private void load() { tag = tag + " loaded"; }
                            public static void main(String[] arguments) {
                                try {
                                    var user = WovenTypes.prototype(User.class).$new();
                                    user.$set(0, 7);
                                    user.$loaded();
                                    System.out.print(user.$get(0) + " " + ((User) (Object) user).tag);
                                } catch (RuntimeException refused) {
                                    System.out.print(refused.getMessage());
                                }
                            }
                        }
                        """;

    private String classPath(Compilation compilation) {
        Path classes = compilation.source(USER).compile().output();
        List<String> entries = new ArrayList<>(Forked.classPath());
        entries.removeIf(entry -> entry.contains("athanor-agent") || entry.contains("athanor-weaver"));
        entries.add(classes.toString());
        return String.join(File.pathSeparator, entries);
    }

    private Compilation byJavac() {
        return new Compilation(folder.resolve("classes")).option("-Aathanor.weave=false");
    }

    private Compilation byEclipse() {
        return new Compilation(folder.resolve("classes")).withEclipse();
    }

    @Test
    void theAgentInstrumentsThemAsTheyAreLoaded() {
        String agent = "-javaagent:" + Forked.agentJar(folder);
        String classPath = classPath(byJavac());

        assertThat(Forked.java(agent, "-Xverify:all", "-cp", classPath, "shop.User"))
                .isEqualTo("7 tag loaded");
        assertThat(Forked.java(agent + "=com.acme, shop", "-cp", classPath, "shop.User"))
                .isEqualTo("7 tag loaded");
    }

    @Test
    void theAgentInstrumentsWhatEclipsesCompilerWrote() {
        String agent = "-javaagent:" + Forked.agentJar(folder);

        assertThat(Forked.java(agent, "-Xverify:all", "-cp", classPath(byEclipse()), "shop.User"))
                .isEqualTo("7 tag loaded");
    }

    @Test
    void withoutItTheyAreRefused() {
        String refused = "shop.User is not instrumented: it was compiled by javac without athanor-processor, or by"
                + " IntelliJ's own build, which keeps class files in memory; put athanor-processor on the processor path"
                + " of javac, let the IDE delegate its build to Maven or Gradle, or run with"
                + " -javaagent:athanor-agent.jar [M003]";
        String classPath = classPath(byJavac());

        assertThat(Forked.java("-cp", classPath, "shop.User")).isEqualTo(refused);
        assertThat(Forked.java("-javaagent:" + Forked.agentJar(folder) + "=com.acme", "-cp", classPath, "shop.User"))
                .isEqualTo(refused);
    }

    private static final String TRIP = """
                        package shop;

                        {imports}
                        import dev.athanor.orm.state.Instrumented;

                        @Entity(nullability = Nullability.NULLABLE)
                        public class Trip {
                            @Id private Integer id;
                            private Country country;
                            public Trip(Country country) { this.country = country; }
                            public static void main(String[] arguments) {
                                boolean related = ((Instrumented) (Object) new Trip(new Country("IS"))).$state() != null;
                                boolean left = !Instrumented.class.isAssignableFrom(Country.class);
                                System.out.print(related + " " + left);
                            }
                        }
                        """;

    private static final String COUNTRY = """
                        package shop;

                        {imports}

                        @Entity(nullability = Nullability.NULLABLE)
                        public record Country(@Id String code) {}
                        """;

    @Test
    void recordsAreLeftAsTheyAreAndReferredTo() {
        String agent = "-javaagent:" + Forked.agentJar(folder);

        for (Compilation compilation : List.of(byJavac(), byEclipse())) {
            String classPath = classPath(compilation.source(TRIP).source(COUNTRY));
            assertThat(Forked.java(agent, "-Xverify:all", "-cp", classPath, "shop.Trip"))
                    .isEqualTo("true true");
        }
    }
}
