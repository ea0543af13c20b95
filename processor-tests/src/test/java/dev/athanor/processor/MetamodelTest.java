package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.testing.Covers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text of generated classes; that they compile with all warnings on is part of every test. */
class MetamodelTest {

    @TempDir
    Path folder;

    private Compilation compilation() {
        return new Compilation(folder.resolve("classes")).source("""
                        @org.jspecify.annotations.NullMarked
                        package shop;
                        """);
    }

    private List<String> messages(String use) {
        return compilation()
                .lenient()
                .source("""
                        package shop;

                        {imports}

                        @Entity class Shelf {
                            @Id private int id;
                            private String name = "";
                            @Relationship private @Nullable Room room;
                        }
                        """)
                .source("""
                        package shop;

                        {imports}

                        @Entity class Room {
                            @Id private int id;
                            private String name = "";
                        }
                        """)
                .source("package shop;\nclass Use { Object use = %s; }".formatted(use))
                .compile()
                .messages();
    }

    @Test
    @Covers("ORM-EXT-03")
    void aValueOfARelatedObjectIsAConditionOfThatEntityAndNoColumn() {
        String value = "Shelf_.SHELF.room.associated(%s)";
        assertThat(messages(value.formatted("Room_.ROOM.name") + ".eq(\"x\")")).isEmpty();
        assertThat(messages("dev.athanor.sql.Sql.select(" + value.formatted("Room_.ROOM.name") + ")"))
                .singleElement()
                .asString()
                .startsWith("error: no suitable method found for select("
                        + "dev.athanor.orm.metamodel.AssociatedValue<shop.Shelf,java.lang.String>)");
        assertThat(messages(value.formatted("Shelf_.SHELF.name")))
                .singleElement()
                .asString()
                .startsWith("error: no suitable method found for associated");
    }

    @Test
    void theMetamodelHoldsAllThatTheAnnotationsSay() {
        Compilation.Outcome outcome =
                compilation().source("""
                        package shop;

                        {imports}
                        import java.math.BigDecimal;
                        {imports}
                        import org.jspecify.annotations.Nullable;

                        @Entity(table = "purchase", schema = "sales")
                        public class OrderItem {
                            @Id private @Nullable Integer id;
                            @Column(length = 30, unique = true, index = true) private String productName = "";
                            @Column(name = "total", precision = 10, scale = 2) private @Nullable BigDecimal price;
                            @Column(type = "JSON") private @Nullable Map<String, String> extra;
                            private byte @Nullable [] picture;
                            private long amount;
                            @Version private int version;
                            @ForeignKey(value = "sales.purchase.id", onDelete = "CASCADE") private @Nullable Integer parentId;
                            @Relationship(backPopulates = "children", joinBy = "parentId", remoteSide = "id")
                            private OrderItem parent = this;
                            @Relationship(
                                    backPopulates = "parent",
                                    cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
                                    lazy = Lazy.SELECTIN,
                                    orderBy = "productName, id desc",
                                    passiveDeletes = true)
                            private List<OrderItem> children = new ArrayList<>();
                            @Relationship(secondary = "item_tag") private Set<Tag> tags = new HashSet<>();
                            @Relationship(secondary = "item_tag2", mapKey = "name", cascade = {})
                            private Map<String, Tag> byName = new HashMap<>();
                            private @Nullable Tag main;
                            private transient int cached;
                            @Transient private int computed;
                            private static int count;
                            int use() { return cached + computed + count; }
                        }
                        """).source("""
                        package shop;

                        {imports}


                        @Entity
                        class Tag {
                            @Id private String name = "";
                        }
                        """).compile().succeeded();

        assertThat(outcome.text("shop/OrderItem_.java")).isEqualTo(golden("OrderItem_.java"));
    }

    @Test
    void aDeprecatedEntityMakesNoWarnings() {
        compilation().source("""
                        package shop;

                        {imports}

                        @Deprecated
                        @Entity
                        class Old {
                            @Id private int id;
                        }
                        """).compile().succeeded();
    }

    private static String golden(String name) {
        try (InputStream in = MetamodelTest.class.getResourceAsStream("/golden/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void aNestedEntityInTheUnnamedPackageHasAMetamodelToo() {
        Compilation.Outcome outcome =
                new Compilation(folder.resolve("classes")).source("""
                        {imports}

                        class Outer {
                            @Entity(nullability = Nullability.NOT_NULL)
                            static class HTTPRequest {
                                @Id private long id;
                                private String remoteURL = "";
                            }
                        }
                        """).compile().succeeded();

        assertThat(outcome.text("Outer_HTTPRequest_.java"))
                .contains(
                        "EntityDescriptor.of(Outer.HTTPRequest.class, \"http_request\", null)",
                        ".add(ColumnDescriptor.of(\"id\", \"id\", Long.class).primaryKey().generated().primitive())",
                        ".add(ColumnDescriptor.of(\"remoteURL\", \"remote_url\", String.class).notNull())",
                        "public static final Outer_HTTPRequest_ HTTP_REQUEST = new Outer_HTTPRequest_();");
        assertThat(outcome.text("META-INF/athanor/entity/Outer$HTTPRequest")).isEqualTo("Outer_HTTPRequest_\n");
    }

    @Test
    void nullabilityComesFromTheFieldOrTheEntity() {
        Compilation.Outcome outcome =
                new Compilation(folder.resolve("classes")).source("""
                        {imports}

                        @NullMarked
                        class Shop {
                            @Entity static class Marked { @Id private int id; private String a = ""; private @Nullable String b; }
                            @NullUnmarked
                            @Entity(nullability = Nullability.NULLABLE)
                            static class Free { @Id private Integer id; private String a; private int b; private Marked one; }
                        }
                        """).compile().succeeded();

        assertThat(outcome.text("Shop_Marked_.java"))
                .contains("(\"a\", \"a\", String.class).notNull())", "(\"b\", \"b\", String.class))");
        assertThat(outcome.text("Shop_Free_.java"))
                .contains(
                        "(\"a\", \"a\", String.class))",
                        "(\"b\", \"b\", Integer.class).notNull().primitive())",
                        "RelationshipDescriptor.of(\"one\", Shop.Marked.class, RelationshipKind.ONE))");
    }

    @Test
    void theForeignKeyFollowsTheRelationshipThatIsNeverNull() {
        Compilation.Outcome outcome =
                compilation().source("""
                        package shop;

                        {imports}
                        import org.jspecify.annotations.Nullable;

                        @Entity
                        class Leaf {
                            @Id private @Nullable Integer id;
                            @ForeignKey("branch.id") private @Nullable Integer branchId;
                            @ForeignKey("branch.id") private @Nullable Integer otherId;
                            @Relationship(joinBy = "branchId") private Branch branch = new Branch();
                            @Relationship(joinBy = "otherId") private @Nullable Branch other;
                        }
                        """).source("""
                        package shop;

                        {imports}

                        @Entity
                        class Branch {
                            @Id(generated = Generated.NO) private int id;
                        }
                        """).compile().succeeded();

        assertThat(outcome.text("shop/Leaf_.java"))
                .contains(
                        "(\"branchId\", \"branch_id\", Integer.class).notNull().foreignKey(\"branch.id\"))",
                        "(\"otherId\", \"other_id\", Integer.class).foreignKey(\"branch.id\"))",
                        "(\"branch\", Branch.class, RelationshipKind.ONE).notNull().joinBy(\"branchId\"))");
        assertThat(outcome.text("shop/Branch_.java"))
                .contains("(\"id\", \"id\", Integer.class).primaryKey().primitive())");
    }
}
