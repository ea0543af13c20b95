package dev.athanor.testing.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.LauncherSessionListener;

class AttachmentTest {

    @TempDir
    Path folder;

    @Test
    void loadsAnAgentIntoThisJvm() throws IOException {
        Path jar = agentJar();

        Attachment.load(jar);

        assertThat(System.getProperty(RecordingAgent.PROPERTY)).isEqualTo("loaded");
    }

    @Test
    void saysWhyAnAgentCannotBeLoaded() throws IOException {
        Path jar = Files.createFile(folder.resolve("empty.jar"));

        assertThatThrownBy(() -> Attachment.load(jar))
                .isInstanceOf(AgentException.class)
                .hasMessageContaining(jar + " cannot be loaded")
                .hasMessageEndingWith("[T004]");
    }

    @Test
    void jUnitFindsTheListener() {
        assertThat(ServiceLoader.load(LauncherSessionListener.class))
                .hasAtLeastOneElementOfType(AgentSessionListener.class);
    }

    private Path agentJar() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Agent-Class"), RecordingAgent.class.getName());
        Path jar = folder.resolve("agent.jar");
        String entry = RecordingAgent.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream in = RecordingAgent.class.getResourceAsStream("RecordingAgent.class")) {
            out.putNextEntry(new JarEntry(entry));
            in.transferTo(out);
            out.closeEntry();
        }
        return jar;
    }
}
