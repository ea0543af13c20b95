package dev.athanor.testing.agent;

import java.lang.instrument.Instrumentation;

/** An agent that says that it was loaded. */
public final class RecordingAgent {

    static final String PROPERTY = "athanor.test.agent";

    private RecordingAgent() {}

    /** Called by the JVM. */
    public static void agentmain(String argument, Instrumentation instrumentation) {
        System.setProperty(PROPERTY, "loaded");
    }
}
