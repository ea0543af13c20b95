package dev.athanor.testing.agent;

import dev.athanor.sql.error.AthanorException;
import java.io.Serial;
import java.nio.file.Path;

/** Thrown when an agent cannot be loaded into the JVM of the tests. */
public final class AgentException extends AthanorException {

    @Serial
    private static final long serialVersionUID = 1L;

    AgentException(Path jar, String why) {
        super(
                "T004",
                jar + " cannot be loaded into this JVM: " + why.strip() + "; start it with -javaagent:" + jar
                        + " or -XX:+EnableDynamicAgentLoading, or take the jar off the class path",
                null);
    }
}
