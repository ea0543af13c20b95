package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Instrumented classes and the ORM together: what a program sees. */
class RuntimeTest {

    private static final String USER = """
            package shop;

            {imports}

            @Entity(table = "user_account")
            public class User implements Cloneable, Serializable {
                private static final long serialVersionUID = 1L;
                @Id private @Nullable Integer id;
                private String name;
                private @Nullable String fullname;
                private int age;
                @Relationship(backPopulates = "user") private List<Address> addresses = new ArrayList<>();
                private transient List<String> log = new ArrayList<>(List.of("initialised"));
                public User(String name) { this.name = name; this.fullname = null; log.add("constructed"); }
                @OnLoad private void loaded() { log.add("loaded " + name); }
                public void name(String name) { this.name = name; }
                public String name() { return name; }
                public @Nullable String fullname() { return fullname; }
                public void fullname(@Nullable String fullname) { this.fullname = fullname; }
                public List<Address> addresses() { return addresses; }
                public List<String> log() { return log; }
                @Override public User clone() {
                    try {
                        return (User) super.clone();
                    } catch (CloneNotSupportedException impossible) {
                        throw new AssertionError(impossible);
                    }
                }
                @Override public String toString() { return "User " + name; }
            }
            """;

    private static final String ADDRESS = """
            package shop;

            {imports}

            @Entity
            public class Address implements Serializable {
                private static final long serialVersionUID = 1L;
                @Id private @Nullable Integer id;
                private String email;
                private @Relationship(backPopulates = "addresses") User user;
                public Address(String email, User user) { this.email = email; this.user = user; }
                public User user() { return user; }
                public String email() { return email; }
            }
            """;

    @TempDir
    Path folder;

    private List<String> run(String statements) throws Exception {
        Path classes = new Compilation(folder.resolve("classes"))
                .option("-Xlint:-serial") // from JDK 21 on javac warns of the user's own fields in a Serializable class
                .source("""
                        @org.jspecify.annotations.NullMarked
                        package shop;
                        """)
                .source(USER)
                .source(ADDRESS)
                .source("""
                        package shop;

                        {imports}
                        import static shop.User_.USER;
                        import dev.athanor.engine.Engine;
                        import dev.athanor.orm.Inspect;
                        import dev.athanor.orm.Mappings;
                        import dev.athanor.orm.Session;
                        import dev.athanor.orm.state.Instrumented;

                        public class Scenario {
                            public static List<String> run() throws Exception {
                                List<String> said = new ArrayList<>();
                                Engine engine = Engine.create("sqlite::memory:");
                                Mappings.of(User.class, Address.class).metadata().createAll(engine);
                                try (Session session = new Session(engine)) {
                        %s
                                }
                                return said;
                            }
                            static boolean hasState(Object entity) { return ((Instrumented) entity).$state() != null; }
                        }
                        """.formatted(statements.indent(12)))
                .compile()
                .succeeded()
                .output();
        URL[] urls = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
            @SuppressWarnings("unchecked")
            List<String> said = (List<String>)
                    loader.loadClass("shop.Scenario").getMethod("run").invoke(null);
            return said;
        }
    }

    @Test
    void loadingRunsNeitherConstructorNorMappedInitialisersButOnLoadMethods() throws Exception {
        assertThat(run("""
                        session.add(new User("sandy"));
                        session.commit();
                        session.expungeAll();
                        User user = session.getOne(User.class, 1);
                        said.add(user.log() + " " + user.addresses());
                        """)).containsExactly("[initialised, loaded sandy] []");
    }

    @Test
    void bothSidesAreInStepInObjectsThatNoSessionHasSeen() throws Exception {
        assertThat(run("""
                        User user = new User("sandy");
                        Address address = new Address("sandy@a.org", user);
                        said.add(user.addresses().size() + " " + (address.user() == user));
                        session.add(user);
                        session.commit();
                        said.add(session.getOne(Address.class, 1).user().name());
                        """)).containsExactly("1 true", "sandy");
    }

    @Test
    void anExplicitNullIsSetAndTheOneOfTheConstructorIsNot() throws Exception {
        assertThat(run("""
                        session.flush();
                        User user = new User("sandy");
                        said.add(hasState(user) + " " + Inspect.of(user).isLoaded(USER.fullname));
                        User other = new User("patrick");
                        other.fullname(null);
                        said.add(hasState(other) + " " + Inspect.of(other).isLoaded(USER.fullname));
                        """)).containsExactly("false false", "true true");
    }

    @Test
    void aChangeIsWrittenAndAnExpiredAttributeReadAgain() throws Exception {
        assertThat(run("""
                        User user = new User("sandy");
                        session.add(user);
                        session.commit();
                        said.add(user.name());
                        user.name("squirrel");
                        said.add(session.isModified(user) + "");
                        session.commit();
                        session.expire(user);
                        said.add(user.toString());
                        said.add(user.name());
                        """)).containsExactly("sandy", "true", "User squirrel", "squirrel");
    }

    @Test
    void aCopyIsAnObjectOfItsOwn() throws Exception {
        assertThat(run("""
                        User user = new User("sandy");
                        Address first = new Address("a", user);
                        session.add(user);
                        session.commit();
                        User copy = user.clone();
                        copy.name("copy");
                        copy.addresses().add(new Address("b", copy));
                        said.add(user.name() + " " + hasState(copy));
                        said.add(user.addresses().size() + " " + copy.addresses().size() + " " + first.email());
                        """)).containsExactly("sandy true", "1 2 a");
    }

    @Test
    void whatASessionKeepsCanBeSerialized() throws Exception {
        assertThat(run("""
                        User user = new User("sandy");
                        Address first = new Address("a", user);
                        session.add(user);
                        session.commit();
                        said.add(user.name() + first.email() + user.addresses().size());
                        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                        new ObjectOutputStream(bytes).writeObject(user);
                        ClassLoader loader = User.class.getClassLoader();
                        User copy = (User) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
                            @Override protected Class<?> resolveClass(ObjectStreamClass type) throws ClassNotFoundException {
                                return Class.forName(type.getName(), false, loader);
                            }
                        }.readObject();
                        said.add(copy.name() + " " + copy.addresses().get(0).email() + " " + hasState(user));
                        """)).containsExactly("sandya1", "sandy a true");
    }
}
