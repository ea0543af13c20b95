package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.Mappings;
import dev.athanor.orm.mapping.MappingException;
import dev.athanor.orm.mapping.MappingSet;
import dev.athanor.testing.Covers;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Entities that contradict each other when they are mapped. The processor says most of this earlier; what it cannot see
 * is a class that another build changed since.
 */
class MappingErrorsTest {

    private static final String OWNER = """
            package shop;
            {imports}
            @Entity(nullability = Nullability.NULLABLE)
            public class Owner {
                @Id private int id;
                %s
            }
            """;
    private static final String PET = """
            package shop;
            {imports}
            @Entity(nullability = Nullability.NULLABLE)
            public class Pet {
                @Id private int id;
                %s
            }
            """;
    private static final String PETS = "@Relationship(backPopulates = \"owner\") List<Pet> pets;";
    private static final String OWNER_OF_PET = "@ForeignKey(\"owner.id\") private int ownerId;"
            + " @Relationship(backPopulates = \"pets\") private Owner owner;";

    @TempDir
    Path folder;

    private Compilation compilation() {
        return new Compilation(folder.resolve("classes")).lenient().option("-Xlint:none");
    }

    private void compile(String... sources) {
        Compilation compilation = compilation();
        for (String source : sources) {
            compilation.source(source);
        }
        compilation.compile();
    }

    private static String owner(String members) {
        return OWNER.formatted(members.replace("List<", "private List<"));
    }

    private static String pet(String members) {
        return PET.formatted(members);
    }

