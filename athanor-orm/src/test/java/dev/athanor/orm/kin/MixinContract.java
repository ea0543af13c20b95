package dev.athanor.orm.kin;

import static dev.athanor.orm.kin.Pearl_.PEARL;
import static dev.athanor.orm.kin.Shell_.SHELL;
import static dev.athanor.orm.kin.Stone_.STONE;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.Inspect;
import dev.athanor.orm.Load;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.error.StaleDataException;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What entities have of a class without a table, and second names: the same on every database. */
@SuppressWarnings({"CheckReturnValue", "NullAway"}) // what is loaded is there
abstract class MixinContract extends OrmContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(Stone.class, Shell.class, Plant.class);
    }

    private static List<String> indexes(Table table) {
        return table.indexes().stream().map(index -> index.name()).toList();
    }

    @Test
    @Covers("ORM-MAP-23")
    void whatAMappedSuperclassSaysIsSaidOfEachEntity() {
        Table stone = STONE.table();
        Table shell = SHELL.table();
        assertThat(indexes(stone)).containsExactly("ix_find_Stone");
        assertThat(indexes(shell)).containsExactly("ix_find_Shell");
        assertThat(indexes(PEARL.table()))
                .as("of the entity above, not of those below")
                .isEmpty();
        assertThat(stone.c("name").definition().comment()).isEqualTo("as it is called");
        assertThat(stone.c("name")).isNotEqualTo(shell.c("name"));
        assertThat(stone.foreignKeys())
                .singleElement()
                .extracting(key -> key.target().name())
                .isEqualTo("plant");
        assertThat(shell.foreignKeys())
                .singleElement()
                .extracting(key -> key.target().name())
                .isEqualTo("plant");

        Plant moss = new Plant("m", "moss");
        Stone found = new Stone("flint", 3);
        found.plant(moss);
        session.addAll(List.of(found, new Pearl("big", 2)));
        session.commit();
        startAnew();
        assertThat(session.scalars(select(STONE).where(STONE.loud.eq("FLINT")))
                        .one()
                        .plant()
                        .name())
                .isEqualTo("moss");
        assertThat(session.scalars(select(PEARL)).one().loud()).isEqualTo("BIG");
        assertThat(session.scalars(select(SHELL.loud)).all()).containsExactly("BIG");
    }

    @Test
    @Covers("ORM-MAP-26")
    void keyVersionAndDiscriminatorAreColumnsOfTheMappedSuperclass() {
        assertThat(STONE.table().primaryKey()).extracting(Object::toString).containsExactly("stone.id");
        assertThat(Inspect.mapping(Stone.class).version().column().toString()).isEqualTo("stone.version");
        assertThat(Inspect.mapping(Pearl.class).version().column().toString()).isEqualTo("shell.version");
        assertThat(Inspect.mapping(Pearl.class)
                        .lineage()
                        .discriminator()
                        .column()
                        .toString())
                .isEqualTo("shell.kind");
        Pearl pearl = new Pearl("big", 2);
        Stone stone = new Stone("flint", 3);
        session.addAll(List.of(pearl, stone));
        session.commit();
        assertThat(pearl.kind()).isEqualTo("pearl");
        assertThat(stone.kind())
                .as("what tells classes apart is for the entity to say")
                .isNull();
        pearl.carats(3);
        session.commit();
        assertThat(pearl.version()).isEqualTo(2);
        session.connection().execute(Sql.update(SHELL.table()).set(SHELL.table().c("version", Integer.class), 9));
        pearl.carats(4);
        assertThatThrownBy(session::flush).isInstanceOf(StaleDataException.class);
    }

    @Test
    @Covers("ORM-COL-02")
    void versionsAndWhatIsWatchedAreLoadedBeforeTheyAreWritten() {
        Stone stone = committed(new Stone("flint", 3));
        stone.weight(4);
        assertThat(sql.sql()).singleElement().asString().startsWith("SELECT");
        assertThat(Inspect.of(stone).history(STONE.weight).removed()).isEqualTo(List.of(3));
        session.rollback();
        session.expire(stone);
        sql.clear();
        stone.version(7);
        assertThat(sql.sql()).singleElement().asString().startsWith("SELECT");
        assertThat(Inspect.of(stone).history(STONE.version).removed()).isEqualTo(List.of(1));
        session.commit();
        sql.clear();
        stone.name("chert");
        assertThat(sql.sql()).as("of others only the new value matters").isEmpty();
        session.flush();
        assertThat(sql.sql())
                .hasSize(2)
                .first()
                .asString()
                .as("the version finds the row")
                .startsWith("SELECT");
        assertThat(stone.version()).isEqualTo(8);
    }

    @Test
    @Covers("ORM-COL-20")
    void anAttributeHasASecondName() {
        session.execute(insert(STONE), List.of(Map.of("label", "flint", "weight", 3, "version", 1)));
        Stone stone = session.scalars(
                        select(STONE).where(STONE.label.eq("flint")).orderBy(STONE.label))
                .one();
        assertThat(sql.sql()).last().asString().doesNotContain("label");
        assertThat(stone.label()).isEqualTo("flint");
        stone.name("chert");
        assertThat(Inspect.of(stone).history(STONE.label).added()).isEqualTo(List.of("chert"));
        session.commit();
        startAnew();
        Stone other =
                session.scalars(select(STONE).options(Load.defer(STONE.label))).one();
        assertThat(Inspect.of(other).unloaded()).contains("name");
        assertThat(other.label()).isEqualTo("chert");
        assertThat(Inspect.mapping(Pearl.class).synonyms().get("label").name()).isEqualTo("name");
        Stone_ alias = STONE.as("s");
        assertThat(session.scalars(select(alias.label).where(alias.label.eq("chert")))
                        .all())
                .hasSize(1);
        session.add(new Pearl("p", 1));
        session.flush();
        assertThat(session.scalars(select(PEARL.label)).all()).containsExactly("p");
    }

    private Stone stone(StatementOption option) {
        startAnew();
        return session.scalars(select(STONE).options(option)).one();
    }

    @Test
    @Covers("ORM-LDR-27")
    void anOptionAboutASecondNameIsAboutTheFirst() {
        session.add(new Stone("flint", 3));
        session.commit();
        assertThat(Inspect.of(stone(Load.defer(STONE.label))).unloaded()).contains("name");
        assertThat(Inspect.of(stone(Load.of(STONE).deferAll().undefer(STONE.label)))
                        .unloaded())
                .contains("weight")
                .doesNotContain("name");
        Stone only = stone(Load.loadOnly(STONE.label));
        assertThat(Inspect.of(only).unloaded()).contains("weight").doesNotContain("id", "name");
        sql.clear();
        assertThat(only.label()).isEqualTo("flint");
        assertThat(sql.sql()).isEmpty();
    }
}
