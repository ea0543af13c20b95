package dev.athanor.orm.kin;

import static dev.athanor.orm.kin.Bead_.BEAD;
import static dev.athanor.orm.kin.Pin_.PIN;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.Session;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Keys of sequences, many at a time: the same on every database that has sequences. */
@SuppressWarnings({"CheckReturnValue", "NullAway"}) // what is saved has a key
abstract class SequenceContract extends OrmContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(Bead.class, Pin.class);
    }

    private long questions() {
        return sql.sql().stream()
                .filter(text -> text.toUpperCase(java.util.Locale.ROOT).contains("NEXT"))
                .count();
    }

    private static List<Bead> beads(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(Bead::new).toList();
    }

    @Test
    void aQuestionBringsManyKeys() {
        List<Bead> beads = beads(0, 25);
        session.addAll(beads);
        session.flush();
        assertThat(beads)
                .extracting(Bead::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 25).boxed().toList());
        assertThat(questions()).isEqualTo(3);
        session.addAll(beads(25, 5));
        session.commit();
        assertThat(questions()).as("five were left").isEqualTo(3);
        startAnew();
        assertThat(session.scalars(select(BEAD).orderBy(BEAD.id)).all())
                .allMatch(bead -> bead.place() == bead.id() - 1);
    }

    @Test
    void keysAreNeverGivenTwice() {
        session.addAll(beads(0, 3));
        session.rollback();
        session.execute(insert(BEAD), List.of(Map.of("place", 77)));
        try (Session other = sessions.open()) {
            other.addAll(beads(0, 12));
            other.commit();
        }
        session.addAll(beads(20, 9));
        session.commit();
        assertThat(session.scalars(select(BEAD.id)).all()).hasSize(22).doesNotHaveDuplicates();
    }

    @Test
    void aKeyMayBeARecordOfANumber() {
        Pin first = new Pin(1);
        Pin second = new Pin(2);
        session.addAll(List.of(first, second));
        session.commit();
        assertThat(second.id().number()).isEqualTo(first.id().number() + 1);
        assertThat(session.scalars(select(PIN).where(PIN.id.eq(second.id()))).one())
                .isSameAs(second);
    }
}
