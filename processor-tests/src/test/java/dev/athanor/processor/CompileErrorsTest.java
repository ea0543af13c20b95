package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.testing.Covers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with an entity is said when it is compiled, with the name that was probably meant. */
class CompileErrorsTest {

    @TempDir
    Path folder;

    /** Compiles the body of {@code User} beside an Address, and returns what the processor says. */
    private List<String> messages(String members) {
        return messagesOf("""
                @Entity(table = "user_account")
                class User {
                    @Id private @Nullable Integer id;
                    private String name = "";
                %s
                }
                """.formatted(members.indent(4)), """
                @Entity
                class Address {
                    @Id private @Nullable Integer id;
                    private String emailAddress = "";
                    @ForeignKey("user_account.id") private @Nullable Integer userId;
                    @Relationship(viewOnly = true) private @Nullable User user;
                }
                """);
    }

    private List<String> messagesOf(String... types) {
        Compilation compilation = new Compilation(folder.resolve("classes"))
                .lenient()
                .option("-Xlint:-serial")
                .source("""
                        @org.jspecify.annotations.NullMarked
                        package shop;
                        """);
        for (String type : types) {
            compilation.source("""
                    package shop;

                    {imports}

                    """ + type);
        }
        return compilation.compile().messages();
    }

    @Test
    @Covers({"ORM-BRF-01", "ORM-MAP-29"})
    void backPopulatesMustName() {
        assertThat(messages("""
                        @Relationship(backPopulates = "usr") private List<Address> addresses = new ArrayList<>();
                        """))
                .containsExactly("error: User.addresses: backPopulates names Address.usr, which does not exist; did you"
                        + " mean user? [P010]");
    }

    @Test
    @Covers("ORM-BRF-01")
    void backPopulatesMustNameARelationship() {
        assertThat(messages("""
                        @Relationship(backPopulates = "userId") private List<Address> addresses = new ArrayList<>();
                        """))
                .containsExactly(
                        "error: User.addresses: backPopulates names Address.userId, which is a column; name the"
                                + " relationship that leads back [P010]");
    }

    @Test
    void backPopulatesMustNameWhatPointsBack() {
        assertThat(messages("""
                        @Relationship(backPopulates = "user") private List<Address> addresses = new ArrayList<>();
                        """))
                .containsExactly(
                        "error: User.addresses: backPopulates names Address.user, which does not point back; add"
                                + " backPopulates = \"addresses\" there [P010]");
    }

    @Test
    @Covers("ORM-BRF-01")
    void backPopulatesMustLeadBackToTheSameEntity() {
        assertThat(messagesOf("""
                        @Entity class A {
                            @Id private int id;
                            @Relationship(backPopulates = "a") private List<B> bs = new ArrayList<>();
                        }
                        """, """
                        @Entity class B {
                            @Id private int id;
                            @Relationship(backPopulates = "bs") private @Nullable B a;
                            private @Nullable A other;
                        }
                        """))
                .contains("error: A.bs: backPopulates names B.a, which leads to B, not back to A [P010]");
    }

    @Test
    @Covers("ORM-BRF-07")
    void threeSidesCannotFollowEachOther() {
        assertThat(messagesOf("""
                        @Entity class A {
                            @Id private int id;
                            @Relationship(backPopulates = "a") private List<B> bs = new ArrayList<>();
                            @Relationship(backPopulates = "a") private List<B> others = new ArrayList<>();
                        }
                        """, """
                        @Entity class B {
                            @Id private int id;
                            @Relationship(backPopulates = "bs") private @Nullable A a;
                        }
                        """))
                .containsExactly(
                        "error: A.others: backPopulates names B.a, which points back to bs; add backPopulates ="
                                + " \"others\" there [P010]");
    }

