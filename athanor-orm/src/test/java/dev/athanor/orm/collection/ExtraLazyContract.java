package dev.athanor.orm.collection;

import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.album.Band_.BAND;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.Inspect;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.album.Band;
import dev.athanor.orm.album.Gig;
import dev.athanor.orm.album.Prize;
import dev.athanor.orm.error.SessionException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Collections that are not loaded before their members are looked at: statements are counted. */
@SuppressWarnings({"CheckReturnValue", "NullAway"}) // made for what they do
abstract class ExtraLazyContract extends OrmContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(Band.class);
    }

    /** A band with two concerts and two prizes, of which nothing but its columns is loaded. */
    private Band loaded() {
        Band band = new Band("b");
        band.gigs().addAll(List.of(new Gig("a"), new Gig("b")));
        band.prizes().addAll(List.of(new Prize("p"), new Prize("q")));
        committed(band);
        int id = band.id();
        startAnew();
        Band again = session.getOne(Band.class, id);
        sql.clear();
        return again;
    }

    private List<String> selects() {
        return sql.statements().stream()
                .map(run -> run.sql())
                .filter(text -> text.startsWith("SELECT") && !text.contains("INSERT"))
                .toList();
    }

    @Test
    void addingToAListLoadsNothing() {
        Band band = loaded();
        Gig gig = new Gig("c");
        band.gigs().add(gig);
        band.gigs().addAll(List.of(new Gig("d")));
        assertThat(sql).ran(0);
        assertThat(gig.band()).isSameAs(band);
        assertThat(session.contains(gig)).isTrue();
        assertThat(Inspect.of(band).isLoaded(BAND.gigs)).isFalse();
        session.flush();
        assertThat(selects()).isEmpty();
        assertThat(band.gigs()).extracting(Gig::name).containsExactly("a", "b", "c", "d");
        assertThat(selects()).hasSize(1);
        session.commit();
        assertThat(band.gigs()).hasSize(4);
    }

    @Test
    void whatWasAddedIsAtTheEndWhenTheOthersAreLoaded() {
        Band band = loaded();
        session.runNoAutoflush(any -> {
            List<Gig> gigs = band.gigs();
            gigs.add(new Gig("c"));
            assertThat(gigs.get(2).name()).isEqualTo("c");
            assertThat(gigs).hasSize(3).isSameAs(band.gigs());
            gigs.remove(0);
            gigs.get(0).name("x");
        });
        session.commit();
        assertThat(band.gigs()).extracting(Gig::name).containsExactly("x", "c");
    }

    @Test
    void aSetTellsWithoutLoadingWhatItCanKnow() {
        Band band = loaded();
        Prize prize = new Prize("r");
        assertThat(band.prizes().add(prize)).isTrue();
        assertThat(band.prizes().add(prize)).isFalse();
        assertThat(band.prizes().contains(prize)).isTrue();
        assertThat(band.prizes().remove(prize)).isTrue();
        assertThat(band.prizes().remove(prize)).isFalse();
        assertThat(sql).as("it has no row").ran(0);

        List<Prize> all =
                session.scalars(select(dev.athanor.orm.album.Prize_.PRIZE)).all();
        sql.clear();
        assertThat(band.prizes().contains(all.get(0))).isTrue();
        assertThat(band.prizes().add(all.get(0))).isFalse();
        assertThat(band.prizes().remove(all.get(1))).isTrue();
        assertThat(sql).as("the other side knows").ran(0);
        assertThat(all.get(1).band()).isNull();
        session.commit();
        assertThat(band.prizes()).containsExactly(all.get(0));
    }

    @Test
    void replacingLoadsFirstAndDeletingReachesAll() {
        Band band = loaded();
        band.gigs().add(new Gig("c"));
        Gig kept = new Gig("k");
        band.gigs(List.of(kept));
        session.commit();
        assertThat(band.gigs()).containsExactly(kept);
        int id = band.id();
        startAnew();
        Band other = session.getOne(Band.class, id);
        Set<Prize> prizes = other.prizes();
        session.expire(other);
        assertThatThrownBy(prizes::size).isInstanceOf(SessionException.class).hasMessageEndingWith("[O002]");
        assertThat(session.scalars(select(BAND).options(selectinLoad(BAND.prizes)))
                        .one()
                        .prizes())
                .hasSize(2);
    }
}
