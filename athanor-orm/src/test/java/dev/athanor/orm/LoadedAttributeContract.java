package dev.athanor.orm;

import static dev.athanor.orm.Load.defer;
import static dev.athanor.orm.Load.deferRaise;
import static dev.athanor.orm.Load.loadOnly;
import static dev.athanor.orm.Load.populateExisting;
import static dev.athanor.orm.Load.undefer;
import static dev.athanor.orm.Load.undeferGroup;
import static dev.athanor.orm.Load.withExpression;
import static dev.athanor.orm.depot.Chair_.CHAIR;
import static dev.athanor.orm.depot.Cushion_.CUSHION;
import static dev.athanor.orm.depot.Line_.LINE;
import static dev.athanor.orm.depot.Manual_.MANUAL;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.depot.Chair;
import dev.athanor.orm.depot.Cushion;
import dev.athanor.orm.depot.Line;
import dev.athanor.orm.depot.Manual;
import dev.athanor.orm.depot.Manual_;
import dev.athanor.orm.depot.Point;
import dev.athanor.orm.depot.Spot;
import dev.athanor.orm.error.DetachedInstanceException;
import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.error.SessionException;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.testing.Covers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Attributes that are deferred, computed or kept in several columns: the same on every database. */
@SuppressWarnings({"CheckReturnValue", "NullAway"}) // saved and loaded for what they do; what was saved is there
abstract class LoadedAttributeContract extends OrmContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(Manual.class, Line.class, Chair.class, Cushion.class);
    }

    private void manual() {
        Manual manual = new Manual("Iron", "Works").texts("short", "long");
        manual.notes("hidden");
        session.add(manual);
        session.commit();
        startAnew();
    }

    private Manual loaded(StatementOption... options) {
        sql.clear();
        Manual manual = session.scalars(select(MANUAL).options(options)).one();
        assertThat(sql.sql()).hasSize(1);
        return manual;
    }

    private String only() {
        assertThat(sql.sql()).hasSize(1);
        String text = sql.sql().get(0);
        sql.clear();
        return text;
    }

    @Test
    @Covers("ORM-COL-08")
    void aDeferredColumnIsLoadedOnFirstUse() {
        manual();
        Manual manual = session.scalars(
                        select(MANUAL).where(MANUAL.notes.eq("hidden")).orderBy(MANUAL.notes))
                .one();
        assertThat(only()).doesNotContain("notes,").doesNotContain("summary").contains("WHERE");

        assertThat(manual.notes()).isEqualTo("hidden");
        assertThat(only()).contains("notes").doesNotContain("summary").doesNotContain("first");
        assertThat(manual.notes()).isEqualTo("hidden");
        assertThat(sql.sql()).isEmpty();

        manual.notes("shown");
        session.commit();
        startAnew();
        assertThat(loaded(undefer(MANUAL.notes)).notes()).isEqualTo("shown");
        assertThat(sql.sql()).hasSize(1);
    }

    @Test
    @Covers("ORM-COL-09")
    void aGroupIsLoadedTogether() {
        manual();
        Manual manual = loaded();
        sql.clear();

        assertThat(manual.summary()).isEqualTo("short");
        assertThat(only()).contains("summary").contains("content").doesNotContain("notes");
        assertThat(manual.content()).isEqualTo("long");
        assertThat(sql.sql()).isEmpty();

        startAnew();
        Manual changed = loaded();
        changed.texts("shorter", "longer");
        session.expire(changed, MANUAL.summary);
        assertThat(changed.summary()).isEqualTo("short");
        assertThat(changed.content()).as("what was changed stays").isEqualTo("longer");
        session.rollback();

        startAnew();
        manual = loaded(undeferGroup(MANUAL, "texts"));
        assertThat(manual.summary() + manual.content()).isEqualTo("shortlong");
        assertThat(sql.sql()).hasSize(1);
        assertThat(manual.notes()).isEqualTo("hidden");
        assertThat(sql.sql()).hasSize(2);
    }

    @Test
    @Covers("ORM-COL-10")
    void theUseOfADeferredColumnCanBeAnError() {
        manual();
        Manual manual = loaded();

        assertThatThrownBy(manual::secret)
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("secret is deferred, and to be loaded by no use of it")
                .hasMessageEndingWith("[O058]");
        startAnew();
        assertThat(loaded(undefer(MANUAL.secret)).secret()).isNull();
        startAnew();
        Manual other = loaded(deferRaise(MANUAL.notes));
        assertThatThrownBy(other::notes).isInstanceOf(LoadException.class);
        session.refresh(other, MANUAL.secret);
        assertThat(other.secret()).isNull();
    }

    @Test
    @Covers("ORM-COL-11")
    void aDeferredColumnOfAnObjectWithoutASessionIsNullOrAnError() {
        Manual fresh = new Manual("Iron", "Works");
        assertThat(fresh.notes()).isNull();
        session.add(fresh);
        sql.clear();
        assertThat(fresh.notes()).isNull();
        assertThat(sql.sql()).isEmpty();
        session.expunge(fresh);

        manual();
        Manual manual = loaded();
        session.close();
        assertThatThrownBy(manual::notes)
                .isInstanceOf(DetachedInstanceException.class)
                .hasMessageContaining("notes is not loaded, and the object is in no session");
    }

    @Test
    void optionsSayOfEveryColumnWhetherItComesAlong() {
        manual();
        Manual manual = loaded(loadOnly(MANUAL.first, MANUAL.notes));
        assertThat(only()).contains("notes").doesNotContain("last");
        assertThat(manual.notes()).isEqualTo("hidden");
        assertThat(sql.sql()).isEmpty();

        startAnew();
        loaded(defer(MANUAL.title));
        assertThat(only()).doesNotContain("title");
        startAnew();
        assertThat(loaded(undeferGroup(MANUAL, "*")).alike()).isEqualTo(1);
        assertThat(sql.sql()).hasSize(1);
    }

    @Test
    @Covers("ORM-COL-12")
    void anAttributeIsComputedInTheStatement() {
        manual();
        Manual manual = loaded();
        assertThat(manual.title()).isEqualTo("Iron Works");
        assertThat(sql.sql()).hasSize(1);
        assertThat(manual.alike()).as("deferred, by a correlated subquery").isEqualTo(1);
        assertThat(sql.sql()).hasSize(2);

        assertThat(session.scalars(select(MANUAL.title)
                                .where(MANUAL.title.eq("Iron Works"))
                                .orderBy(MANUAL.title))
                        .all())
                .containsExactly("Iron Works");
        session.add(new Manual("Steel", "Works"));
        session.flush();
        Manual_ other = MANUAL.as("m");
        assertThat(session.scalars(select(other).where(other.title.like("Iron%"), other.alike.eq(1L)))
                        .one())
                .isSameAs(manual);
        assertThatThrownBy(() -> manual.title("Steel Works"))
                .isInstanceOf(SessionException.class)
                .hasMessageEndingWith("[O059]");
    }

    @Test
    @Covers("ORM-COL-13")
    void whatWasComputedIsLoadedAnewAfterAFlush() {
        Manual manual = new Manual("Iron", "Works");
        session.add(manual);
        session.flush();
        assertThat(manual.title()).isEqualTo("Iron Works");
        assertThat(manual.shout()).isEqualTo("IRON");

        manual.first("Steel");
        session.flush();
        assertThat(manual.shout()).as("kept").isEqualTo("IRON");
        assertThat(manual.title()).isEqualTo("Steel Works");
        session.refresh(manual);
        assertThat(manual.shout()).isEqualTo("STEEL");
    }

    @Test
    @Covers("ORM-COL-14")
    void aStatementSaysWhatAnAttributeIs() {
        manual();
        Manual manual = loaded();
        Integer id = manual.id();
        assertThat(manual.score()).isNull();
        assertThat(manual.rank()).isEqualTo(id + 10);

        StatementOption said = withExpression(MANUAL.score, MANUAL.id.times(3));
        assertThat(loaded(said).score())
                .as("objects that are there keep what they hold")
                .isNull();
        assertThat(loaded(said, populateExisting()).score()).isEqualTo(id * 3);

        session.expire(manual);
        assertThat(manual.first()).isEqualTo("Iron");
        sql.clear();
        assertThat(manual.score()).as("not loaded again").isNull();
        assertThat(sql.sql()).isEmpty();
    }

    @Test
    @Covers("ORM-COL-15")
    void aRecordIsKeptInColumns() {
        Point start = new Point(1, 2, "a");
        session.add(new Line(start, new Point(3, 4, null)));
        session.add(new Line(new Point(5, 6, "b"), null));
        session.commit();
        startAnew();

        Line line = session.scalars(select(LINE).where(LINE.start.eq(start))).one();
        assertThat(only()).contains("start_x = ?").contains("AND").contains("start_y = ?");
        assertThat(line.start()).isEqualTo(start);
        assertThat(line.start()).isSameAs(line.start());
        assertThat(line.end()).isEqualTo(new Point(3, 4, null));

        line.start(new Point(1, 9, "a"));
        session.flush();
        assertThat(only()).contains("start_y").doesNotContain("start_x").doesNotContain("to_x");
        session.expire(line);
        assertThat(line.start()).isEqualTo(new Point(1, 9, "a"));
        session.commit();
        assertThat(session.scalars(select(LINE).where(LINE.start.ne(start)).orderBy(LINE.start.x.desc()))
                        .all())
                .extracting(Line::start)
                .containsExactly(new Point(5, 6, "b"), new Point(1, 9, "a"));
    }

    @Test
    @Covers("ORM-LDR-27")
    void anOptionAboutARecordIsAboutAllItsColumns() {
        session.add(new Line(new Point(1, 2, "a"), new Point(3, 4, null)));
        session.commit();
        startAnew();
        Line line = session.scalars(select(LINE).options(defer(LINE.start))).one();
        assertThat(only()).doesNotContain("start_x").doesNotContain("start_y");
        assertThat(line.start()).isEqualTo(new Point(1, 2, "a"));
        sql.clear();
        startAnew();
        Line only = session.scalars(select(LINE).options(loadOnly(LINE.start))).one();
        assertThat(only()).contains("start_x").contains("start_y").doesNotContain("to_x");
        assertThat(only.start()).isEqualTo(new Point(1, 2, "a"));
        assertThat(sql.sql()).isEmpty();
    }

    @Test
    @Covers("ORM-COL-16")
    void aRecordOfNothingIsNullOnlyWhereTheFieldMayBe() {
        Line pending = new Line();
        session.add(pending);
        assertThat(pending.start()).isEqualTo(new Point(null, null, null));
        assertThat(pending.end()).isNull();
        session.commit();
        startAnew();

        Line line = session.scalars(select(LINE)).one();
        assertThat(line.start()).isEqualTo(new Point(null, null, null));
        assertThat(line.end()).isNull();
        line.end(new Point(null, 1, null));
        session.commit();
        assertThat(line.end()).isEqualTo(new Point(null, 1, null));
    }

    @Test
    @Covers("ORM-COL-18")
    void aRecordIsAKey() {
        Spot spot = new Spot("north", new Spot.Place(3, 12));
        Chair chair = new Chair(spot, "red");
        session.addAll(List.of(chair, new Chair(new Spot("north", 3, 13), "blue"), new Cushion(chair)));
        session.commit();
        startAnew();

        Chair found = session.get(Chair.class, spot);
        assertThat(found.spot()).isEqualTo(spot);
        assertThat(found.spot().place()).as("made of components").isEqualTo(new Spot.Place(3, 12));
        sql.clear();
        assertThat(session.get(Chair.class, "north", 3, 12)).isSameAs(found);
        Cushion cushion = session.scalars(select(CUSHION)).one();
        assertThat(cushion.chair()).isSameAs(found);
        assertThat(sql.sql()).hasSize(1);
        assertThat(session.get(Chair.class, new Spot("south", 1, 1))).isNull();

        found.colour("green");
        session.flush();
        session.expire(found);
        assertThat(found.colour()).isEqualTo("green");
        session.refresh(found);
        assertThat(session.merge(new Chair(spot, "white"))).isSameAs(found);
        session.commit();
        assertThat(session.scalars(select(CHAIR.colour).where(CHAIR.spot.eq(spot)))
                        .all())
                .containsExactly("white");
    }

    @Test
    @Covers("ORM-COL-18")
    void theKeyOfARecordChangesAndIsComparedInItsOwnWay() {
        Spot spot = new Spot("north", 3, 12);
        Chair first = new Chair(new Spot("north", 1, 1), null);
        Chair chair = new Chair(spot, "red");
        session.addAll(List.of(first, chair, new Chair(new Spot("south", 9, 1), null)));
        session.commit();
        assertThat(session.scalars(select(CHAIR).where(CHAIR.isBehind(first.spot())))
                        .all())
                .containsExactly(chair);
        Spot other = new Spot("north", 4, 12);
        chair.spot(other);
        session.commit();
        assertThat(session.get(Chair.class, spot)).isNull();
        assertThat(session.get(Chair.class, other)).isSameAs(chair);
        session.execute(update(CHAIR), List.of(Map.of("spot", other, "colour", "blue")));
        assertThat(chair.colour()).isEqualTo("blue");
        session.delete(chair);
        session.commit();
        assertThat(session.scalars(select(CHAIR.spot).orderBy(CHAIR.spot.hall)).all())
                .containsExactly(first.spot(), new Spot("south", 9, 1));
    }

    @Test
    @Covers("ORM-COL-18")
    void aRecordIsLeftOutWithItsGroup() {
        Spot spot = new Spot("north", 3, 12);
        Chair chair = new Chair(spot, "red");
        chair.centre(new Point(1, 2, "c"));
        session.add(chair);
        session.commit();
        startAnew();
        Chair found = session.scalars(select(CHAIR)).one();
        assertThat(only()).contains("spot_row").doesNotContain("centre_x").doesNotContain("height");
        assertThat(found.centre()).isEqualTo(new Point(1, 2, "c"));
        assertThat(only()).contains("centre_x").contains("centre_label").contains("height");
        sql.clear();
        assertThat(found.height()).isNull();
        assertThat(sql.sql()).isEmpty();
    }

    @Test
    void aRecordIsSelectedAndOrderedByAsAWhole() {
        session.add(new Line(new Point(2, 1, "b"), null));
        session.add(new Line(new Point(1, 9, "a"), null));
        session.commit();

        List<Point> points = session.scalars(select(LINE.start)
                        .orderBy(LINE.start.columns().toArray(dev.athanor.sql.ast.Expression<?>[]::new)))
                .all();
        assertThat(points).containsExactly(new Point(1, 9, "a"), new Point(2, 1, "b"));
    }

    @Test
    @Covers({"ORM-COL-17", "ORM-DML-06"})
    void aRecordIsSetAsAWhole() {
        session.execute(insert(LINE).set(LINE.start, new Point(1, 2, "a")));
        session.execute(insert(LINE).values(Map.of("start", new Point(3, 4, "b"), "end", new Point(5, 6, "c"))));
        session.execute(
                insert(LINE), List.of(Map.of("start", new Point(7, 8, "d")), Map.of("start", new Point(9, 0, "e"))));
        List<Line> lines = session.scalars(select(LINE).orderBy(LINE.id)).all();
        assertThat(lines).extracting(Line::start).extracting(Point::label).containsExactly("a", "b", "d", "e");
        assertThat(lines.get(1).end()).isEqualTo(new Point(5, 6, "c"));
        assertThat(lines.get(2).end()).isNull();

        session.execute(update(LINE)
                .where(LINE.start.eq(new Point(3, 4, "b")))
                .set(LINE.start, new Point(30, 40, null))
                .set(LINE.end, null));
        assertThat(lines.get(1).start()).as("objects are kept in step").isEqualTo(new Point(30, 40, null));
        assertThat(lines.get(1).end()).isNull();
        session.execute(update(LINE).values(Map.of("end", new Point(0, 0, "z"))));
        assertThat(lines).extracting(Line::end).containsOnly(new Point(0, 0, "z"));
        assertThatThrownBy(() -> update(LINE).values(Map.of("end", "z")))
                .hasMessageStartingWith("attribute Line.end holds dev.athanor.orm.depot.Point, not java.lang.String")
                .hasMessageEndingWith("[C018]");
    }
}
