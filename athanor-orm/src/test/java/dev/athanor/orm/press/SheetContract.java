package dev.athanor.orm.press;

import static dev.athanor.orm.press.Sheet_.SHEET;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.Inspect;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.testing.Covers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Values that are changed in place: the same on every database. */
@SuppressWarnings({"CheckReturnValue", "NullAway"}) // what is saved has values
abstract class SheetContract extends OrmContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(Sheet.class);
    }

    private Sheet saved() {
        Sheet sheet = new Sheet(1);
        sheet.inks().put("black", "k");
        sheet.folds(new ArrayList<>(List.of(1, 2)));
        sheet.picture(new byte[] {1, 2, 3});
        return committed(sheet);
    }

    private Sheet stored() {
        startAnew();
        return session.scalars(select(SHEET)).one();
    }

    private List<String> updates() {
        return sql.sql().stream()
                .filter(text -> text.startsWith("UPDATE"))
                .map(text -> text.replace("`", "").replace("\"", ""))
                .toList();
    }

    @Test
    @Covers("ORM-EXT-05")
    void whatIsChangedInPlaceIsWritten() {
        Sheet sheet = saved();
        sheet.inks().put("red", "r");
        assertThat(session.isModified(sheet)).isTrue();
        assertThat(session.modified()).containsExactly(sheet);
        session.commit();
        assertThat(updates()).containsExactly("UPDATE press_sheet SET inks=? WHERE press_sheet.id = ?");
        assertThat(stored().inks()).containsOnly(Map.entry("black", "k"), Map.entry("red", "r"));

        Sheet same = session.scalars(select(SHEET)).one();
        same.folds().remove(0);
        same.picture()[1] = 9;
        session.commit();
        assertThat(stored().folds()).containsExactly(2);
        assertThat(session.scalars(select(SHEET)).one().picture()).containsExactly(1, 9, 3);
    }

    @Test
    @Covers("ORM-COL-19")
    void whatIsChangedInARecordIsWrittenForEachThatHasIt() {
        Finish shared = new Finish(1, new TreeMap<>(Map.of("first", "matt")), new ArrayList<>(List.of(7)));
        Sheet one = new Sheet(1);
        Sheet other = new Sheet(2);
        one.finish(shared);
        other.finish(shared);
        session.addAll(List.of(one, other));
        session.flush();
        sql.clear();
        shared.coats().put("second", "gloss");
        session.commit();
        assertThat(updates()).hasSizeBetween(1, 2).allMatch(update -> update.contains("finish_coats=?"));
        startAnew();

        List<Sheet> sheets =
                session.scalars(select(SHEET).orderBy(SHEET.number)).all();
        assertThat(sheets).extracting(Sheet::finish).containsOnly(shared);
        assertThat(session.isModified(sheets.get(0))).as("only read").isFalse();
        sheets.get(0).finish().cuts().add(8);
        assertThat(session.modified()).containsExactly(sheets.get(0));
        sheets.get(1).finish(new Finish(2, shared.coats(), shared.cuts()));
        session.commit();
        startAnew();
        sheets = session.scalars(select(SHEET).orderBy(SHEET.number)).all();
        assertThat(sheets.get(0).finish().cuts()).containsExactly(7, 8);
        assertThat(sheets.get(1).finish()).isEqualTo(new Finish(2, shared.coats(), List.of(7)));
    }

    @Test
    void whatIsOnlyReadIsNotWritten() {
        Sheet sheet = saved();
        assertThat(sheet.inks()).hasSize(1);
        assertThat(sheet.folds()).hasSize(2);
        assertThat(sheet.picture()).hasSize(3);
        sheet.inks().put("red", "r");
        sheet.inks().remove("red");
        assertThat(session.isModified(sheet)).isFalse();
        session.commit();
        assertThat(updates()).isEmpty();
    }

    @Test
    void aValueThatTheProgramHoldsIsLookedAtAfterFlushesToo() {
        Map<String, String> inks = new TreeMap<>(Map.of("blue", "b"));
        Sheet sheet = new Sheet(2);
        sheet.inks(inks);
        session.add(sheet);
        session.flush();
        inks.put("red", "r");
        session.flush();
        inks.put("green", "g");
        session.flush();
        session.flush();
        assertThat(updates()).hasSize(2);

        Map<String, String> others = new TreeMap<>();
        sheet.inks(others);
        session.flush();
        others.put("white", "w");
        session.commit();
        assertThat(updates()).hasSize(4);
        assertThat(stored().inks()).containsOnlyKeys("white");
    }

    @Test
    void whatIsRolledBackOrOverwrittenIsForgotten() {
        Sheet sheet = saved();
        sheet.inks().put("red", "r");
        session.flush();
        session.rollback();
        assertThat(sheet.inks()).containsOnlyKeys("black");

        sheet.inks().put("red", "r");
        session.expire(sheet);
        assertThat(sheet.inks()).containsOnlyKeys("black");
        session.commit();
        assertThat(updates()).hasSize(1);
    }

    @Test
    void anObjectWhoseValueWasChangedStaysUntilItIsWritten() {
        saved();
        startAnew();
        for (int i = 0; i < 3; i++) {
            session.scalars(select(SHEET)).one().inks().put("ink" + i, "i");
            System.gc();
        }
        session.commit();
        assertThat(stored().inks()).hasSize(4);
    }

    @Test
    void changesInADetachedObjectAreWrittenWhenItIsBack() {
        Sheet sheet = saved();
        assertThat(sheet.inks()).hasSize(1);
        session.expunge(sheet);
        sheet.inks().put("red", "r");
        assertThat(Inspect.of(sheet).isModified()).isTrue();
        session.add(sheet);
        session.commit();
        assertThat(updates()).hasSize(1);

        assertThat(sheet.inks()).hasSize(2);
        session.expunge(sheet);
        sheet.inks().put("gold", "g");
        Sheet merged = session.merge(sheet);
        assertThat(merged).isNotSameAs(sheet);
        session.commit();
        assertThat(stored().inks()).hasSize(3);
    }

    @Test
    void aFlushCanBeExplainedBeforeAnythingElseLooks() {
        Sheet sheet = saved();
        sheet.inks().put("red", "r");
        assertThat(session.explainFlush().toString()).contains("UPDATE press_sheet");
    }
}
