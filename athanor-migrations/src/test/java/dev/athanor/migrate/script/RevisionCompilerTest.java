package dev.athanor.migrate.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionCompilerTest {

    @TempDir
    Path folder;

    private final RevisionCompiler compiler = RevisionCompiler.of(RevisionCompilerTest.class.getClassLoader());

    @Test
    void compilesInMemory() throws Exception {
        Path one = file(
                "One",
                "public class One implements java.util.function.Supplier<String> {"
                        + " public String get() { return new Two.Inner().greeting; } }");
        Path two = file("Two", "class Two { static class Inner { String greeting = \"größer\"; } }");

        List<CompiledClass> classes = compiler.compile(List.of(one, two));

        assertThat(classes).extracting(CompiledClass::file).containsExactly(one, two, two);
        Supplier<?> supplier =
                (Supplier<?>) classes.get(0).type().getDeclaredConstructor().newInstance();
        assertThat(supplier.get()).isEqualTo("größer");
        assertThat(RevisionFile.list(folder)).containsExactly(one, two);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("One.java", "Two.java");
    }

    @Test
    void seesTheClassesOfTheProgram() throws IOException {
        Path file = file("Uses", "class Uses { dev.athanor.migrate.script.RevisionNode node; }");

        assertThat(compiler.compile(List.of(file))).hasSize(1);
    }

    @Test
    void seesTheClassesOfTheLoaderItIsGiven() throws Exception {
        Path library = Files.createDirectory(folder.resolve("library"));
        Path source = Files.writeString(library.resolve("Elsewhere.java"), "public class Elsewhere {}");
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
                .isZero();
        Path file = file("Uses", "class Uses extends Elsewhere {}");
        ClassLoader own = RevisionCompilerTest.class.getClassLoader();

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {library.toUri().toURL()}, own)) {
            assertThat(RevisionCompiler.of(loader)
                            .compile(List.of(file))
                            .get(0)
                            .type()
                            .getSuperclass())
                    .isEqualTo(loader.loadClass("Elsewhere"));
        }
        assertThatThrownBy(() -> compiler.compile(List.of(file))).hasMessageEndingWith("[G014]");
    }

    @Test
    void errorsSayFileAndLine() throws IOException {
        Path file = file("Broken", "class Broken {\n    int x = y;\n    String s = 1;\n}\n");

        assertThatThrownBy(() -> compiler.compile(List.of(file)))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining(file + ":2: cannot find symbol")
                .hasMessageContaining(file + ":3: incompatible types")
                .hasMessageEndingWith("correct the sources and try again [G014]");
    }

    @Test
    void aJavaWithoutCompilerIsAnError() throws IOException {
        RevisionCompiler none = new RevisionCompiler(null, RevisionCompilerTest.class.getClassLoader());
        List<Path> files = List.of(file("One", "class One {}"));

        assertThat(none.compile(List.of())).isEmpty();
        assertThatThrownBy(() -> none.compile(files))
                .hasMessageStartingWith("this Java, " + System.getProperty("java.home") + ": it has no compiler")
                .hasMessageEndingWith("[G013]");
    }

    private Path file(String name, String source) throws IOException {
        return Files.writeString(folder.resolve(name + ".java"), source);
    }
}
