package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What instrumented code calls. The attributes are: id 0, name 1, age 2, addresses 3, boss 4. */
class HooksTest {

    private static final String PACKAGE = """
            @org.jspecify.annotations.NullMarked
            package shop;
            """;

    private static final String USER = """
            package shop;

            import dev.athanor.orm.annotation.Entity;
            import dev.athanor.orm.annotation.Id;
            import dev.athanor.orm.annotation.Raw;
            import dev.athanor.orm.annotation.Relationship;
            import java.util.ArrayList;
            import java.util.List;
            import java.util.function.Supplier;
            import org.jspecify.annotations.Nullable;

            @Entity
            public class User {
                @Id private @Nullable Integer id;
                private @Nullable String name = "new";
                private int age;
                @Relationship(backPopulates = "user") private List<Address> addresses = new ArrayList<>();
                private @Nullable User boss;

                public User() {}
                public User(@Nullable String name, @Nullable User boss) {
                    this.name = name;
                    this.boss = boss;
                }
                public User(User other) {
                    this.name = other.name;
                    other.name = "copied";
                }
                public User(int age) {
                    User other = new User();
                    other.age = this.age = age;
                }
                public @Nullable String name() { return name; }
                public void name(@Nullable String name) { this.name = name; }
                public void age(int age) { this.age = age; }
                public int birthday() { return age++; }
                public List<Address> addresses() { return addresses; }
                public void addresses(List<Address> addresses) { this.addresses = addresses; }
                public @Nullable User boss() { return boss; }
                public void boss(@Nullable User boss) { this.boss = boss; }
                public Supplier<@Nullable String> later() { return () -> name; }
                @Raw public @Nullable String raw() { return ((Supplier<@Nullable String>) () -> name).get(); }
                @Override public String toString() { return "User " + ((Supplier<@Nullable String>) () -> name).get(); }
                @Override public boolean equals(@Nullable Object o) { return o instanceof User u && u.age == age; }
                @Override public int hashCode() { return 1; }
                static class Nested {
                    static @Nullable String peek(User user) { return user.name; }
                }
                record View(User user) {
                    int age() { return user.age; }
                }
            }
            """;

    private static final String ADDRESS = """
            package shop;

            import dev.athanor.orm.annotation.Entity;
            import dev.athanor.orm.annotation.Id;
            import dev.athanor.orm.annotation.Relationship;
            import org.jspecify.annotations.Nullable;

            @Entity
            public class Address {
                @Id private @Nullable Integer id;
                @Relationship(backPopulates = "addresses") private @Nullable User user;
                @SuppressWarnings("athanor") int zip;
                public @Nullable User user() { return user; }
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

    /** Runs statements beside the entities and returns the calls they made. */
    private List<String> calls(String statements) {
        String scenario = """
                package shop;

                import dev.athanor.orm.state.EntityState;
                import dev.athanor.orm.state.Instrumented;
                import java.util.ArrayList;
                import java.util.List;

