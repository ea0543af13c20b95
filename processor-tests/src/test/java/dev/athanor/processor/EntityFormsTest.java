package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.athanor.weaver.ClassFiles;
import dev.athanor.weaver.Weaver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What else a class may be or do, and stays right. */
class EntityFormsTest {

    @TempDir
    static Path recorder;

    @TempDir
    Path folder;

    @BeforeAll
    static void compileRecorder() {
        Instrumentation.recorder(recorder);
    }

    private static String thing(String declaration, String members) {
        return """
               package shop;

               {imports}
               import dev.athanor.orm.state.EntityState;
               import dev.athanor.orm.state.Instrumented;
               {imports}

               @Entity(nullability = Nullability.NULLABLE)
               %s {
                   static void say(Object what) { EntityState.LOG.add(String.valueOf(what)); }
                   @Id private Integer id;
               %s
               }
               """.formatted(declaration, members.indent(4));
    }

    private Compilation compilation(String name) {
        return new Compilation(folder.resolve(name)).classPath(recorder);
    }

    private List<String> run(String source) {
        Path classes = compilation("classes")
                .option("-Xlint:-serial")
                .source(source)
                .compile()
                .succeeded()
                .output();
        return Instrumentation.of(classes, recorder).run("shop.Thing");
    }

    @Test
    void serializationKeepsTheVersionOfTheSourceAndLeavesTheStateOut() {
        String source = thing("public class Thing implements Serializable", """
                private String name = "a";
                static List<String> run() throws Exception {
                    Thing thing = new Thing();
                    ((Instrumented) (Object) thing).$state(new EntityState(thing));
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    new ObjectOutputStream(bytes).writeObject(thing);
                    Thing copy = (Thing) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
                        @Override protected Class<?> resolveClass(ObjectStreamClass type) { return Thing.class; }
                    }.readObject();
                    say(copy.name + " " + ((Instrumented) (Object) copy).$state());
                    say(ObjectStreamClass.lookup(Thing.class).getSerialVersionUID());
                    return EntityState.LOG;
                }
                """);
        List<String> calls = run(source);

        Path plain = compilation("plain")
                .lenient()
                .option("-Xlint:-serial", "-Aathanor.weave=false")
                .source(source)
                .compile()
                .output();
        long version = versionOf(plain);
        assertThat(calls).containsExactly("a null", String.valueOf(version));
    }

