package dev.athanor.orm.kin;

import static dev.athanor.orm.Hierarchy.withPolymorphic;
import static dev.athanor.orm.Load.withExpression;
import static dev.athanor.orm.kin.Bush_.BUSH;
import static dev.athanor.orm.kin.Drill_.DRILL;
import static dev.athanor.orm.kin.Noise_.NOISE;
import static dev.athanor.orm.kin.Oak_.OAK;
import static dev.athanor.orm.kin.Plant_.PLANT;
import static dev.athanor.orm.kin.Saw_.SAW;
import static dev.athanor.orm.kin.Sound_.SOUND;
import static dev.athanor.orm.kin.Tool_.TOOL;
import static dev.athanor.orm.kin.Tree_.TREE;
import static dev.athanor.sql.Sql.caseWhen;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.Mappings;
import dev.athanor.orm.inherit.HierarchyContract;
import dev.athanor.orm.wrong.Weed;
import dev.athanor.sql.schema.Column;
import dev.athanor.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hierarchies whose keys change, that share columns, and that grow: the same on every database. */
@SuppressWarnings({"CheckReturnValue", "NullAway"}) // what is loaded is there
abstract class KinContract extends HierarchyContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(Plant.class, Bush.class, Tool.class, Sound.class);
    }

    private void plant() {
        session.addAll(List.of(new Oak("q1", 10, 100), new Tree("t1", "lime", 20), new Plant("p1", "moss")));
        session.commit();
        startAnew();
    }

    @Test
    void aKeyChangesInAllTablesOfItsObject() {
        plant();
        Oak oak = session.getOne(Oak.class, "q1");
        Tree tree = session.getOne(Tree.class, "t1");
        sql.clear();
        oak.code("q2");
        oak.acorns(7);
        tree.code("t2");
        session.flush();
        ran("UPDATE plant SET code=? WHERE plant.code = ?", "UPDATE oak SET acorns=? WHERE oak.plant_code = ?");
        assertThat(session.get(Plant.class, "q2")).isSameAs(oak);
        tree.height(21);
        session.commit();
        startAnew();

        assertThat(session.get(Oak.class, "q1")).isNull();
        Oak found = session.getOne(Oak.class, "q2");
        assertThat(List.of(found.height(), found.acorns())).containsExactly(10, 7);
        assertThat(session.getOne(Tree.class, "t2").height()).isEqualTo(21);
        session.delete(found);
        session.commit();
        assertThat(session.execute(select(TREE.table().c("plant_code"))).all()).hasSize(1);
    }

    @Test
    @Covers("ORM-INH-02")
    void theKeyOfATableIsWhatItIsJoinedBy() {
        session.addAll(List.of(new Plant("p", "moss"), new Bush("b", 12)));
        session.commit();
        startAnew();
        Bush bush = session.scalars(select(BUSH).where(BUSH.berries.gt(3))).one();
        ran("SELECT bush.no, plant.code, plant.kind, plant.name, bush.berries FROM plant JOIN bush"
                + " ON plant.code = bush.no WHERE bush.berries > ?");
        assertThat(bush.name() + bush.berries()).isEqualTo("bush12");
        bush.code("c");
        session.commit();
        startAnew();
        assertThat(session.getOne(Bush.class, "c").berries()).isEqualTo(12);
        assertThatThrownBy(() -> Mappings.of(Weed.class))
                .hasMessage("Weed extends Plant, and the primary key of its table weed does not refer to plant[code], by"
                        + " which rows of both are one; add that foreign key, or leave the table to be made [M059]");
    }

    @Test
    void keysOfAHierarchyAreSwapped() {
        plant();
        Oak oak = session.getOne(Oak.class, "q1");
        Tree tree = session.getOne(Tree.class, "t1");
        oak.code("t1");
        tree.code("q1");
        session.commit();
        startAnew();

        assertThat(session.getOne(Oak.class, "t1").acorns()).isEqualTo(100);
        assertThat(session.getOne(Tree.class, "q1").height()).isEqualTo(20);
    }

    @Test
    void whatAFlushDoesIsToldOfAllTables() {
        plant();
        Oak oak = session.getOne(Oak.class, "q1");
        session.delete(session.getOne(Tree.class, "t1"));
        session.add(new Tree("t2", "ash", 5));
        oak.acorns(9);

        session.runNoAutoflush(any -> assertThat(any.explainFlush().toString().lines())
                .filteredOn(line -> !line.startsWith(" "))
                .containsExactly(
                        "INSERT INTO plant: [new Tree]",
                        "INSERT INTO tree: [new Tree]",
                        "UPDATE oak: [Plant#q1]",
                        "DELETE FROM tree: [Plant#t1]",
                        "DELETE FROM plant: [Plant#t1]"));
    }

    @Test
    @Covers("ORM-INH-04")
    void siblingsShareAColumnWhereBothSaySo() {
        assertThat(TOOL.table().columns().stream().<String>map(Column::name))
                .containsExactly("id", "kind", "name", "watts", "bits");
        session.addAll(List.of(new Saw("s", 500), new Drill("d", 700, 12)));
        session.commit();
        startAnew();

        List<Tool> all = session.scalars(
                        select(withPolymorphic(TOOL, SAW, DRILL)).orderBy(TOOL.id))
                .all();
        ran("SELECT tool.id, tool.kind, tool.name, tool.watts, tool.bits FROM tool ORDER BY tool.id");
        assertThat(((Saw) all.get(0)).watts()).isEqualTo(500);
        assertThat(((Drill) all.get(1)).watts() + ((Drill) all.get(1)).bits()).isEqualTo(712);
        assertThat(sql.sql()).isEmpty();
        assertThat(session.scalars(select(SAW.watts)).all()).containsExactly(500);
    }

    @Test
    void aClassThatIsMappedLaterIsFoundByStatementsOfBefore() {
        Mappings.of(Tool.class).disposeWithDependants(); // as if nobody had used them
        session.add(new Saw("s", 1));
        session.commit();
        startAnew();
        assertThat(session.scalars(select(TOOL).orderBy(TOOL.id)).all()).hasSize(1);
        assertThat(session.scalars(select(SAW)).all()).hasSize(1);
        startAnew();

        Mappings.of(Axe.class, Adze.class).metadata().createAll(engine);
        session.addAll(List.of(new Axe("x", 3), new Adze("z")));
        session.commit();
        startAnew();
        List<Tool> all = session.scalars(select(TOOL).orderBy(TOOL.name)).all();
        assertThat(all).extracting(Object::getClass).containsExactly(Saw.class, Axe.class, Adze.class);
        sql.clear();
        assertThat(((Axe) all.get(1)).edge())
                .as("its columns are loaded with it")
                .isEqualTo(3);
        assertThat(sql.sql()).isEmpty();
        assertThat(session.scalars(select(SAW)).all()).hasSize(2);
    }

    @Test
    @Covers("ORM-INH-09")
    void anObjectKnowsItsClassWhenItIsAdded() {
        Tool tool = new Saw("s", 1);
        session.add(tool);
        assertThat(tool.kind()).isEqualTo(ToolKind.SAW);
        Tool said = new Tool("t");
        said.kind(ToolKind.DRILL);
        session.add(said);
        assertThat(said.kind()).as("what the program says stays").isEqualTo(ToolKind.DRILL);
        said.kind(ToolKind.TOOL);
        Oak oak = new Oak("q", 1, 1);
        session.add(oak);
        assertThat(oak.kind()).isEqualTo("oak");
        session.commit();
        startAnew();
        assertThat(session.scalars(select(TOOL).orderBy(TOOL.name)).all())
                .extracting(Object::getClass)
                .containsExactly(Saw.class, Tool.class);
        assertThat(session.scalars(select(TOOL.kind).orderBy(TOOL.name)).all())
                .containsExactly(ToolKind.SAW, ToolKind.TOOL);
    }

    @Test
    @Covers("ORM-INH-08")
    void aStatementMaySayWhatTellsClassesApart() {
        session.addAll(List.of(new Sound(3), new Sound(9)));
        session.commit();
        startAnew();
        var kind = caseWhen(SOUND.loudness.gt(5), "noise").orElse("sound");
        List<Sound> all = session.scalars(select(SOUND).orderBy(SOUND.id).options(withExpression(SOUND.kind, kind)))
                .all();
        assertThat(all).extracting(Object::getClass).containsExactly(Sound.class, Noise.class);
        assertThat(all).extracting(Sound::kind).containsExactly("sound", "noise");
        startAnew();
        assertThatThrownBy(() -> session.scalars(select(SOUND)).all()).hasMessageEndingWith("[O070]");
        assertThat(NOISE.table()).isSameAs(SOUND.table());
        assertThat(OAK.kind.eq("oak")).isNotEqualTo(PLANT.kind.eq("tree"));
    }
}