                class Scenario {
                    static List<String> run() {
                        %s
                        return EntityState.LOG;
                    }
                    static User managed() {
                        User user = new User();
                        ((Instrumented) (Object) user).$state(new EntityState(user));
                        return user;
                    }
                    static EntityState state(User user) { return ((Instrumented) (Object) user).$state(); }
                    static void say(Object what) { EntityState.LOG.add(String.valueOf(what)); }
                }
                """.formatted(statements);
        Path classes = new Compilation(folder.resolve("classes"))
                .classPath(recorder)
                .source(PACKAGE)
                .source(USER)
                .source(ADDRESS)
                .source(scenario.replace("class Scenario", "@org.jspecify.annotations.NullUnmarked class Scenario"))
                .compile()
                .succeeded()
                .output();
        return Instrumentation.of(classes, recorder).run("shop.Scenario");
    }

    @Test
    void anObjectWithoutStateIsReadAndWrittenAsAnyOther() {
        assertThat(calls("User user = new User(); user.name(\"a\"); user.age(3); say(user.name());"))
                .containsExactly("a");
    }

    @Test
    void aStateIsToldOfReadsAndWrites() {
        assertThat(calls("User user = managed(); user.name(\"a\"); say(user.name()); say(user.birthday());"))
                .containsExactly("set 1 new -> a", "read 1", "a", "read 2", "set 2 0 -> 1", "0");
    }

    @Test
    void aStateMayReplaceTheValueAndDecideThatWritesAreNoEvents() {
        assertThat(calls("""
                        User user = managed();
                        state(user).replacement = value -> "replaced";
                        user.name("a");
                        say(user.raw());
                        state(user).writes = false;
                        user.name("b");
                        say(user.raw());
                        """)).containsExactly("set 1 new -> a", "replaced", "b");
    }

    @Test
    void anExplicitNullIsAValueThatTheObjectGetsAStateToRemember() {
        assertThat(calls("User user = new User(); user.name(null); user.name(\"a\"); say(user.raw());"))
                .containsExactly("attach", "set 1 new -> null", "set 1 null -> a", "a");
    }

    @Test
    void theZeroOfAPrimitiveIsOneToo() {
        assertThat(calls("User user = new User(); user.age(1); user.age(0); say(state(user) != null);"))
                .containsExactly("attach", "set 2 1 -> 0", "true");
    }

    @Test
    void anAttributeThatSomeoneHearsOfHasAStateFromItsFirstWriteOn() {
        assertThat(calls("""
                        dev.athanor.orm.state.EntityState.heard = true;
                        User user = new User();
                        user.name("a");
                        say(user.raw());
                        """)).containsExactly("attach", "set 1 new -> a", "a");
    }

    @Test
    void aRelationshipHasAStateFromItsFirstUseOn() {
        assertThat(calls("""
                        User user = new User();
                        user.addresses();
                        User other = new User();
                        other.boss(user);
                        other.boss();
                        User third = new User();
                        third.addresses(new ArrayList<>());
                        """))
                .containsExactly(
                        "attach", "read 3", "attach", "set 4 null -> User new", "read 4", "attach", "set 3 [] -> []");
    }

    @Test
    void aWriteToARelationshipIsAnEventEvenIfTheStateWantsNone() {
        assertThat(calls("User user = managed(); state(user).writes = false; user.boss(null);"))
                .containsExactly("set 4 null -> null");
    }

    @Test
    void whatAConstructorLeavesNullIsNotSet() {
        assertThat(calls("User user = new User(null, null); say(state(user));")).containsExactly("null");
    }

    @Test
    void aConstructorThatRelatesTheObjectKeepsBothSidesInStep() {
        assertThat(calls("new User(null, new User());")).containsExactly("attach", "set 4 null -> User new");
    }

    @Test
    void aConstructorThatWritesToAnotherObjectChangesThatOne() {
        assertThat(calls("User user = managed(); new User(user); say(user.raw());"))
                .containsExactly("read 1", "set 1 new -> copied", "copied");
    }

    @Test
    void aChainedAssignmentInAConstructorChangesOnlyTheOtherObject() {
        assertThat(calls("new User(0);")).containsExactly("attach", "set 2 0 -> 0");
    }

    @Test
    void toStringAndRawMethodsReadWhatIsThereLambdasIncluded() {
        assertThat(calls("User user = managed(); say(user); say(user.raw());")).containsExactly("User new", "new");
    }

    @Test
    void lambdasNestedClassesRecordsAndNeighboursGoThroughTheHooks() {
        assertThat(calls("""
                        User user = managed();
                        user.later().get();
                        User.Nested.peek(user);
                        new User.View(user).age();
                        user.equals(user);
                        Address address = new Address();
                        address.zip = 0;
                        """))
                .containsExactly("read 1", "read 1", "read 2", "read 2", "read 2", "attach", "set 2 0 -> 0");
    }
}
