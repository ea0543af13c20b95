package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways in which builds run javac. */
class BuildsTest {

    private static final String MARKED = """
            @org.jspecify.annotations.NullMarked
            package shop;
            """;

    private static final String USER = """
            package shop;

            {imports}
            import org.jspecify.annotations.Nullable;

            @Entity
            public class User {
                @Id private @Nullable Integer id;
                @SuppressWarnings("athanor") protected String name = "";

                public User() {}
            }
            """;

    private static final String READER = """
            package shop;

            class Reader {
                static String name(User user) {
                    return user.name;
                }
            }
            """;

    @TempDir
    Path folder;

    private Compilation compilation() {
        return new Compilation(folder.resolve("classes"));
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private String classFile(String name) {
        return text(folder.resolve("classes").resolve(name + ".class"));
    }

    @Test
    void aClassThatUsesAnEntityIsRewrittenAlsoWhenItAloneIsCompiledAnew() {
        compilation().source(MARKED).source(USER).compile().succeeded();
        compilation().source(READER).compile().succeeded();

        assertThat(classFile("shop/Reader")).contains("$get_name");
    }

    @Test
    void anEntityThatAloneIsCompiledAnewIsRewritten() {
        compilation().source(MARKED).source(USER).source(READER).compile().succeeded();
        compilation().source(USER).compile();

        assertThat(classFile("shop/User")).contains("$get_name");
        assertThat(classFile("shop/Reader")).contains("$get_name");
    }

    @Test
    void anEntityThatJavacFindsOnTheSourcePathIsRewrittenAndSoAreItsUsers() {
        Path sources = folder.resolve("sources");
        write(sources.resolve("shop/User.java"), USER);
        compilation()
                .lenient()
                .option("-sourcepath", sources.toString(), "-implicit:class")
                .source(READER)
                .compile();

        assertThat(classFile("shop/User")).contains("$get_name");
        assertThat(classFile("shop/Reader")).contains("$get_name");
    }

    @Test
    void withoutAnOutputFolderClassFilesLieBesideTheSources() {
        Path sources = folder.resolve("sources");
        write(sources.resolve("shop/User.java"), USER);
        String path = String.join(java.io.File.pathSeparator, Forked.classPath());
        // the filer looks in the working directory, and finds nothing there
        String output = Forked.javac(
                sources, "-cp", path, "--processor-path", path, "-Xlint:all,-processing,-path", "shop/User.java");

        assertThat(output).contains("[P019]").doesNotContain("P020");
        assertThat(text(sources.resolve("shop/User.class"))).contains("$get_name");
    }

    @Test
    void aNamedModuleNeedsNothingOpened() throws Exception {
        Compilation.Outcome outcome = compilation()
                .option("--module-path", String.join(java.io.File.pathSeparator, modulePath()))
                .source(MARKED)
                .source(USER)
                .source(READER)
                .source("module shop { requires dev.athanor.orm; }")
                .source("""
                        package shop;

                        import dev.athanor.orm.mapping.Descriptors;
                        import dev.athanor.orm.state.WovenTypes;

                        class Main {
                            public static void main(String[] arguments) {
                                System.out.print(Descriptors.of(User.class) + " "
                                        + WovenTypes.prototype(User.class).$new().getClass().getModule());
                            }
                        }
                        """)
                .compile()
                .succeeded();

        List<String> path = new ArrayList<>(modulePath());
        path.add(outcome.output().toString());
        assertThat(Forked.java("--module-path", String.join(java.io.File.pathSeparator, path), "-m", "shop/shop.Main"))
                .startsWith("User (user) [ColumnDescriptor[name=id")
                .endsWith("module shop");
    }

    @Test
    void severalModulesAreCompiledAtOnce() {
        Path sources = folder.resolve("sources");
        write(
                sources.resolve("one/module-info.java"),
                "module one { requires transitive dev.athanor.orm; exports shop; }");
        write(
                sources.resolve("one/shop/User.java"),
                USER.replace("@Entity", "@Entity(nullability = Nullability.NOT_NULL)"));
        write(sources.resolve("two/module-info.java"), "module two { requires one; }");
        write(sources.resolve("two/more/Admin.java"), """
                package more;
                class Admin extends shop.User {
                    String name() { return name; }
                }
                """);
        Compilation compilation = compilation()
                .option("--module-path", String.join(java.io.File.pathSeparator, modulePath()))
                .option("--module-source-path", sources.toString());
        compilation
                .sourceFile(sources.resolve("one/module-info.java"))
                .sourceFile(sources.resolve("one/shop/User.java"));
        compilation
                .sourceFile(sources.resolve("two/module-info.java"))
                .sourceFile(sources.resolve("two/more/Admin.java"));
        compilation.compile().succeeded();

        assertThat(classFile("one/shop/User")).contains("$get_name");
        assertThat(classFile("two/more/Admin")).contains("$get_name");
        assertThat(folder.resolve("classes/one/META-INF/athanor/entity/shop.User"))
                .exists();
    }

    private static List<String> modulePath() {
        List<String> wanted = List.of(
                "athanor-orm",
                "athanor-engine",
                "athanor-sql",
                "jspecify",
                "error_prone_annotations",
                "caffeine",
                "HikariCP",
                "slf4j-api");
        return Forked.classPath().stream()
                .filter(entry -> wanted.stream().anyMatch(entry::contains))
                .toList();
    }

    @Test
    void aFileManagerThatKeepsClassFilesInMemoryIsFineIfTheyCanBeReadBack() {
        Memory memory = new Memory(true);
        compilation().files(memory).source(MARKED).source(USER).compile().succeeded();

        assertThat(memory.text("shop.User")).contains("$get_name");
    }

    @Test
    void aFileManagerThatGivesNothingBackIsAWarningForEachEntity() {
        Compilation.Outcome outcome = compilation()
                .lenient()
                .files(new Memory(false))
                .source(MARKED)
                .source(USER)
                .compile();

        assertThat(outcome.messages())
                .containsExactly(
                        "warning: shop.User: is not instrumented, because this build keeps class files in memory"
                                + " while it compiles; let the IDE delegate its build to Maven or Gradle, or run with"
                                + " -javaagent:athanor-agent.jar [P020]");
    }

    @Test
    void aBuildToolMayWrapTheEnvironment() {
        compilation()
                .processor(new Wrapping(Delegating::new))
                .source(MARKED)
                .source(USER)
                .compile()
                .succeeded();

        assertThat(classFile("shop/User")).contains("$get_name");
    }

    @Test
    void theWrapperMayBeAProxy() {
        compilation()
                .processor(new Wrapping(environment -> (ProcessingEnvironment) Proxy.newProxyInstance(
                        BuildsTest.class.getClassLoader(),
                        new Class<?>[] {ProcessingEnvironment.class},
                        (proxy, method, arguments) -> method.invoke(environment, arguments))))
                .source(MARKED)
                .source(USER)
                .compile()
                .succeeded();

        assertThat(classFile("shop/User")).contains("$get_name");
    }

    @Test
    void anotherCompilerIsAWarningUnlessTheBuildSaysThatItKnows() {
        Compilation.Outcome outcome =
                compilation().withEclipse().source(MARKED).source(USER).compile();
        assertThat(outcome.messages())
                .filteredOn(message -> message.contains("[P"))
                .containsExactly("warning: org.eclipse.jdt.internal.compiler.apt.dispatch.BatchProcessingEnvImpl is not"
                        + " javac, so entities are not instrumented when they are compiled; run with"
                        + " -javaagent:athanor-agent.jar, and add -Aathanor.weave=false to say that you know [P023]");
        assertThat(outcome.text("shop/User_.java")).contains("public final class User_");

        assertThat(new Compilation(folder.resolve("again"))
                        .withEclipse()
                        .option("-Aathanor.weave=false")
                        .source(MARKED)
                        .source(USER)
                        .compile()
                        .messages())
                .noneMatch(message -> message.contains("[P"));
    }

    @Test
    void anEntityForAnOldJavaIsAnError() {
        Compilation.Outcome outcome = compilation()
                .lenient()
                .option("-Xlint:-options", "--release", "8")
                .source("""
                        package shop;
                        {imports}
                        @Entity(nullability = Nullability.NOT_NULL)
                        class Old { @Id private int id; }
                        """)
                .compile();

        assertThat(outcome.success()).isFalse();
        assertThat(outcome.messages())
                .contains("error: shop.Old: cannot be instrumented: shop/Old has class file version 52, instrumentation"
                        + " needs 55 (Java 11) or later; compile it with --release 17 [P021]");
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, Compilation.expand(text));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Keeps class files in memory. */
    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

        private final boolean readable;
        private final Map<String, ByteArrayOutputStream> files = new ConcurrentHashMap<>();

        Memory(boolean readable) {
            super(Compilation.JAVAC.getStandardFileManager(null, Locale.ROOT, null));
            this.readable = readable;
        }

        String text(String className) {
            return content(className.replace('.', '/') + ".class").toString(StandardCharsets.ISO_8859_1);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return file(className.replace('.', '/') + kind.extension, kind);
        }

        @Override
        public FileObject getFileForOutput(Location location, String pkg, String name, FileObject sibling) {
            String path = pkg.isEmpty() ? name : pkg.replace('.', '/') + "/" + name;
            return file(path, JavaFileObject.Kind.OTHER);
        }

        @Override
        public boolean isSameFile(FileObject one, FileObject other) {
            return one.toUri().equals(other.toUri());
        }

        private ByteArrayOutputStream content(String path) {
            ByteArrayOutputStream content = files.get(path);
            if (content == null) {
                throw new AssertionError("nobody wrote " + path);
            }
            return content;
        }

        private JavaFileObject file(String path, JavaFileObject.Kind kind) {
            return new SimpleJavaFileObject(URI.create("memory:///" + path), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    files.put(path, out);
                    return out;
                }

                @Override
                public InputStream openInputStream() throws IOException {
                    if (!readable || !files.containsKey(path)) {
                        throw new java.io.FileNotFoundException(path);
                    }
                    return new ByteArrayInputStream(files.get(path).toByteArray());
                }

                @Override
                public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return content(path).toString(StandardCharsets.UTF_8);
                }
            };
        }
    }

    /** Gives the processor another environment, as build tools do. */
    @SupportedAnnotationTypes("dev.athanor.orm.annotation.*")
    private static final class Wrapping extends AbstractProcessor {

        private final AthanorProcessor processor = new AthanorProcessor();
        private final java.util.function.UnaryOperator<ProcessingEnvironment> wrapper;

        Wrapping(java.util.function.UnaryOperator<ProcessingEnvironment> wrapper) {
            this.wrapper = wrapper;
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public Set<String> getSupportedOptions() {
            return processor.getSupportedOptions();
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            processor.init(wrapper.apply(environment));
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            boolean unused = processor.process(annotations, round);
            return false;
        }
    }

    /** Keeps what it wraps in a field. */
    private static class Delegating implements ProcessingEnvironment {

        private final ProcessingEnvironment delegate;

        Delegating(ProcessingEnvironment delegate) {
            this.delegate = delegate;
        }

        @Override
        public Map<String, String> getOptions() {
            return delegate.getOptions();
        }

        @Override
        public Messager getMessager() {
            return delegate.getMessager();
        }

        @Override
        public Filer getFiler() {
            return delegate.getFiler();
        }

        @Override
        public Elements getElementUtils() {
            return delegate.getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return delegate.getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return delegate.getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return delegate.getLocale();
        }
    }
}
