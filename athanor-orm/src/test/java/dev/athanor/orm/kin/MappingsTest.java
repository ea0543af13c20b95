package dev.athanor.orm.kin;

import static dev.athanor.orm.kin.Pearl_.PEARL;
import static dev.athanor.orm.kin.Stone_.STONE;
import static dev.athanor.orm.kin.Tree_.TREE;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.orm.Inspect;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.Session;
import dev.athanor.orm.depot.Manual;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.mapping.AttributeMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.MappingException;
import dev.athanor.orm.shop.User;
import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mappings as something to look at, and to be rid of. */
@SuppressWarnings({"CheckReturnValue", "NullAway"}) // what is mapped is there
class MappingsTest {

    /** Extends an entity, and is none. */
    private static final class Bonsai extends Tree {
        private Bonsai() {
            super("b", "bonsai", 1);
        }
    }

    private static List<String> types(Mappings mappings) {
        return mappings.entities().stream()
                .map(entity -> entity.type().getSimpleName())
                .toList();
    }

    @Test
    @Covers("ORM-MAP-02")
    void mappingsAreDisposedOfWithAllThatDependsOnThem() {
        Mappings plants = Mappings.of(Plant.class);
        Mappings stones = Mappings.of(Stone.class);
        stones.configure();
        MetaData before = stones.metadata();
        assertThat(types(stones)).as("what a class leads to is mapped with it").contains("Stone", "Plant", "Oak");
        assertThat(types(plants)).as("and then both are one").contains("Stone");
        assertThatThrownBy(plants::dispose)
                .isInstanceOf(MappingException.class)
                .hasMessageStartingWith("[Plant] cannot be disposed of: ")
                .hasMessageContaining("Stone")
                .hasMessageEndingWith("[M055]");
        assertThat(STONE.mapping().mappings().metadata()).isSameAs(before);

        plants.disposeWithDependants();
        assertThat(types(plants)).doesNotContain("Plant", "Oak", "Stone");
        assertThat(before.table("stone")).isNull();
        assertThat(before.table("plant")).isNull();
        Mappings anew = Mappings.of(Stone.class);
        assertThat(anew.metadata()).isNotSameAs(before);
        assertThat(STONE.table()).isSameAs(anew.metadata().table("stone"));
        anew.dispose();
        assertThat(anew.entities()).isEmpty();
    }

    @Test
    @Covers("ORM-MAP-02")
    void whatWasDisposedOfIsMappedAnewWhenItIsUsed() {
        try (Engine engine = Engine.create("sqlite::memory:")) {
            for (int i = 0; i < 2; i++) {
                Mappings.of(Stone.class).metadata().createAll(engine);
                try (Session session = new Session(engine)) {
                    session.add(new Stone("s" + i, i));
                    session.commit();
                    assertThat(session.scalars(select(STONE)).all()).hasSize(i + 1);
                }
                Mappings.of(Stone.class, Shell.class).disposeWithDependants();
            }
        }
    }

    @Test
    void aTableThatThereIsOnceIsNotMappedAnew() {
        Mappings.of(Fern.class).dispose();

        assertThatThrownBy(() -> Mappings.of(Fern.class))
                .isInstanceOf(MappingException.class)
                .hasMessageStartingWith("Fern is mapped to the table fern, which was disposed of")
                .hasMessageEndingWith("[M055]");
    }

    @Test
    @Covers("ORM-MAP-43")
    void aMappingSaysHowAClassIsMapped() {
        EntityMapping<Pearl> pearl = Inspect.mapping(Pearl.class);
        assertThat(pearl.type()).isEqualTo(Pearl.class);
        assertThat(pearl.attributes())
                .extracting(AttributeMapping::name)
                .containsExactly("id", "version", "kind", "name", "plant", "loud", "carats");
        assertThat(pearl.columns())
                .extracting(column -> column.column().toString())
                .contains("pearl.carats", "shell.name");
        assertThat(pearl.relationships()).extracting(AttributeMapping::name).containsExactly("plant");
        assertThat(pearl.expressions()).extracting(AttributeMapping::name).containsExactly("loud");
        assertThat(pearl.synonyms()).containsOnlyKeys("label");
        assertThat(pearl.embedded()).isEmpty();
        assertThat(pearl.key()).extracting(AttributeMapping::name).containsExactly("id");
        assertThat(pearl.table()).isSameAs(PEARL.table());
        assertThat(pearl.attribute("label").name()).isEqualTo("name");
        assertThat(Inspect.mapping(Manual.class).expressions()).hasSize(5);
    }

    @Test
    @Covers("ORM-MAP-43")
    void aMappingSaysWhereAClassStands() {
        EntityMapping<Pearl> pearl = Inspect.mapping(Pearl.class);
        EntityMapping<Shell> shell = Inspect.mapping(Shell.class);
        assertThat(pearl.lineage().levels())
                .extracting(level -> level.table().name())
                .containsExactly("shell", "pearl");
        assertThat(pearl.lineage().source().parts()).contains(shell.table(), pearl.table());
        assertThat(pearl.lineage().selectable()).isSameAs(pearl.lineage().source());
        assertThat(pearl.lineage().parent()).isSameAs(shell);
        assertThat(pearl.lineage().root()).isSameAs(shell);
        assertThat(shell.lineage().descendants()).singleElement().isSameAs(pearl);
        assertThat(shell.lineage().discriminator().column().name()).isEqualTo("kind");
        assertThat(pearl.lineage().identity()).isEqualTo("pearl");
        assertThat(shell.lineage().withIdentity("pearl")).isSameAs(pearl);
    }

    @Test
    @Covers("ORM-MAP-43")
    void anObjectAndAnAliasAreLookedAtToo() {
        assertThat(Inspect.of(new Pearl("p", 1)).mapping()).isSameAs(Inspect.mapping(Pearl.class));
        Stone_ other = STONE.as("other");
        assertThat(other.mapping()).isSameAs(STONE.mapping());
        assertThat(other.from()).isInstanceOf(Alias.class);
        assertThat(other.alias()).isEqualTo("other");
        assertThatThrownBy(() -> Inspect.mapping(String.class)).hasMessageEndingWith("[M001]");
        assertThatThrownBy(() -> Inspect.of("x"))
                .isInstanceOf(SessionException.class)
                .hasMessageEndingWith("[O017]");
    }

    @Test
    @Covers("ORM-MAP-04")
    void aTableIsCalledAsTheClassSaysOrAsTheClass() {
        assertThat(Inspect.mapping(User.class).table().name()).as("said").isEqualTo("user_account");
        assertThat(STONE.table().name()).as("not said").isEqualTo("stone");
        Table tool = Inspect.mapping(Tool.class).table();
        assertThat(Inspect.mapping(Saw.class).table())
                .as("not said, below another")
                .isSameAs(tool);
        assertThat(TREE.table().name()).as("said, below another").isEqualTo("tree");
        assertThatThrownBy(() -> Inspect.mapping(Bonsai.class)).hasMessageEndingWith("[M001]");
        assertThatThrownBy(() -> Inspect.mapping(Find.class))
                .as("nothing that could be a table")
                .hasMessageEndingWith("[M001]");
    }
}
