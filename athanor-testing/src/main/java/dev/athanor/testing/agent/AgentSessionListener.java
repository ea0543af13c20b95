package dev.athanor.testing.agent;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Loads {@code athanor-agent.jar} into the JVM of the tests, if it is on the class path, before JUnit loads the first
 * class of a test. JUnit finds this listener by itself; with the agent in the class path, entities that Eclipse, VS
 * Code or IntelliJ compiled without the annotation processor work in tests like any other.
 *
 * <p>It costs about half a second. Classes that are instrumented already stay as they are. With the system property
 * {@code athanor.agent} set to {@code off} it does nothing: for tests of classes that are not to be instrumented.
 */
public final class AgentSessionListener implements LauncherSessionListener {

    private static final String AGENT = "dev.athanor.agent.AthanorAgent";

    /** Creates the listener. */
    public AgentSessionListener() {}

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!givenOnCommandLine() && !"off".equals(System.getProperty("athanor.agent"))) {
            jar().ifPresent(Attachment::load);
        }
    }

    private static boolean givenOnCommandLine() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(argument -> argument.startsWith("-javaagent:") && argument.contains("athanor-agent"));
    }

    // Not from a folder of classes: a JVM loads agents from jars only.
    private static Optional<Path> jar() {
        try {
            Class<?> agent = Class.forName(AGENT, false, AgentSessionListener.class.getClassLoader());
            return Locations.of(agent).filter(Files::isRegularFile);
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
