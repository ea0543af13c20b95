package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How objects come from rows. */
class HydrationTest {

    private static final String READER = """
            package shop;

            import dev.athanor.engine.codec.RowReader;
            import dev.athanor.orm.state.EntityState;
            import java.lang.reflect.Proxy;

            class Rows {
                /** A row that says which method reads which column, and gives the value asked for by its type. */
                static RowReader row() {
                    return (RowReader) Proxy.newProxyInstance(Rows.class.getClassLoader(), new Class<?>[] {RowReader.class},
                            (proxy, method, arguments) -> {
                                int column = (Integer) arguments[0];
                                EntityState.LOG.add(method.getName() + " " + column);
                                return switch (method.getName()) {
                                    case "intAt", "integerAt" -> column;
                                    case "longAt", "boxedLongAt" -> (long) column;
                                    case "shortAt" -> (short) column;
                                    case "byteAt" -> (byte) column;
                                    case "booleanAt", "boxedBooleanAt" -> true;
                                    case "floatAt" -> (float) column;
                                    case "doubleAt", "boxedDoubleAt" -> (double) column;
                                    case "charAt" -> (char) ('a' + column);
                                    case "stringAt" -> "text " + column;
                                    case "decimalAt" -> new java.math.BigDecimal(column);
                                    case "dateAt" -> java.time.LocalDate.of(2000, 1, column);
                                    case "dateTimeAt" -> java.time.LocalDateTime.of(2000, 1, column, 0, 0);
                                    default -> column == 17 ? java.time.DayOfWeek.MONDAY
                                            : column == 18 ? new byte[] {1} : null;
                                };
                            });
                }
            }
            """;

    @TempDir
    static Path recorder;

    @TempDir
    Path folder;

    @BeforeAll
    static void compileRecorder() {
        Instrumentation.recorder(recorder);
    }

    private List<String> run(String... sources) {
        Compilation compilation = new Compilation(folder.resolve("classes")).classPath(recorder);
        for (String source : sources) {
            compilation.source(source);
        }
        return Instrumentation.of(compilation.compile().succeeded().output(), recorder)
                .run("shop.Thing");
    }

    private static String entity(String members) {
        return """
               package shop;

               {imports}
               import dev.athanor.orm.state.EntityState;
               import dev.athanor.orm.state.Instrumented;
               {imports}

               @Entity(nullability = Nullability.NULLABLE)
               public class Thing {
                   static void say(Object what) { EntityState.LOG.add(String.valueOf(what)); }
                   static Instrumented loaded() {
                       return ((Instrumented) (Object) dev.athanor.orm.state.WovenTypes.prototype(Thing.class)).$new();
                   }
                   @Id private Integer id;
               %s
               }
               """.formatted(members.indent(4));
    }

    @Test
    void eachTypeIsReadByItsOwnMethodAndRelationshipsAreSkipped() {
        List<String> calls = run(READER, entity("""
                        private int i; private long l; private short s; @Column(type = "TINYINT") private byte b; private boolean z;
                        private float f; private double d; @Column(type = "CHAR(1)") private char c;
                        private String text; private Long boxedLong; private Boolean boxedBoolean; private Double boxedDouble;
                        private java.math.BigDecimal decimal; private java.time.LocalDate date;
                        private java.time.LocalDateTime dateTime; @Column(type = "DAY") private java.time.DayOfWeek day; private byte[] bytes;
                        @Relationship(backPopulates = "parent") private Set<Thing> children;
                        @Relationship(backPopulates = "children") private Thing parent;
                        @Raw static List<String> run() {
                            Thing thing = (Thing) (Object) loaded();
                            int[] columns = new int[20];
                            for (int i = 0; i < columns.length; i++) columns[i] = i + 1;
                            ((Instrumented) (Object) thing).$hydrate(Rows.row(), columns);
                            List<String> calls = new ArrayList<>(EntityState.LOG);
                            calls.add(thing.i + " " + thing.l + " " + thing.s + " " + thing.b + " " + thing.z + " " + thing.f
                                    + " " + thing.d + " " + thing.c + " " + thing.day + " " + thing.bytes.length);
                            return calls;
                        }
                        """));

        assertThat(calls)
                .containsExactly(
                        "integerAt 1",
                        "intAt 2",
                        "longAt 3",
                        "shortAt 4",
                        "byteAt 5",
                        "booleanAt 6",
                        "floatAt 7",
                        "doubleAt 8",
                        "charAt 9",
                        "stringAt 10",
                        "boxedLongAt 11",
                        "boxedBooleanAt 12",
                        "boxedDoubleAt 13",
                        "decimalAt 14",
                        "dateAt 15",
                        "dateTimeAt 16",
                        "objectAt 17",
                        "objectAt 18",
                        "2 3 4 5 true 7.0 8.0 j MONDAY 1");
    }

