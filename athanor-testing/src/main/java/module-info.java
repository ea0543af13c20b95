/** For tests: databases, recorders and the contract suite of dialects. */
module dev.athanor.testing {
    requires transitive dev.athanor.engine;
    requires transitive org.junit.jupiter.api;
    requires transitive org.junit.jupiter.params;
    requires org.junit.platform.launcher;
    requires java.management;
    requires transitive org.assertj.core;
    requires static org.apache.commons.compress;
    requires static org.tukaani.xz;
    requires static jdk.attach;
    requires static net.jqwik.api;
    requires static com.google.errorprone.annotations;
    requires static org.jspecify;

    exports dev.athanor.testing;
    exports dev.athanor.testing.agent;
    exports dev.athanor.testing.contract;
    exports dev.athanor.testing.contract.engine;
    exports dev.athanor.testing.contract.schema;
    exports dev.athanor.testing.fuzz;
    exports dev.athanor.testing.server;

    provides org.junit.platform.launcher.LauncherSessionListener with
            dev.athanor.testing.agent.AgentSessionListener;
}