    @Test
    @Covers({"ORM-BRF-08", "ORM-REL-19"})
    void whatIsOnlyReadDoesNotWrite() {
        String members = "@Relationship(viewOnly = true%s) private List<Address> addresses = new ArrayList<>();";
        assertThat(messages(members.formatted(""))).isEmpty();
        assertThat(messages(members.formatted(", cascade = {Cascade.MERGE, Cascade.EXPUNGE}")))
                .isEmpty();
        assertThat(messages(members.formatted(", syncBackPopulates = true")))
                .containsExactly(
                        "error: User.addresses: is viewOnly, and syncBackPopulates = true would change the other"
                                + " side by it; remove one of the two [P031]");
        assertThat(messages(members.formatted(", cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN}")))
                .containsExactly("error: User.addresses: is viewOnly, and cascade ALL, DELETE_ORPHAN would write by it;"
                        + " leave MERGE, EXPUNGE and REFRESH_EXPIRE [P031]");
        for (String flag : List.of("passiveDeletes", "activeUpdates", "singleParent", "postUpdate")) {
            assertThat(messages(members.formatted(", " + flag + " = true")))
                    .containsExactly("error: User.addresses: is viewOnly, and " + flag
                            + " says how it is written, which it never is; remove one of the two [P031]");
        }
    }

    @Test
    void twoCollectionsNeedATableBetweenThem() {
        String one = """
                @Entity class A {
                    @Id private int id;
                    @Relationship(backPopulates = "as"%s) private List<B> bs = new ArrayList<>();
                    private @Nullable B b;
                }
                """;
        String other = """
                @Entity class B {
                    @Id private int id;
                    @Relationship(backPopulates = "bs"%s) private List<A> as = new ArrayList<>();
                    private @Nullable A a;
                }
                """;
        assertThat(messagesOf(one.formatted(""), other.formatted("")))
                .containsExactly(
                        "error: A.bs: it and B.as are both collections; name the table between the two with secondary"
                                + " [P010]",
                        "error: B.as: it and A.bs are both collections; name the table between the two with secondary"
                                + " [P010]");
        assertThat(messagesOf(one.formatted(", secondary = \"a_b\""), other.formatted(", secondary = \"b_a\"")))
                .containsExactly(
                        "error: A.bs: the two sides go by different tables: secondary is \"a_b\" here and \"b_a\" at B.as"
                                + " [P010]",
                        "error: B.as: the two sides go by different tables: secondary is \"b_a\" here and \"a_b\" at A.bs"
                                + " [P010]");
        assertThat(messagesOf(one.formatted(", secondary = \"a_b\""), other.formatted(", secondary = \"a_b\"")))
                .isEmpty();
    }

    @Test
    @Covers("ORM-MAP-29")
    void secondaryIsTheTableBetween() {
        assertThat(messages("""
                        @Relationship(secondary = "address") private List<Address> addresses = new ArrayList<>();
                        """))
                .containsExactly("error: User.addresses: secondary names the table address, which is that of one of the"
                        + " two sides; name the table between them [P012]");
    }

    @Test
    void aCollectionNeedsAWayBack() {
        assertThat(messagesOf("""
                        @Entity class User {
                            @Id private int id;
                            @Relationship private List<Address> addresses = new ArrayList<>();
                        }
                        """, "@Entity class Address { @Id private int id; }"))
                .containsExactly(
                        "error: User.addresses: Address has no foreign key to the table user and no relationship"
                                + " to User; add one there, or name the table between the two with secondary [P012]");
    }

    @Test
    void twoForeignKeysAreTwoWays() {
        assertThat(messages("""
                        @ForeignKey("address.id") private @Nullable Integer billId;
                        @ForeignKey("address.id") private @Nullable Integer shipId;
                        private @Nullable Address bill;
                        """))
                .containsExactly(
                        "error: User.bill: both billId and shipId reference address.id; say which with joinBy ="
                                + " \"billId\" or \"shipId\" [P012]");
    }

    @Test
    void aKeyOfSeveralColumnsIsNotMadeByARelationship() {
        assertThat(messagesOf(
                        "@Entity class Leaf { @Id private int id; private @Nullable Branch branch; }",
                        "@Entity class Branch { @Id private int a; @Id private int b; }"))
                .containsExactly(
                        "error: Leaf.branch: Branch has a key of several columns, so there must be attributes with"
                                + " @ForeignKey for them [P012]");
    }

