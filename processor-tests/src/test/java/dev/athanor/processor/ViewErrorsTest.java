package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.testing.Covers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the compiler says of questions about entities that have not what is asked for. */
class ViewErrorsTest {

    private static final String BOOK = """
            package shop;
            {imports}
            @Entity(nullability = Nullability.NOT_NULL)
            public class Book {
                @Id private int id;
                private String title;
                private @Nullable Integer pages;
                @Relationship private Author author;
                @Relationship(secondary = "book_store") private List<Store> stores = new ArrayList<>();
                Book(String title, Author author) { this.title = title; this.author = author; }
            }
            """;
    private static final String AUTHOR = """
            package shop;
            {imports}
            @Entity(nullability = Nullability.NOT_NULL)
            public class Author {
                @Id private int id;
                private String name = "";
            }
            """;
    private static final String STORE = AUTHOR.replace("Author", "Store");
    private static final String AUTHOR_VIEW = """
            package shop;
            {imports}
            @View(Author.class) public record AuthorView(String name) {}
            """;
    private static final String STORE_VIEW = """
            package shop;
            {imports}
            @View(Store.class) public record StoreView(int id, String name) {}
            """;

    @TempDir
    Path folder;

    private Compilation.Outcome compile(String... more) {
        Compilation compilation =
                new Compilation(folder.resolve("classes")).lenient().option("-Xlint:none");
        for (String source : List.of(BOOK, AUTHOR, STORE, AUTHOR_VIEW, STORE_VIEW)) {
            compilation.source(source);
        }
        for (String source : more) {
            compilation.source(source);
        }
        return compilation.compile();
    }

    private List<String> errors(String components) {
        Compilation.Outcome outcome = compile("""
                package shop;
                {imports}
                @View(Book.class) public record BookView(%s) {}
                """.formatted(components));
        return outcome.messages();
    }

    @Test
    void aRecordOfAnEntityIsMadeOfItsAttributes() {
        assertThat(errors("String title, @Nullable Integer pages, AuthorView author, List<StoreView> stores"))
                .isEmpty();
    }

    @Test
    void aComponentThatTheEntityHasNotIsNoPart() {
        said(
                errors("String titel, AuthorView author"),
                "BookView.titel: Book has no attribute titel; did you mean title? [P091]");
    }

    @Test
    void aComponentHasTheTypeOfItsAttribute() {
        said(errors("int title"), "is int, but Book.title is java.lang.String; declare it so [P092]");
        said(errors("int pages"), "Book.pages is java.lang.Integer, which may be null; declare it so [P092]");
        said(errors("String author"), "declare it as a record with @View(Author.class) [P092]");
        said(errors("StoreView author"), "the relationship leads to Author");
        said(errors("StoreView stores"), "declare it as a List or Set of a record with @View(Store.class) [P092]");
        said(errors("List<AuthorView> stores"), "the relationship leads to Store");
    }

    private static final String NOTE = """
            package shop;
            {imports}
            @Entity(nullability = Nullability.NOT_NULL)
            public class Note {
                @Id private int id;
                @Column(type = "json") private List<Integer> marks = new ArrayList<>();
                @ColumnProperty("one") private @Nullable Integer count;
                static dev.athanor.sql.ast.Expression<Integer> one() {
                    return dev.athanor.sql.Sql.literalColumn("1", dev.athanor.sql.type.Types.INTEGER);
                }
            }
            """;

    private List<String> ofNote(String components) {
        return compile(NOTE, """
                package shop;
                {imports}
                @View(Note.class) public record NoteView(%s) {}
                """.formatted(components)).messages();
    }

    @Test
    void whatIsInACollectionHasItsTypeAndWhatIsComputedMayBeNull() {
        assertThat(ofNote("List<Integer> marks, @Nullable Integer count")).isEmpty();
        said(
                ofNote("List<String> marks"),
                "is java.util.List<java.lang.String>, but Note.marks is java.util.List<java.lang.Integer>; declare it so"
                        + " [P092]");
        said(ofNote("int count"), "Note.count is java.lang.Integer, which may be null; declare it so [P092]");
    }

    @Test
    void aViewIsARecordOfAnEntityThatEndsSomewhere() {
        said(
                compile("package shop; {imports} class Out { @View(Author.class) private record In(String name) {} }")
                        .messages(),
                "In: is private",
                "make it package-private [P090]");
        said(
                compile("package shop; {imports} @View(Book.class) class NoView {}")
                        .messages(),
                "NoView: is no record without type parameters",
                "[P090]");
        said(
                compile("package shop; {imports} @View(String.class) record NoView(int length) {}")
                        .messages(),
                "is a view of what is no entity",
                "[P090]");
        Compilation compilation =
                new Compilation(folder.resolve("tree")).lenient().option("-Xlint:none");
        compilation.source("""
                package shop;
                {imports}
                @Entity(nullability = Nullability.NOT_NULL)
                public class Leaf {
                    @Id private int id;
                    private @Nullable Integer leafId;
                    @Relationship(remoteSide = "id") private @Nullable Leaf leaf;
                }
                """).source("""
                package shop;
                {imports}
                @View(Leaf.class) public record LeafView(int id, @Nullable LeafView leaf) {}
                """);
        said(compilation.compile().messages(), "LeafView: holds itself", "[P093]");
    }

    @Test
    @Covers("ORM-QRY-18")
    void theCompilerKnowsTheNamesAndTypesOfAttributes() {
        said(compile(use("BOOK.titel.eq(\"a\")")).messages(), "cannot find symbol", "titel");
        said(compile(use("BOOK.title.eq(true)")).messages(), "no suitable method found for eq(boolean)");
        assertThat(compile(use("BOOK.title.eq(\"a\")")).messages()).isEmpty();
    }

    private static String use(String condition) {
        return """
                package shop;
                import static shop.Book_.BOOK;
                class Use {
                    Object use() { return dev.athanor.sql.Sql.select(BOOK).where(%s); }
                }
                """.formatted(condition);
    }

    private static void said(List<String> messages, String... words) {
        assertThat(messages).isNotEmpty();
        assertThat(String.join("\n", messages)).contains(words);
    }
}
