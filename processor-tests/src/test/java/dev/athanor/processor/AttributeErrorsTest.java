package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.testing.Covers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with attributes that are made, computed or kept in several columns is said by the compiler. */
class AttributeErrorsTest {

    @TempDir
    Path folder;

    private List<String> messages(String members) {
        return messagesOf("""
            @Entity(table = "user_account")
            class User {
                @Id private @Nullable Integer id;
                private String name = "";
            %s
            }
            """.formatted(members.indent(4)));
    }

    private List<String> messagesOf(String... types) {
        Compilation compilation =
                new Compilation(folder.resolve("classes")).lenient().source("""
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
    void aMethodThatIsNamedExists() {
        assertThat(messages("""
            @OnInsert("newCod") private @Nullable String code;
            static String newCode() { return ""; }
            """))
                .containsExactly("error: User.code: names the method newCod, which User does not have; did"
                        + " you mean newCode? [P027]");
        assertThat(messages("""
            @OnUpdate("newCode") private @Nullable String code;
            String newCode() { return ""; }
            """))
                .containsExactly("error: User.code: names the method newCode, which is not static; the"
                        + " metamodel calls it without an object [P027]");
        assertThat(messages("""
            @ColumnProperty("codeOf") private @Nullable String code;
            private static dev.athanor.sql.ast.Expression<String> codeOf() { throw new Error(); }
            """))
                .containsExactly("error: User.code: names the method codeOf, which is private; the metamodel"
                        + " calls it: make it package-private [P027]");
    }

    @Test
    void aMethodMakesTheNextVersionOfTheOneBefore() {
        assertThat(messages("""
            @Version(by = "next") private @Nullable String tag;
            static int next(@Nullable String before) { return 1; }
            """))
                .containsExactly("error: User.tag: names the method next, which is to take the version before, a"
                        + " java.lang.String that is null for a new row, and to return the next one, a"
                        + " java.lang.String [P027]");
        assertThat(messages("""
            @Version(by = "next") private @Nullable String tag;
            static String next(@Nullable String before) { return "a"; }
            """)).isEmpty();
    }

    @Test
    void onlyWhatCanChangeIsChangedInPlace() {
        assertThat(messages("@Mutable private int count;"))
                .containsExactly(
                        "error: User.count: is a int, which nobody can change in place; remove @Mutable [P110]");
        assertThat(messages("@Mutable @Version(by = \"next\") private byte[] tag = {};"
                        + " static byte[] next(byte[] before) { return before; }"))
                .containsExactly("error: User.tag: finds the row, so its former value is needed, and a value changed in"
                        + " place has none; remove @Mutable [P110]");
    }

    @Test
    void aMethodMakesWhatTheFieldHolds() {
        assertThat(messages("""
            @OnInsert("newCode") private @Nullable String code;
            static int newCode() { return 1; }
            """))
                .containsExactly("error: User.code: names the method newCode, which returns int and takes 0 arguments;"
                        + " it is to return a java.lang.String, an Expression or a ColumnDefault of it,"
                        + " and to take nothing or the RowValues [P027]");
        assertThat(messages("""
            @ColumnProperty("codeOf") private @Nullable String code;
            static dev.athanor.sql.ast.Expression<Integer> codeOf() { throw new Error(); }
            """))
                .containsExactly("error: User.code: is a java.lang.String, and codeOf returns a"
                        + " dev.athanor.sql.ast.Expression<java.lang.Integer>; it is to return an"
                        + " Expression of the type of the field [P027]");
        assertThat(messages("""
            @Column(define = "more") private @Nullable String code;
            static String more(String code) { return code; }
            """))
                .containsExactly("error: User.code: names the method more, which is to take a"
                        + " ColumnDefinition and to return one [P027]");
    }

    @Test
    @Covers("ORM-MAP-05")
    void methodsOfTablesReturnWhatTablesAreMadeOf() {
        assertThat(messages("@TableItems static String table() { return \"\"; }"))
                .containsExactly("error: User.table(): says more of a table; make it return a List<TableItem>, and take"
                        + " nothing or the Class [P027]");
        assertThat(messages("@MappedTable static String table() { return \"\"; }"))
                .containsExactly("error: User.table(): gives a table; make it return a Table, and take nothing"
                        + " or the Class [P027]");
        assertThat(messages("@Hybrid static String table() { return \"\"; }"))
                .containsExactly("error: User.table(): becomes a method of the metamodel, which is to be its first"
                        + " parameter; add that [P027]");
    }

    @Test
    @Covers("ORM-COL-19")
    void onlyRecordsAreEmbedded() {
        assertThat(messages("@Embedded private String code = \"\";"))
                .containsExactly("error: User.code: is a java.lang.String, and only records are embedded; make it a"
                        + " record [P028]");
        assertThat(messages("""
            record Code(int a, int b) {}
            @Embedded(columns = "a") private @Nullable Code code;
            """))
                .containsExactly("error: User.code: names 1 columns, and shop.User.Code has 2 components;"
                        + " name one for each [P028]");
        assertThat(messages("""
            private record Code(int a) {}
            @Embedded private @Nullable Code code;
            """))
                .containsExactly("error: User.code: Code is private or generic, and the metamodel has to"
                        + " make objects of it; make it neither [P028]");
        assertThat(messages("""
            record Code(int a, int b) {}
            private @Nullable Code code;
            """))
                .containsExactly("error: User.code: no column holds a shop.User.Code; add @Embedded to keep"
                        + " its components in columns, or its SQL type to a @TypeMap [P007]");
        assertThat(messages("""
            record Code(int name, int b) {}
            @Embedded(columns = {"name", "b"}) private @Nullable Code code;
            """))
                .containsExactly("error: Code.name: has the column name of name; give one of them another"
                        + " with @Column(name = ...) [P015]");
    }

    @Test
    void aKeyOfSeveralColumnsIsMadeByTheProgram() {
        assertThat(messagesOf("record Code(int a, int b) {}", """
            @Entity
            class Thing {
                @Id(generated = Generated.UUID) @Embedded private Code code = new Code(1, 2);
            }
            """))
                .containsExactly("error: Thing.code: is a key of several columns, and those are the program's to"
                        + " make; remove generated [P028]");
        assertThat(messagesOf("record Code(int a, int b) {}", """
            @Entity
            class Thing {
                @Id @Embedded private Code code = new Code(1, 2);
            }
            """)).isEmpty();
    }

    @Test
    void aMappedSuperclassIsAPlainClass() {
        assertThat(messagesOf("@MappedSuperclass interface Dated {}"))
                .containsExactly("error: Dated: is a mapped superclass, and no class; make it one [P029]");
        assertThat(messagesOf("@MappedSuperclass @Entity class Dated { @Id private int id; }"))
                .contains("error: Dated: is an entity and a mapped superclass, which has no table; take one of the two"
                        + " off [P029]");
        assertThat(messagesOf("@MappedSuperclass class Dated<T> { private int id; }"))
                .containsExactly("error: Dated: has type parameters, and the columns of its fields would have no type;"
                        + " make one of each kind [P029]");
        assertThat(messagesOf("@MappedSuperclass class Dated { private Thread thread = Thread.currentThread(); }"))
                .containsExactly("error: Dated.thread: no column holds a java.lang.Thread; add its SQL type to a"
                        + " @TypeMap, name that with @Column(type = ...), or add @Transient [P007]");
    }

    @Test
    @Covers("ORM-MAP-12")
    void aTypeThatNothingStandsForIsRefused() {
        assertThat(messages("private Thread thread = Thread.currentThread();"))
                .containsExactly("error: User.thread: no column holds a java.lang.Thread; add its SQL type to a"
                        + " @TypeMap, name that with @Column(type = ...), or add @Transient [P007]");
        assertThat(messages("private dev.athanor.sql.type.@Nullable SqlType<String> type;"))
                .containsExactly(
                        "error: User.type: no column holds a dev.athanor.sql.type.SqlType<java.lang.String>; an"
                                + " SQL type belongs into a @TypeMap, and the type of its values here [P007]");
    }

    @Test
    void keysOfASequenceAreNumbersOfOneThatIsNamed() {
        assertThat(messagesOf("@Entity class Bead { @Id(generated = Generated.SEQUENCE) private @Nullable Long id; }"))
                .containsExactly(
                        "error: Bead.id: takes its keys from a sequence, and does not say which; add sequence = ..."
                                + " [P062]");
        assertThat(messagesOf("@Entity class Bead { @Id(generated = Generated.SEQUENCE, sequence = \"s\")"
                        + " private @Nullable String id; }"))
                .containsExactly("error: Bead.id: takes its keys from a sequence, and is a java.lang.String; make it a"
                        + " whole number, or a record of one [P062]");
    }

    @Test
    @Covers("ORM-MAP-20")
    void aColumnHasOneAttribute() {
        assertThat(messages("@Column(name = \"name\") private @Nullable String nick;"))
                .containsExactly("error: User.nick: has the column name of name; give one of them another with"
                        + " @Column(name = ...) [P015]");
    }

    @Test
    @Covers({"ORM-MAP-03", "ORM-MAP-07", "ORM-MAP-32"})
    void aMappingFromOutsideFitsItsClass() {
        String plain = "class Plain { private int id; }";
        assertThat(messagesOf(plain, "@MappingFor(Plain.class) interface M { @Id int id(); @Column int nme(); }"))
                .containsExactly(
                        "error: M.nme(): speaks of the field nme, which Plain does not have; there are id" + " [P030]");
        assertThat(messagesOf(plain, "@MappingFor(Plain.class) class M {}"))
                .containsExactly("error: M: maps a class from outside; make it an interface with a method for each"
                        + " field [P030]");
        assertThat(messagesOf("@Entity class Plain { @Id private int id; }", "@MappingFor(Plain.class) interface M {}"))
                .containsExactly("error: M: maps Plain, which is an entity already; take one of the two mappings off"
                        + " [P030]");
        assertThat(messagesOf(
                        plain,
                        "@MappingFor(Plain.class) interface M { @Id int id(); }",
                        "@MappingFor(Plain.class) interface N { @Id int id(); }"))
                .containsExactly("error: N: maps Plain, which is an entity already; take one of the two mappings off"
                        + " [P030]");
        assertThat(messagesOf("@Entity interface Plain {}"))
                .containsExactly("error: Plain: is of kind interface, and its objects cannot be rows; make it a class,"
                        + " or a record that is only read [P001]");
    }

    @Test
    void aValidatorFitsItsAttribute() {
        assertThat(messages("""
            @Validates("nmae") String checked(String value) { return value; }
            """))
                .containsExactly("error: User.checked(): validates nmae, and User has no such attribute; did"
                        + " you mean name? [P071]");
        assertThat(messages("""
            @Validates("name") private String checked(String value) { return value; }
            """))
                .containsExactly("error: User.checked(): is private or static, and the metamodel calls it on"
                        + " an object; make it package-private [P070]");
        assertThat(messages("""
            @Validates("name") void checked(String value) {}
            """))
                .containsExactly("error: User.checked(): is to take a value of name and to return one:"
                        + " java.lang.String [P070]");
        assertThat(messages("""
            @Validates(value = "name", removes = true) String checked(String value) { return value; }
            """))
                .containsExactly("error: User.checked(): is to take a value of name, then a boolean, and to"
                        + " return one: java.lang.String [P070]");
    }

    @Test
    @Covers("ORM-EVT-19")
    void anAttributeHasOneValidator() {
        assertThat(messages("""
            @Validates("name") String checked(String value) { return value; }
            @Validates("name") String stripped(String value) { return value.strip(); }
            """))
                .containsExactly("error: User.stripped(): validates name, as another method does: an"
                        + " attribute has one validator; make one method of the two [P072]");
    }

    @Test
    void ofMethodsOfOneNameTheOneThatCanBeCalledIsMeant() {
        assertThat(messages("""
            @ColumnProperty("loud") private @Nullable String loud;
            @Nullable String loud() { return loud; }
            static dev.athanor.sql.ast.Expression<String> loud(dev.athanor.sql.schema.Table table) {
                return dev.athanor.sql.Functions.upper(table.c("name", String.class));
            }
            """)).isEmpty();
    }

    @Test
    void aPartOfARecordIsNoAttribute() {
        assertThat(String.join("\n", messagesOf("""
            record Point(int x, int y) {}
            """, """
            @Entity class Dot {
                @Id private int id;
                @Embedded private Point at = new Point(1, 2);
                @Relationship(viewOnly = true) private @Nullable Page page;
            }
            """, """
            @Entity class Page {
                @Id private int id;
                @Relationship(mapKey = "x") private java.util.Map<Integer, Dot> dots = new java.util.HashMap<>();
            }
            """)))
                .contains("Page.dots: mapKey names Dot.x, which is a part of a record; name an attribute that is in a"
                        + " column of its own [P013]");
    }
}