    @Test
    void oneOfTwoToOneSidesHoldsTheKey() {
        String profile = """
                @Entity class Profile {
                    @Id private int id;
                    %s
                    @Relationship(backPopulates = "profile") private @Nullable Person person;
                }
                """;
        String person = """
                @Entity class Person {
                    @Id private int id;
                    @Relationship(backPopulates = "person") private @Nullable Profile profile;
                }
                """;
        assertThat(messagesOf(profile.formatted(""), person))
                .containsExactly(
                        "error: Profile.person: it and Person.profile are one to one, and neither side has a foreign key;"
                                + " add an attribute with @ForeignKey to the side that shall hold it [P012]",
                        "error: Person.profile: it and Profile.person are one to one, and neither side has a foreign key;"
                                + " add an attribute with @ForeignKey to the side that shall hold it [P012]");
        assertThat(messagesOf(
                        profile.formatted("@ForeignKey(\"person.id\") private @Nullable Integer personId;"), person))
                .isEmpty();
    }

    @Test
    @Covers("ORM-MAP-29")
    void aForeignKeyNamesAColumn() {
        assertThat(messages("@ForeignKey(\"address\") private @Nullable Integer a;"))
                .containsExactly("error: User.a: @ForeignKey(\"address\") names no column; write table.column [P011]");
        assertThat(messages("@ForeignKey(\"address.ido\") private @Nullable Integer a;"))
                .containsExactly(
                        "error: User.a: @ForeignKey names address.ido, which does not exist; did you mean id? [P011]");
        assertThat(messages("@ForeignKey(\"adress.id\") private @Nullable Integer a;"))
                .containsExactly("warning: User.a: @ForeignKey names the table adress, which no entity compiled with it"
                        + " has; did you mean address? [P011]");
        assertThat(messages("@ForeignKey(\"somewhere_else.id\") private @Nullable Integer a;"))
                .isEmpty();
        assertThat(messages("@ForeignKey(\"address.user_id\") private @Nullable Integer a;"))
                .isEmpty();
    }

    @Test
    @Covers("ORM-MAP-29")
    void orderByNamesColumnsOfTheOtherSide() {
        String relationship = "@Relationship(orderBy = \"%s\") private List<Address> addresses = new ArrayList<>();";
        assertThat(messages(relationship.formatted("emailAdress")))
                .containsExactly(
                        "error: User.addresses: orderBy names Address.emailAdress, which does not exist; did you"
                                + " mean emailAddress? [P013]");
        assertThat(messages(relationship.formatted("id downwards")))
                .containsExactly("error: User.addresses: orderBy has \"id downwards\"; write an attribute, and asc or"
                        + " desc after it [P013]");
        assertThat(messages(relationship.formatted("user")))
                .containsExactly(
                        "error: User.addresses: orderBy names Address.user, which is not a column; did you mean"
                                + " userId? [P013]");
        assertThat(messages(relationship.formatted("emailAddress asc, id DESC")))
                .isEmpty();
    }

    @Test
    void mapKeyIsAColumnOfTheTypeOfTheKeys() {
        String relationship = "@Relationship%s private Map<String, Address> addresses = new HashMap<>();";
        assertThat(messages(relationship.formatted("")))
                .containsExactly(
                        "error: User.addresses: does not say which attribute of Address is the key; add mapKey,"
                                + " or mapKeyBy with a class that makes it [P013]");
        assertThat(messages(relationship.formatted("(mapKey = \"email\")")))
                .containsExactly(
                        "error: User.addresses: mapKey names Address.email, which does not exist; there are id,"
                                + " emailAddress, userId [P013]");
        assertThat(messages(relationship.formatted("(mapKey = \"id\")")))
                .containsExactly("error: User.addresses: mapKey names Address.id, which is a java.lang.Integer, but the"
                        + " keys of the map are java.lang.String [P013]");
        assertThat(messages("@Relationship(mapKey = \"id\") private List<Address> addresses = new ArrayList<>();"))
                .containsExactly("error: User.addresses: mapKey is for a Map, and this is a"
                        + " java.util.List<shop.Address> [P013]");
    }

    @Test
    @Covers("ORM-MAP-29")
    void joinByAndRemoteSideNameWhatIsThere() {
        assertThat(messages("@Relationship(joinBy = \"userid\") private List<Address> a = new ArrayList<>();"))
                .containsExactly("error: User.a: joinBy names Address.userid, which is no foreign key to user_account;"
                        + " did you mean userId? [P014]");
        assertThat(messages("@Relationship(remoteSide = \"idd\") private @Nullable User boss;"))
                .containsExactly(
                        "error: User.boss: remoteSide names User.idd, which does not exist; did you mean id? [P014]");
    }

