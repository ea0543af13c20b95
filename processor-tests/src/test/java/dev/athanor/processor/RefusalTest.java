package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.mapping.Descriptors;
import dev.athanor.orm.mapping.MappingException;
import dev.athanor.orm.state.WovenTypes;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that the ORM refuses, and what it says. */
class RefusalTest {

    private static final String USER = """
            package shop;
            {imports}
            @Entity(nullability = Nullability.NOT_NULL)
            public class User { @Id private int id; }
            """;

    @TempDir
    Path folder;

    private Class<?> load(Path classes, String name) throws IOException, ClassNotFoundException {
        URL[] urls = {classes.toUri().toURL()};
        return Class.forName(name, false, new URLClassLoader(urls, getClass().getClassLoader()));
    }

    private Compilation compilation() {
        return new Compilation(folder.resolve("classes"));
    }

    @Test
    void aClassThatTheProcessorSawIsAccepted() throws Exception {
        Class<?> user = load(compilation().source(USER).compile().succeeded().output(), "shop.User");

        assertThat(Descriptors.of(user).type()).isSameAs(user);
        assertThat(WovenTypes.prototype(user).$new()).isExactlyInstanceOf(user);
    }

    @Test
    void aClassWithoutTheAnnotationIsNoEntity() {
        assertThatThrownBy(() -> Descriptors.of(String.class))
                .isInstanceOf(MappingException.class)
                .hasMessage(
                        "java.lang.String is not an entity: it has no @Entity; add it, or use another class [M001]");
    }

    @Test
    void anEntityWithoutMetamodelTellsThatTheProcessorDidNotRun() throws Exception {
        Compilation.Outcome outcome =
                compilation().processor(null).lenient().source(USER).compile();
        assertThat(outcome.messages())
                .containsExactly("warning: the entity shop.User is compiled without athanor-processor, so it has no"
                        + " metamodel and is not instrumented; put that on the processor path (Maven:"
                        + " annotationProcessorPaths), or leave it on the class path and give javac -proc:full [P026]");
        Class<?> user = load(outcome.output(), "shop.User");

        assertThatThrownBy(() -> Descriptors.of(user))
                .isInstanceOf(MappingException.class)
                .hasMessage(
                        "The entity shop.User has no metamodel shop.User_: the annotation processor did not run when"
                                + " it was compiled; put athanor-processor on the processor path (Maven:"
                                + " annotationProcessorPaths) [M002]");
    }

    @Test
    void aClassInThePlaceOfTheMetamodelIsNone() throws Exception {
        Class<?> user = load(
                compilation()
                        .processor(null)
                        .source(USER)
                        .source("package shop;\nclass User_ {}")
                        .compile()
                        .succeeded()
                        .output(),
                "shop.User");

        assertThatThrownBy(() -> Descriptors.of(user))
                .isInstanceOf(MappingException.class)
                .hasMessage("shop.User_ is not the metamodel of shop.User, which the annotation processor would have"
                        + " written under this name; rename the class [M002]");
    }

    @Test
    void aClassFileThatEclipsesCompilerWroteIsRecognised() throws Exception {
        Path classes = compilation().withEclipse().source(USER).compile().output();
        Class<?> user = load(classes, "shop.User");

        assertThatThrownBy(() -> WovenTypes.prototype(user))
                .isInstanceOf(MappingException.class)
                .hasMessageStartingWith(
                        "shop.User is not instrumented: it was probably compiled by Eclipse's compiler"
                                + " (Eclipse, VS Code), which runs the processor but cannot instrument; put athanor-processor on");
    }

    @Test
    void aClassInstrumentedForAnotherOrmIsRefused() {
        WovenTypes.register(Old.class, null, 0);

        assertThatThrownBy(() -> WovenTypes.prototype(Old.class))
                .isInstanceOf(MappingException.class)
                .hasMessage(
                        "dev.athanor.processor.RefusalTest$Old is instrumented for version 0 of the contract with the"
                                + " ORM, this ORM has version 1; compile it with athanor-processor of the same version as"
                                + " athanor-orm [M004]");
    }

    @Test
    void anAbstractClassHasNoObjects() {
        WovenTypes.register(None.class, null, WovenTypes.ABI);

        assertThatThrownBy(() -> WovenTypes.prototype(None.class))
                .isInstanceOf(MappingException.class)
                .hasMessage("dev.athanor.processor.RefusalTest$None is abstract: there are no objects of it; use a"
                        + " subclass that is not [M005]");
    }

    private static final class Old {}

    private static final class None {}
}