    @Test
    void columnsThatAreNotInTheRowAreLeftAlone() {
        List<String> calls = run(READER, entity("""
                        private String name = "kept"; private int age = 7;
                        @Raw static List<String> run() {
                            Thing thing = new Thing();
                            ((Instrumented) (Object) thing).$hydrate(Rows.row(), new int[] {-1, -1, 3});
                            say(thing.name + " " + thing.age);
                            return EntityState.LOG;
                        }
                        """));

        assertThat(calls).containsExactly("intAt 3", "kept 3");
    }

    @Test
    void onlyTheInitialisersOfUnmappedFieldsRun() {
        List<String> calls = run(entity("""
                private static final String PREFIX = String.valueOf("prefix");
                private String name = tell("name");
                private List<String> log() { return log; }
                private final transient List<String> log = new ArrayList<>(List.of(tell("log")));
                @Transient private int depth = PREFIX.length() > 3 ? 1 : 2;
                private transient long size = switch (PREFIX.length()) { case 6 -> { long n = 0; for (int i = 0; i < 3; i++) n += i; yield n; } default -> -1L; };
                private transient Runnable action = () -> say("run " + depth);
                private transient int[] table = {1, 2, 3};
                private transient String copyOfName = name + "!";
                private transient String given;
                { tell("block"); }
                public Thing(String given) { this.given = given; tell("constructor"); }
                public Thing(String given, int unused) { this(given); }
                static String tell(String what) { say(what); return what; }
                @Raw static List<String> run() {
                    Thing thing = (Thing) (Object) loaded();
                    thing.action.run();
                    say(thing.name + " " + thing.log + " " + thing.depth + " " + thing.size + " " + thing.table.length
                            + " " + thing.copyOfName + " " + thing.given);
                    return EntityState.LOG;
                }
                """));

        assertThat(calls).containsExactly("log", "run 1", "null [log] 1 3 3 null null");
    }

    @Test
    void noCodeOfTheUsersRunsBeforeTheStaticFieldsAreThere() {
        List<String> calls = run(entity("""
                private static final String PREFIX = String.valueOf("prefix");
                private static final Object REGISTERED = dev.athanor.orm.state.WovenTypes.prototype(Thing.class);
                private transient int length = PREFIX.length();
                static List<String> run() { return List.of(((Thing) (Object) loaded()).length + " " + REGISTERED.getClass().getSimpleName()); }
                """));

        assertThat(calls).containsExactly("6 Thing");
    }

    @Test
    void onLoadMethodsRunWhenAsked() {
        List<String> calls = run(entity("""
                @OnLoad private void index() { say("index"); }
                @OnLoad void check() { say("check"); }
                static List<String> run() { loaded().$loaded(); return EntityState.LOG; }
                """));

        assertThat(calls).containsExactly("index", "check");
    }

    @Test
    void theConstructorOfASuperclassThatIsNoEntityRuns() {
        List<String> calls = run(
                """
                package shop;
                public class Base {
                    protected Base() { Thing.say("base"); }
                }
                """,
                entity("static List<String> run() { Object o = loaded(); return EntityState.LOG; }")
                        .replace("class Thing", "class Thing extends Base"));

        assertThat(calls).containsExactly("base", "base"); // the prototype, and the object
    }

    @Test
    void attributesAreAccessibleByIndexAndNullMakesAPrimitiveZero() {
        List<String> calls = run(entity("""
                private final String name = String.valueOf("final");
                private int age = 7;
                static List<String> run() {
                    Instrumented thing = (Instrumented) (Object) new Thing();
                    say(thing.$get(0) + " " + thing.$get(1) + " " + thing.$get(2));
                    thing.$set(1, "set");
                    thing.$set(2, null);
                    say(thing.$get(1) + " " + thing.$get(2));
                    thing.$set(2, 8);
                    say(thing.$get(2));
                    try { thing.$get(3); } catch (IndexOutOfBoundsException e) { say(e.getMessage()); }
                    try { thing.$set(-1, null); } catch (IndexOutOfBoundsException e) { say(e.getMessage()); }
                    return EntityState.LOG;
                }
                """));

        assertThat(calls)
                .containsExactly("null final 7", "set 0", "8", "Index out of range: 3", "Index out of range: -1");
    }

    @Test
    void moreThanSixtyFourAttributesAreAsGoodAsAny() {
        StringBuilder fields = new StringBuilder();
        for (int i = 1; i < 140; i++) {
            fields.append("private int f").append(i).append(";\n");
        }
        List<String> calls = run(READER, entity(fields + """
                                static List<String> run() {
                                    Thing thing = new Thing();
                                    Instrumented view = (Instrumented) (Object) thing;
                                    int[] columns = new int[140];
                                    Arrays.setAll(columns, i -> i == 139 ? 5 : -1);
                                    view.$hydrate(Rows.row(), columns);
                                    view.$state(new EntityState(thing));
                                    thing.f139++;
                                    say(view.$get(139));
                                    return EntityState.LOG;
                                }
                                """));

        assertThat(calls).containsExactly("intAt 5", "read 139", "set 139 5 -> 6", "6");
    }
}
