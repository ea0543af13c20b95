package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entities that are records: what is generated of them, and what is said of those that cannot be. */
class RecordEntityTest {

    private static final String COUNTRY = "@Entity record Country(@Id String code, String name) {}";

    @TempDir
    Path folder;

    private Compilation compilation(String... types) {
        Compilation compilation = new Compilation(folder.resolve("classes"))
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
        return compilation;
    }

    private List<String> messages(String... types) {
        return compilation(types).lenient().compile().messages();
    }

    private List<String> messagesOfCity(String members) {
        return messages(COUNTRY, "@Entity class City { @Id private int id; %s }".formatted(members));
    }

    @Test
    void theMetamodelMakesAndTakesApartTheRecord() throws Exception {
        Compilation.Outcome outcome = compilation(
                        """
                        @Entity(table = "land", schema = "world")
                        public record Country(
                                @Id String code,
                                @Id int part,
                                @Column(name = "full_name", length = 40) @Nullable String name,
                                @Embedded(prefix = "size_") Area area,
                                @ForeignKey("world.land.code") @Nullable String owner,
                                PortId port,
                                long people) {
                            public static final int NONE = 0;
                            public Country {
                                code = code.strip();
                            }
                            String first() { return code; }
                        }
                        """, "public record Area(int land, int water) {}", "public record PortId(long value) {}")
                .compile()
                .succeeded();

        String text = outcome.text("shop/Country_.java");
        assertThat(text)
                .contains(
                        "EntityDescriptor.of(Country.class, \"land\", \"world\")",
                        "ColumnDescriptor.of(\"name\", \"full_name\", String.class).length(40)",
                        "ColumnDescriptor.of(\"code\", \"code\", String.class).primaryKey()",
                        "ColumnDescriptor.of(\"part\", \"part\", Integer.class).primaryKey()",
                        "ColumnDescriptor.of(\"land\", \"size_land\", Integer.class).notNull()",
                        ".foreignKey(\"world.land.code\")",
                        ".wraps(PortId.class, Long.class, PortId::new, PortId::value)",
                        ".record(record -> new Object[] {record.code(), record.part(), record.name(), record.area(),"
                                + " record.owner(), record.port(), record.people()}, parts -> new Country((String)"
                                + " parts[0], parts[1] == null ? 0 : (Integer) parts[1], (String) parts[2], (Area)"
                                + " parts[3], (String) parts[4], (PortId) parts[5], parts[6] == null ? (long) 0 : (Long)"
                                + " parts[6]))",
                        "public final Attribute<Country, String> code = attribute(0);",
                        "public final AreaPath area = new AreaPath(this);")
                .doesNotContain("SuppressWarnings");
        URL[] urls = {folder.resolve("classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
            assertThat(Class.forName("shop.Country", false, loader).getInterfaces())
                    .as("nothing is added to a record")
                    .isEmpty();
        }
    }

    @Test
    void componentsWithTypeArgumentsMakeNoWarnings() {
        compilation("""
                        @Entity
                        record Country(@Id String code, @Column(type = "JSON") Map<String, String> names) {}
                        """).compile().succeeded();
    }

    @Test
    void aRecordNeedsAKeyAndMayBeNeitherPrivateNorGeneric() {
        assertThat(messages("@Entity record Country(String code) {}"))
                .containsExactly(
                        "error: Country: has no @Id: rows are told apart by their key; add @Id to the attribute"
                                + " or attributes of it [P006]");
        assertThat(messages("@Entity record Country<T>(@Id String code) {}"))
                .containsExactly(
                        "error: Country: has type parameters, and a table has none; make an entity of each kind"
                                + " [P004]");
        assertThat(messages("class Outer { @Entity private record Country(@Id String code) {} }"))
                .containsExactly(
                        "error: Country: is private, and its metamodel cannot reach it; make it package-private"
                                + " [P002]");
    }

    @Test
    void aRecordHasNoRelationships() {
        String why = ", and a record has no relationships: it is made whole of one row; hold the key with @ForeignKey,"
                + " and join by it, or make Country a class [P100]";
        String city = "@Entity class City { @Id private int id; }";
        assertThat(messages(city, "@Entity record Country(@Id String code, City capital) {}"))
                .containsExactly("error: Country.capital: leads to City" + why);
        assertThat(messages(city, "@Entity record Country(@Id String code, @Relationship City capital) {}"))
                .containsExactly("error: Country.capital: leads to City" + why);
        assertThat(messages(city, "@Entity record Country(@Id String code, List<City> cities) {}"))
                .containsExactly("error: Country.cities: leads to City" + why);
        assertThat(messages(city, "@Entity record Country(@Id String code, Country owner) {}"))
                .containsExactly("error: Country.owner: leads to Country" + why);
    }

    @Test
    void whatIsAboutWritingMeansNothingOfARecord() {
        for (String mark : List.of("Version", "OnInsert(\"one\")", "OnUpdate(\"one\")")) {
            String name = mark.replaceAll("\\(.*", "");
            assertThat(messages("""
                            @Entity record Country(@Id String code, @%s int count) {
                                static int one() { return 1; }
                            }
                            """.formatted(mark)))
                    .containsExactly("error: Country.count: is part of a record, which is read and never written, so @"
                            + name + " has nothing to do; remove it, or make the entity a class [P101]");
        }
        assertThat(messages("@Entity record Country(@Id String code, @Deferred String text) {}"))
                .containsExactly(
                        "error: Country.text: is part of a record, which is made whole and loads nothing later;"
                                + " remove @Deferred, or keep it in an entity of its own [P101]");
        assertThat(messages("@Entity(eagerDefaults = EagerDefaults.ALWAYS) record Country(@Id String code) {}"))
                .containsExactly("error: Country: is a record, which is never written, so there are no defaults to be"
                        + " fetched; remove eagerDefaults [P101]");
        assertThat(messages("@Entity @EntityOptions(batch = false) record Country(@Id String code) {}"))
                .containsExactly("error: Country: is a record, and @EntityOptions is about classes that are extended or"
                        + " written; remove it, or make it a class [P101]");
        assertThat(messages("@Entity @Polymorphic(on = \"code\") record Country(@Id String code) {}"))
                .contains("error: Country: is a record, and @Polymorphic is about classes that are extended or written;"
                        + " remove it, or make it a class [P101]");
        assertThat(messages("@Entity record Country(@Id String code) { @OnLoad void loaded() {} }"))
                .containsExactly(
                        "error: Country.loaded(): is a method of a record, which is made by its constructor and"
                                + " never changes, so @OnLoad is never called; check and prepare values in the constructor"
                                + " [P101]");
    }

    @Test
    void everyComponentIsInAColumn() {
        assertThat(messages("@Entity record Country(@Id String code, @Transient String text) {}"))
                .containsExactly("error: Country.text: is part of a record, whose constructor needs a value for it, and"
                        + " no column has one; take @Transient off, or make it a method [P102]");
        assertThat(messages("@Entity record Country(@Id String code, java.util.Date day) {}"))
                .contains("error: Country.day: no column holds a java.util.Date; use java.time.Instant or LocalDate"
                        + " [P007]");
    }

    @Test
    void aRelationshipToARecordLeadsToOneByAKeyOfItsOwn() {
        assertThat(messagesOfCity("@Relationship private Country country;")).isEmpty();
        assertThat(messagesOfCity("private @Nullable Country country;")).isEmpty();
        String to = "error: City.country: leads to Country, a record, ";
        assertThat(messagesOfCity("@Relationship private List<Country> country = new ArrayList<>();"))
                .containsExactly(to + "and no session writes what a collection of those would hold; make it @Transient"
                        + " and select them, or make Country a class [P103]");
        assertThat(messagesOfCity("@Relationship(backPopulates = \"city\") private Country country;"))
                .containsExactly(to + "which has no other side and no table between; remove backPopulates [P103]");
        assertThat(messagesOfCity("@Relationship(cascade = {Cascade.ALL}) private Country country;"))
                .containsExactly(to + "which no session deletes; remove the cascade ALL [P103]");
        assertThat(messagesOfCity("@Relationship(singleParent = true) private Country country;"))
                .containsExactly(to + "which is never written; remove singleParent [P103]");
        assertThat(messages(
                        "@Entity record Country(@Id String code, @ForeignKey(\"city.id\") int capital) {}",
                        "@Entity class City { @Id private int id; @Relationship private @Nullable Country country; }"))
                .containsExactly(to + "which holds the foreign key and is never written; select it by its key, or make"
                        + " Country a class [P103]");
    }
}