    @Test
    void aColumnIsThereOnce() {
        assertThat(messages("@Column(name = \"NAME\") private String other = \"\";"))
                .containsExactly("error: User.other: has the column NAME of name; give one of them another with"
                        + " @Column(name = ...) [P015]");
        assertThat(messages("private @Nullable Integer homeId; private @Nullable Address home;"))
                .containsExactly("error: User.home: would make the column home_id, which homeId has; add"
                        + " @ForeignKey(\"address.id\") to homeId [P015]");
    }

    @Test
    void anEntityHasAKey() {
        assertThat(messagesOf("@Entity class User { private int id; }"))
                .containsExactly(
                        "error: User: has no @Id: rows are told apart by their key; add @Id to the attribute or"
                                + " attributes of it [P006]");
    }

    @Test
    void aColumnHoldsValues() {
        assertThat(messages("private Thread thread = Thread.currentThread();"))
                .containsExactly("error: User.thread: no column holds a java.lang.Thread; add its SQL type to a"
                        + " @TypeMap, name that with @Column(type = ...), or add @Transient [P007]");
        assertThat(messages("private Date date = new Date();"))
                .containsExactly(
                        "error: User.date: no column holds a java.util.Date; use java.time.Instant or LocalDate"
                                + " [P007]");
        assertThat(messages("private Optional<String> nick = Optional.empty();"))
                .containsExactly("error: User.nick: no column holds a java.util.Optional<java.lang.String>; declare the"
                        + " field @Nullable [P007]");
        assertThat(messages("private int[] numbers = {};"))
                .containsExactly("error: User.numbers: no column holds a int[]; add its SQL type to a @TypeMap, name"
                        + " that with @Column(type = ...), or add @Transient [P007]");
        assertThat(messages("private List<Address> addresses = new ArrayList<>();"))
                .containsExactly("error: User.addresses: a List is in no column; add @Relationship, @Transient if it"
                        + " is not kept, or the type of an array or of JSON to a @TypeMap [P007]");
    }

    @Test
    void aCollectionIsDeclaredAsAnInterface() {
        assertThat(messages("@Relationship private ArrayList<Address> addresses = new ArrayList<>();"))
                .containsExactly(
                        "error: User.addresses: is declared as a class, java.util.ArrayList<shop.Address>, but a"
                                + " collection of our own takes its place on first use; declare it as List [P008]");
        assertThat(messages("private TreeSet<Address> addresses = new TreeSet<>();"))
                .containsExactly("error: User.addresses: is declared as a class, java.util.TreeSet<shop.Address>, but a"
                        + " collection of our own takes its place on first use; declare it as SortedSet [P008]");
    }

    @Test
    void aRelationshipLeadsToAnEntity() {
        assertThat(messages("@Relationship private List<String> names = new ArrayList<>();"))
                .containsExactly("error: User.names: String is no entity; add @Entity to it, or @Transient to the field"
                        + " [P009]");
        assertThat(messages("@SuppressWarnings(\"rawtypes\") @Relationship private List names = new ArrayList();"))
                .containsExactly(
                        "error: User.names: java.util.List does not say which entity it holds; give it a type argument"
                                + " [P009]");
    }

    @Test
    void annotationsStandWhereTheyMeanSomething() {
        assertThat(messages("@Column private @Nullable Address address;"))
                .containsExactly("error: User.address: @Column means nothing here: the field is a relationship, not a"
                        + " column; remove it [P024]");
        assertThat(messages("@Column private static int count;"))
                .containsExactly(
                        "error: User.count: @Column means nothing here: the field is static or transient and so"
                                + " not mapped; remove it [P024]");
        assertThat(messages("@OnLoad void load(int x) {}"))
                .containsExactly("error: User.load(): is called on an object that was loaded, with nothing and for"
                        + " nothing; make it an instance method without parameters that returns void [P024]");
    }