    private AbstractThrowableAssert<?, ?> assertThatMappingFails() throws Exception {
        URL[] urls = {folder.resolve("classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
            Class<?> owner = Class.forName("shop.Owner", false, loader);
            return assertThatThrownBy(() -> {
                        var mappings = Mappings.of(owner);
                        assertThat(mappings.entities())
                                .allSatisfy(entity -> assertThat(entity.relationships())
                                        .allSatisfy(way ->
                                                assertThat(way.direction()).isNotNull()));
                    })
                    .isInstanceOf(MappingException.class);
        }
    }

    @Test
    @Covers("ORM-MAP-31")
    void whatFailedOnceIsNotTriedWithHalfOfIt() throws Exception {
        compile(owner("@Relationship List<Pet> pets;"), pet("@ForeignKey(\"owner.id\") private int ownerId;"));
        compile(pet(""));

        URL[] urls = {folder.resolve("classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
            Class<?> owner = Class.forName("shop.Owner", false, loader);
            Class<?> pet = Class.forName("shop.Pet", false, loader);
            assertThat(MappingSet.mappingOf(pet).table().key()).isEqualTo("pet");
            assertThatThrownBy(() -> Mappings.of(owner).metadata()).hasMessageEndingWith("[M010]");
            assertThatThrownBy(() -> Mappings.of(owner).metadata()).hasMessageEndingWith("[M010]");
            assertThatThrownBy(() -> MappingSet.mappingOf(owner))
                    .isInstanceOf(MappingException.class)
                    .hasMessage(
                            "The entities that are mapped with Owner cannot be used: Owner.pets could not be mapped,"
                                    + " and half a mapping would lose data; mend it and start again. It was: Owner.pets: no"
                                    + " foreign key leads from table pet to owner; add an attribute with @ForeignKey, or a"
                                    + " @Relationship on the other side [M010] [M021]");
        }
    }

    @Test
    void aForeignKeyIsGone() throws Exception {
        compile(owner("@Relationship List<Pet> pets;"), pet("@ForeignKey(\"owner.id\") private int ownerId;"));
        compile(pet(""));

        assertThatMappingFails()
                .hasMessage(
                        "Owner.pets: no foreign key leads from table pet to owner; add an attribute with @ForeignKey,"
                                + " or a @Relationship on the other side [M010]");
    }

    @Test
    void aClassBecameARecord() throws Exception {
        compile(owner("@Relationship List<Pet> pets;"), pet("@ForeignKey(\"owner.id\") private int ownerId;"));
        compile("""
                package shop;
                {imports}
                @Entity(nullability = Nullability.NULLABLE)
                public record Pet(@Id int id, @ForeignKey("owner.id") int ownerId) {}
                """);

        assertThatMappingFails()
                .hasMessage("Owner.pets leads to Pet, a record, which no session writes: it can be one, referred to by a"
                        + " foreign key of Owner, without another side and without cascades that delete; compile both"
                        + " anew to be told what to change [M070]");
    }

    @Test
    void aSecondForeignKeyCame() throws Exception {
        compile(owner("@Relationship List<Pet> pets;"), pet("@ForeignKey(\"owner.id\") private int ownerId;"));
        compile(pet("@ForeignKey(\"owner.id\") private int ownerId; @ForeignKey(\"owner.id\") private int keeperId;"));

        assertThatMappingFails()
                .hasMessage("Owner.pets: several foreign keys lead from table pet to owner; say which with joinBy"
                        + " [M010]");
    }

    @Test
    void anEntityInThePlaceOfATableBetweenRefersToNeither() throws Exception {
        String link = """
                package shop;
                {imports}
                @Entity(nullability = Nullability.NULLABLE)
                public class Link {
                    @Id private int id;
                    %s
                }
                """;
        String both = "@ForeignKey(\"owner.id\") private int ownerId; @ForeignKey(\"pet.id\") private int petId;"
                + " @Relationship private Owner owner; @Relationship private Pet pet;";
        String owner = owner("@Relationship(secondary = \"link\") List<Pet> pets; @Relationship(backPopulates ="
                + " \"owner\") List<Link> links;");
        compile(
                owner,
                pet(""),
                link.formatted(both.replace(
                        "@Relationship private Owner", "@Relationship(backPopulates" + " = \"links\") private Owner")));
        compile(link.formatted("@ForeignKey(\"owner.id\") private int ownerId; @Relationship(backPopulates = \"links\")"
                + " private Owner owner;"));

        assertThatMappingFails()
                .hasMessage("Owner.pets: table link has no foreign key to pet; a table between two entities refers to"
                        + " both [M011]");
    }

    @Test
    void theOtherSideIsGone() throws Exception {
        compile(owner(PETS), pet(OWNER_OF_PET));
        compile(pet("@ForeignKey(\"owner.id\") private int ownerId;"));

        assertThatMappingFails().hasMessage("shop.Pet has no attribute owner; it has [id, ownerId] [M007]");
    }

    @Test
    void theOtherSideLeadsElsewhere() throws Exception {
        compile(owner(PETS), pet(OWNER_OF_PET));
        compile(pet("@ForeignKey(\"owner.id\") private int ownerId; @ForeignKey(\"pet.id\") private int other;"
                + " @Relationship private Pet owner;"));

        assertThatMappingFails()
                .hasMessage("Owner.pets: backPopulates names Pet.owner, which does not lead back to Owner [M012]");
    }

    @Test
    void whatOrdersACollectionIsGone() throws Exception {
        String pets = "@Relationship(orderBy = \"age desc\") List<Pet> pets;";
        compile(owner(pets), pet("@ForeignKey(\"owner.id\") private int ownerId; private int age;"));
        compile(pet("@ForeignKey(\"owner.id\") private int ownerId;"));

        assertThatMappingFails().hasMessage("Owner.pets: orderBy names age, which Pet does not have [M013]");
    }

    @Test
    void ofTwoThatBelongToEachOtherNeitherHasAKey() throws Exception {
        compile(
                owner("@Relationship(backPopulates = \"owner\") private Pet pet;"),
                pet(OWNER_OF_PET.replace("pets", "pet")));
        compile(pet("@Relationship private Owner owner;"));

        assertThatMappingFails()
                .hasMessage("Owner.pet and Pet.owner are one to one, and neither side has a foreign key; add an"
                        + " attribute with @ForeignKey to the side that shall hold it [M014]");
    }

    @Test
    void aKeyOfTwoColumnsNeedsForeignKeysThatAreNamed() throws Exception {
        compile(owner("@Relationship private Pet pet;"), pet(""));
        compile(pet("@Id private int number;"));

        assertThatMappingFails()
                .hasMessage(
                        "Pet has a key of several columns, so a relationship to it needs attributes with @ForeignKey"
                                + " of its own [M015]");
    }

    @Test
    void whatTheDatabaseDoesOnDeleteIsOneOfFive() throws Exception {
        compile(owner("@ForeignKey(value = \"pet.id\", onDelete = \"EXPLODE\") private int petId;"), pet(""));

        assertThatMappingFails()
                .hasMessage("Owner.petId: onDelete is 'EXPLODE'; it is one of CASCADE, SET NULL, SET DEFAULT, RESTRICT,"
                        + " NO ACTION, or empty [M016]");
    }
}
