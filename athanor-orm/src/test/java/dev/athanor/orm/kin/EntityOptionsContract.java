package dev.athanor.orm.kin;

import static dev.athanor.orm.kin.Half_.HALF;
import static dev.athanor.orm.kin.Step_.STEP;
import static dev.athanor.orm.kin.Whole_.WHOLE;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.orm.EntityListener;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.testing.Covers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Entities that are loaded and written in other ways than most: the same on every database. */
@SuppressWarnings({"CheckReturnValue", "NullAway"}) // what is loaded is there
abstract class EntityOptionsContract extends OrmContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(Half.class, Whole.class, Step.class, Ward.class);
    }

    /** Notes what it hears. */
    private static final class Heard implements EntityListener<Step> {
        private final List<String> all = new ArrayList<>();

        @Override
        public void beforeInsert(Step step, Connection connection) {
            all.add("before " + step.height());
        }

        @Override
        public void afterInsert(Step step, Connection connection) {
            all.add("after " + step.height());
        }

        @Override
        public void beforeDelete(Step step, Connection connection) {
            all.add("before deleting " + step.height());
        }

        @Override
        public void afterDelete(Step step, Connection connection) {
            all.add("after deleting " + step.height());
        }
    }

    @Test
    @Covers({"ORM-MAP-46", "ORM-QRY-03"})
    void aKeyThatIsNullInPartIsOneUnlessSaid() {
        for (String table : List.of("half", "whole")) {
            session.connection()
                    .execute(text("INSERT INTO " + table + " (a, b, note) VALUES (1, NULL, 'x'), (NULL, NULL, 'y'),"
                            + " (1, 2, 'z')"));
        }
        List<Half> halves = session.scalars(select(HALF).orderBy(HALF.note)).all();
        assertThat(halves).filteredOn(Objects::nonNull).extracting(Half::note).containsExactly("x", "z");
        assertThat(session.scalars(select(WHOLE)).all())
                .filteredOn(Objects::nonNull)
                .extracting(Whole::note)
                .containsExactly("z");
        Half half = halves.get(0);
        session.expire(half);
        assertThat(half.note()).isEqualTo("x");
        assertThat(half.a()).isEqualTo(1);
        assertThat(half.b()).isNull();
        half.note("w");
        assertThatThrownBy(session::flush)
                .hasMessageContaining("has a key that is NULL in part")
                .hasMessageEndingWith("[O074]");
    }

    @Test
    @Covers("ORM-MAP-46")
    void objectsAreWrittenOneByOneWhereListenersWantItSo() {
        Heard heard = new Heard();
        session.close();
        session = sessions.open(options -> options.listener(Step.class, heard));
        Step first = new Step(1);
        Step second = new Step(2);
        session.addAll(List.of(first, second));
        session.flush();
        assertThat(heard.all).containsExactly("before 1", "after 1", "before 2", "after 2");
        heard.all.clear();
        session.delete(first);
        session.delete(second);
        session.flush();
        assertThat(heard.all)
                .containsExactly("before deleting 1", "after deleting 1", "before deleting 2", "after deleting 2");
    }

    @Test
    @Covers("ORM-MAP-46")
    void aStatementOverwritesWhatIsAlwaysRefreshedAndNobodyMissesWhatIsGone() {
        List<String> warnings = new ArrayList<>();
        listen(warnings);
        Step step = new Step(1);
        session.add(step);
        session.commit();
        step.height(5);
        session.runNoAutoflush(any -> {
            session.connection().execute(text("UPDATE step SET height = 7"));
            session.scalars(select(STEP)).all();
        });
        assertThat(step.height()).isEqualTo(7);
        session.connection().execute(text("DELETE FROM step"));
        session.delete(step);
        session.flush();
        assertThat(warnings).isEmpty();
    }

    @Test
    @Covers("ORM-MAP-46")
    void anObjectOfSeveralOthersIsAnOrphanWhenItHasLostThemAll() {
        Guardian guardian = new Guardian();
        Helper helper = new Helper();
        Ward both = new Ward();
        Ward one = new Ward();
        guardian.wards().add(both);
        helper.wards().add(both);
        guardian.wards().add(one);
        session.addAll(List.of(guardian, helper));
        session.flush();
        assertThat(one.id()).as("half an orphan is none").isNotNull();
        Ward lost = new Ward();
        guardian.wards().add(lost);
        helper.wards().add(lost);
        guardian.wards().remove(lost);
        session.flush();
        assertThat(lost.id()).as("it has a helper").isNotNull();
        Ward none = new Ward();
        guardian.wards().add(none);
        guardian.wards().remove(none);
        session.flush();
        assertThat(none.id()).isNull();
    }
}