    @Test
    void aVersionCounts() {
        assertThat(messages("@Version private String version = \"\";"))
                .containsExactly("error: User.version: @Version counts the updates, and java.lang.String does not; make"
                        + " it an int, or name a method that makes the next one: by = ... [P025]");
        assertThat(messages("@Version private int a; @Version private int b;"))
                .containsExactly("error: User.b: is a second @Version beside a; keep one [P025]");
    }

    @Test
    void someNamesAreReserved() {
        assertThat(messages("private int $id;"))
                .containsExactly("error: User.$id: names that begin with a dollar are reserved; rename it [P017]");
        assertThat(messages("private int USER;"))
                .containsExactly(
                        "error: User.USER: has the name of a constant of the metamodel; rename it [P017]",
                        "error: variable USER is already defined in class shop.User_");
        assertThat(messagesOf("@Entity class User { @Id private int id; }", "class User_ {}"))
                .containsExactly("error: User: its metamodel has to be named User_, and that name is taken: Attempt to"
                        + " recreate a file for type shop.User_; rename the other class [P018]");
    }

    @Test
    void anEntityIsAClassThatCanBeConstructed() {
        assertThat(messagesOf("@Entity enum User { A }"))
                .containsExactly("error: User: is of kind enum, and its objects cannot be rows; make it a class, or a"
                        + " record that is only read [P001]");
        assertThat(messagesOf("class Outer { @Entity class User { @Id private int id; } }"))
                .containsExactly("error: User: is an inner class, whose objects belong to one of the class around it;"
                        + " make it static [P002]");
        assertThat(
                        messagesOf(
                                "class Outer { private static class In { @Entity static class User { @Id private int id; } } }"))
                .containsExactly(
                        "error: User: is inside of In, which is private, and its metamodel cannot reach it; make"
                                + " it package-private [P002]");
        assertThat(messagesOf("@Entity class User<T> { @Id private int id; }"))
                .containsExactly("error: User: has type parameters, and a table has none; make an entity of each kind"
                        + " [P004]");
        assertThat(messagesOf("@Entity abstract class User { @Id private int id; }"))
                .containsExactly("error: User: is abstract, and nothing tells the classes apart that extend it; add"
                        + " @Polymorphic(on = ...), make it concrete, or take @Entity off [P003]");
    }

    @Test
    @Covers({"ORM-MAP-05", "ORM-INH-09"})
    void aClassWithoutATableSaysNothingOfOne() {
        assertThat(messagesOf(
                        "@Entity @Polymorphic(on = \"type\", identity = \"u\") class User { @Id private int id; }",
                        """
                        @Entity @Polymorphic(identity = "a")
                        class Admin extends User {
                            @TableItems static java.util.List<dev.athanor.sql.schema.TableItem> items() { throw new Error(); }
                        }
                        """))
                .containsExactly("error: Admin.items(): says more of a table, and Admin has none of its own; move it to"
                        + " User, or give the class one with @Entity(table = ...) [P061]");
    }

    @Test
    @Covers("ORM-MAP-32")
    void anEntityExtendsOneOther() {
        assertThat(messagesOf(
                        "@Entity class User { @Id private int id; }",
                        "@Entity class Guest { @Id private int id; }",
                        "@Entity class Both extends User, Guest {}"))
                .containsExactly("error: '{' expected");
    }

    @Test
    void aSynonymNamesAnAttribute() {
        assertThat(messages("@Synonym(\"emal\") String mail() { return \"\"; }"))
                .containsExactly("error: User.mail(): is a synonym of emal, which User does not have; there are id,"
                        + " name [P060]");
        assertThat(messages("@Synonym(\"id\") int number(int x) { return x; }"))
                .containsExactly("error: User.number(): is a synonym of id, and what its objects return by that name"
                        + " is to be the same; make it an instance method without parameters [P060]");
    }