    private static long versionOf(Path plain) {
        try {
            Class<?> type = Instrumentation.of(plain, recorder).loadClass("shop.Thing");
            return java.io.ObjectStreamClass.lookup(type).getSerialVersionUID();
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }

    @Test
    void aCloneDoesNotShareTheState() {
        List<String> calls = run(thing("public class Thing implements Cloneable", """
                @Override public Thing clone() throws CloneNotSupportedException { return (Thing) super.clone(); }
                static List<String> run() throws Exception {
                    Thing thing = new Thing();
                    ((Instrumented) (Object) thing).$state(new EntityState(thing));
                    say(((Instrumented) (Object) thing.clone()).$state());
                    return EntityState.LOG;
                }
                """));

        assertThat(calls).containsExactly("cloned", "null");
    }

    @Test
    void aFinalClassNestedInAnInterfaceIsFine() {
        String source = """
                package shop;

                {imports}

                public interface Shop {
                    @Entity(nullability = Nullability.NOT_NULL)
                    final class Item {
                        @Id private int id;
                        static String name() { return Shop_Item_.ITEM.id.toString(); }
                    }
                }
                """;
        Compilation.Outcome outcome =
                compilation("classes").source(source).compile().succeeded();

        assertThat(outcome.text("META-INF/athanor/entity/shop.Shop$Item")).isEqualTo("shop.Shop_Item_\n");
        assertThat(outcome.text("shop/Shop_Item_.java")).contains("public static final Shop_Item_ ITEM = ");
    }

    @Test
    void allKindsOfCodeAreRewritten() {
        List<String> calls = run(thing("public class Thing", """
                private int n; private long l; private double d; private boolean flag; private String $name$ = "";
                private int[] array = {};
                static List<String> run() {
                    Thing thing = new Thing();
                    Instrumented view = (Instrumented) (Object) thing;
                    EntityState state = new EntityState(thing);
                    state.writes = false;
                    view.$state(state);
                    int before = thing.n++ + ++thing.n;
                    thing.l += 2;
                    thing.d *= 1.5;
                    try { thing.flag = !thing.flag; } finally { thing.n <<= 1; }
                    Object anonymous = new Object() { @Override public String toString() { return "" + thing.n; } };
                    class Local { int twice() { return thing.n * 2; } }
                    java.util.function.IntSupplier reference = thing::number;
                    EntityState.LOG.clear();
                    say(before + " " + view.$get(1) + " " + view.$get(2) + " " + view.$get(4));
                    say(anonymous + " " + new Local().twice() + " " + reference.getAsInt());
                    return EntityState.LOG;
                }
                int number() { return n; }
                """)
                .replace(" private String $name$ = \"\";\n    private int[] array = {};", ""));

        assertThat(calls).containsExactly("2 4 2 true", "read 1", "read 1", "read 1", "4 8 4");
    }

    @Test
    void aConstructorMayWriteBeforeItCallsTheOneAbove() {
        assumeThat(Runtime.version().feature()).isGreaterThanOrEqualTo(25); // JEP 513
        Path classes = compilation("classes")
                .option("-Xlint:-serial", "--release", "25")
                .source(thing("public class Thing", """
                        private String name;
                        private Thing other;
                        Thing(String name, Thing other) {
                            this.name = name;
                            this.other = other;
                            if (other != null) other.name = "changed";
                            super();
                            this.other = other;
                        }
                        static List<String> run() {
                            Thing first = new Thing("a", null);
                            Thing second = new Thing("b", first);
                            say(first.name + " " + second.name);
                            return EntityState.LOG;
                        }
                        """))
                .compile()
                .succeeded()
                .output();

        assertThat(Instrumentation.of(classes, recorder).run("shop.Thing"))
                .startsWith("attach")
                .endsWith("changed b");
    }

    @Test
    void anEntityOnThePathThatIsNotInstrumentedIsNotCalled() {
        Path library = compilation("library")
                .option("-Aathanor.weave=false")
                .source(thing("public class Thing", "@SuppressWarnings(\"athanor\") public String name = \"a\";"))
                .compile()
                .succeeded()
                .output();
        Path classes = compilation("classes")
                .classPath(library)
                .source("""
                        package shop;
                        class User {
                            static String name(Thing thing) { return thing.name; }
                        }
                        """)
                .compile()
                .succeeded()
                .output();

        byte[] file = read(classes.resolve("shop/User.class"));
        assertThat(new String(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("$get_name");
    }

    @Test
    void weavingTwiceChangesNothing() {
        Path classes = compilation("classes")
                .source(thing("public class Thing", "private String name; void name(String n) { name = n; }"))
                .compile()
                .succeeded()
                .output();
        Weaver weaver = new Weaver(new ClassFiles(name -> find(classes, name)));

        for (Path file : Compilation.classFiles(classes)) {
            assertThat(weaver.weave(read(file))).as(file.toString()).isNull();
        }
    }

    @Test
    void indexesOfASubclassCountFromThoseOfItsSuperclass() {
        // inheritance is refused by the processor for now, not by the weaver
        Path plain = compilation("plain")
                .processor(null)
                .lenient()
                .source(thing("public class Thing extends Parent", """
                        private String name = "a";
                        static List<String> run() {
                            Instrumented thing = (Instrumented) (Object) new Thing();
                            say(thing.$get(0) + " " + thing.$get(1) + " " + thing.$get(2));
                            thing.$state(new EntityState(thing));
                            ((Thing) (Object) thing).rename();
                            say(((Instrumented) (Object) dev.athanor.orm.state.WovenTypes.prototype(Thing.class)).$new().$get(0));
                            return EntityState.LOG;
                        }
                        private void rename() { name = "b" + number; }
                        """)
                        .replace("@Id private Integer id;", "@Id private Integer id = 9;"))
                .source("""
                        package shop;
                        {imports}
                        @Entity
                        public class Parent { protected int number = 5; }
                        """)
                .compile()
                .output();
        Weaver weaver = new Weaver(new ClassFiles(name -> find(plain, name)));

        List<String> calls = Instrumentation.of(plain, recorder, file -> {
                    byte[] woven = weaver.weave(file);
                    return woven == null ? file : woven;
                })
                .run("shop.Thing");

        assertThat(calls).containsExactly("5 9 a", "read 0", "set 2 a -> b5", "0");
    }

    private static byte @Nullable [] find(Path classes, String name) {
        Path file = classes.resolve(name + ".class");
        return Files.exists(file) ? read(file) : null;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