    @Test
    @Covers("ORM-INH-09")
    void theClassesOfAHierarchyAreToldApart() {
        assertThat(messagesOf("@Entity class User { @Id private int id; }", "@Entity class Admin extends User {}"))
                .containsExactly(
                        "error: Admin: shares the table user with User, and nothing tells their rows apart; add"
                                + " @Polymorphic(on = ...) to User, or give it a table of its own with @Entity(table = ...)"
                                + " [P040]");
        assertThat(messagesOf(
                        "@Entity @Polymorphic(on = \"type\", identity = \"u\") class User { @Id private int id; }",
                        "@Entity @Polymorphic(on = \"kind\") class Admin extends User {}"))
                .containsExactly(
                        "error: Admin: says on, which is for the topmost class of a hierarchy, User; move it there"
                                + " [P040]",
                        "error: Admin: has no identity, by which its rows are told from those of other classes; add"
                                + " @Polymorphic(identity = ...), or make it abstract [P041]");
        assertThat(messagesOf(
                        "@Entity @Polymorphic(on = \"type\", identity = \"u\") class User { @Id private int id; }",
                        "@Entity @Polymorphic(identity = \"a\") class Admin extends User {}",
                        "@Entity @Polymorphic(identity = \"a\") class Guest extends User {}"))
                .containsExactly("error: Guest: has the identity of Admin, a; give it one of its own [P041]");
    }

    @Test
    void aClassBelowHasTheKeyOfTheOneAbove() {
        assertThat(messagesOf(
                        "@Entity class User { @Id private int id; }",
                        "@Entity(table = \"admin\") class Admin extends User { @Id private int no; }"))
                .containsExactly(
                        "error: Admin.no: is a key beside that of User, which rows of this class have, too; remove"
                                + " @Id (keyColumn of @Polymorphic names the column of a table of its own) [P042]");
        assertThat(messagesOf(
                        "@Entity @Polymorphic(on = \"type\", identity = \"u\") class User { @Id private int id; }",
                        "@Entity @Polymorphic(identity = \"a\", keyColumn = \"x\") class Admin extends User {}"))
                .containsExactly("error: Admin: has no table of its own, so there is no key in it; give it one with"
                        + " @Entity(table = ...), or leave keyColumn and passiveDeletes out [P042]");
    }

    @Test
    void aSuperclassCanBeConstructedWithoutParameters() {
        String error =
                "error: User: extends %s, which has no constructor without parameters that it could call when a row is"
                        + " loaded; add one, at least protected, or hold a %s instead of extending it [P005]";
        assertThat(messagesOf("""
                        @Entity class User extends java.util.zip.ZipEntry {
                            @Id private int id;
                            User() { super("a"); }
                        }
                        """)).containsExactly(error.formatted("java.util.zip.ZipEntry", "ZipEntry"));
        assertThat(messagesOf(
                        "class Base { private Base() {} Base(int x) {} }",
                        "@Entity class User extends Base { @Id private int id; User() { super(1); } }"))
                .containsExactly(error.formatted("shop.Base", "Base"));
        assertThat(messagesOf("class Base { Base() {} }", "@Entity class User extends Base { @Id private int id; }"))
                .isEmpty();
    }

    @Test
    void aFieldThatOthersCanChangeIsAWarningThatCanBeSilenced() {
        assertThat(messages("String open = \"\";"))
                .containsExactly(
                        "warning: User.open: is not private: code that the annotation processor does not see can"
                                + " change it unnoticed; make it private [P016]");
        assertThat(messages("@SuppressWarnings(\"athanor\") String open = \"\";"))
                .isEmpty();
    }

    @Test
    void nullabilityMustBeSaidSomewhere() {
        Compilation.Outcome outcome =
                new Compilation(folder.resolve("classes")).lenient().source("""
                        package free;
                        {imports}
                        @Entity class User { @Id private int id; }
                        """).compile();

        assertThat(outcome.messages())
                .containsExactly("warning: User: neither it nor its package is @NullMarked, so columns are NOT NULL"
                        + " unless their field is @Nullable; add @NullMarked, or say so with @Entity(nullability ="
                        + " Nullability.NOT_NULL) or NULLABLE [P019]");
    }

    @Test
    void aDroppedStatementIsAWarning() {
        assertThat(messagesOf("""

                        import dev.athanor.sql.Select;

                        class Query {
                            void run(Select<?> select) {
                                select.limit(3);
                                Select<?> used = select.limit(3);
                                used.toString();
                            }
                        }
                        """, "@Entity class User { @Id private int id; }"))
                .containsExactly(
                        "warning: the statement that this returns is dropped, and the one it was called on stays"
                                + " as it was; use the result [P022]");
    }
}
