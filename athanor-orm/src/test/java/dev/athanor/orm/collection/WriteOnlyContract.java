package dev.athanor.orm.collection;

import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.album.Album_.ALBUM;
import static dev.athanor.orm.album.Fan_.FAN;
import static dev.athanor.orm.album.Visit_.VISIT;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.Inspect;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.album.Album;
import dev.athanor.orm.album.Band;
import dev.athanor.orm.album.Fan;
import dev.athanor.orm.album.Visit;
import dev.athanor.orm.error.SessionException;
import dev.athanor.testing.Covers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Collections that are never loaded. */
@SuppressWarnings({"CheckReturnValue", "NullAway"}) // made for what they do
abstract class WriteOnlyContract extends OrmContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(Album.class, Band.class);
    }

    private Album album(String... visits) {
        Album album = new Album("x");
        Stream.of(visits).map(Visit::new).forEach(album.visits()::add);
        return committed(album);
    }

    private Band band(String... fans) {
        Band band = new Band("b");
        Stream.of(fans).map(Fan::new).forEach(band.fans()::add);
        return committed(band);
    }

    private List<String> visits(Album album) {
        return session.scalars(album.visits().select()).all().stream()
                .map(Visit::name)
                .toList();
    }

    @Test
    @Covers("ORM-CLN-09")
    void membersAreAddedAndRemovedWithoutLoadingAny() {
        Album album = album("a", "b");
        assertThat(visits(album)).containsExactly("a", "b");
        Visit first = session.scalars(album.visits().select()).all().get(0);
        sql.clear();

        Visit third = new Visit("c");
        album.visits().add(third);
        album.visits().addAll(List.of(new Visit("d"), new Visit("e")));
        album.visits().remove(first);
        assertThat(third.album()).isSameAs(album);
        assertThat(first.album()).isNull();
        assertThat(session.contains(third)).as("saving cascades").isTrue();
        assertThat(album.visits().pending()).hasSize(3).contains(third);
        assertThat(Inspect.of(album).isLoaded(ALBUM.visits)).isFalse();
        session.flush();
        assertThat(sql.statements().stream()
                        .filter(run ->
                                run.sql().startsWith("SELECT") && !run.sql().contains("INSERT")))
                .as("nothing was loaded to write")
                .isEmpty();
        assertThat(album.visits().pending()).isEmpty();
        assertThat(visits(album)).containsExactly("b", "c", "d", "e");
        assertThat(first.albumId()).isNull();
    }

    @Test
    @Covers("ORM-CLN-09")
    void statementsAboutMembersGoOn() {
        Album album = album("a", "b", "c");
        Album other = album("a");
        assertThat(session.scalars(album.visits().select().where(VISIT.name.ne("b")))
                        .all())
                .extracting(Visit::name)
                .containsExactly("a", "c");
        session.execute(album.visits().insert(), List.of(Map.of("name", "d"), Map.of("name", "e")));
        session.execute(album.visits().update().set(VISIT.name, "z").where(VISIT.name.eq("a")));
        session.execute(album.visits().delete().where(VISIT.name.eq("c")));
        assertThat(visits(album)).containsExactly("z", "b", "d", "e");
        assertThat(visits(other)).containsExactly("a");
        album.visits().add(new Visit("f"));
        assertThat(visits(album)).as("what is pending is flushed first").endsWith("f");
    }

    @Test
    @Covers("ORM-CLN-09")
    void membersOverATableBetweenAreWrittenAndAskedForToo() {
        Band band = band("a", "b", "c");
        Band other = band("d");
        Fan fan = session.scalars(band.fans().select()).all().get(2);
        assertThat(fan.name()).as("by the order of the relationship").isEqualTo("a");
        band.fans().remove(fan);
        other.fans().add(fan);
        session.commit();
        assertThat(session.scalars(other.fans().select()).all())
                .extracting(Fan::name)
                .containsExactly("d", "a");

        session.execute(band.fans().update().set(FAN.name, "x").where(FAN.name.eq("b")));
        assertThat(session.scalars(band.fans().select()).all())
                .extracting(Fan::name)
                .containsExactly("x", "c");
        assertThatThrownBy(() -> band.fans().insert())
                .isInstanceOf(SessionException.class)
                .hasMessageStartingWith("Band#1.fans goes over the table band_fan, so an INSERT of members alone")
                .hasMessageEndingWith("[O087]");
        assertThat(session.scalar(select(count()).selectFrom(FAN.table()))).isEqualTo(4L);
    }

    @Test
    @Covers("ORM-CLN-09")
    void aNewObjectTakesAnotherCollectionAndOneWithARowDoesNot() {
        Album album = new Album("x");
        WriteOnly<Visit> replacement = WriteOnly.create();
        Visit gone = new Visit("gone");
        album.visits().add(gone);
        replacement.add(new Visit("a"));
        album.visits(replacement);
        assertThat(gone.album()).isNull();
        assertThatThrownBy(() -> album.visits().select())
                .isInstanceOf(SessionException.class)
                .hasMessage(
                        "new Album has no row, or is in no session, so nothing can be asked of Album.visits; add it to"
                                + " a session and flush [O085]");
        committed(album);

        assertThat(visits(album)).containsExactly("a");
        assertThatThrownBy(() -> album.visits(WriteOnly.create()))
                .isInstanceOf(SessionException.class)
                .hasMessage("Album#" + album.id() + ".visits is write-only and has members that are not loaded, so"
                        + " another collection cannot replace it; add and remove objects, or delete() the members there"
                        + " are [O084]");
        album.visits(album.visits());
        assertThat(WriteOnly.class).as("the compiler refuses to go through it").isNotInstanceOf(Iterable.class);
    }

    @Test
    @Covers("ORM-CLN-09")
    void deletingCascadesByTheDatabaseOrIsRefused() {
        Album album = album("a", "b");
        album.visits().add(new Visit("c"));
        session.flush();
        session.delete(album);
        session.commit();
        assertThat(session.scalar(select(count()).selectFrom(VISIT.table()))).isZero();

        Band band = band("a");
        assertThatThrownBy(() -> session.delete(band))
                .isInstanceOf(SessionException.class)
                .hasMessageStartingWith("Band#1.fans is write-only, and its members would have to be loaded to delete")
                .hasMessageEndingWith("[O083]");
        assertThat(session.deleted()).isEmpty();
    }

    @Test
    void noOptionLoadsItAndWhatIsElsewhereIsNotRemoved() {
        Album album = album("a");
        Album other = album("b");
        Visit visit = new Visit("v");
        other.visits().add(visit);
        assertThatThrownBy(() -> album.visits().remove(visit))
                .isInstanceOf(SessionException.class)
                .hasMessageEndingWith("[O082]");
        session.commit();
        session.expungeAll();
        assertThatThrownBy(() -> session.scalars(select(ALBUM).options(selectinLoad(ALBUM.visits)))
                        .all())
                .isInstanceOf(SessionException.class)
                .hasMessageEndingWith("[O086]");
    }

    @Test
    void itOutlivesCommitsAndSessionsAndIsMergedAndRolledBack() {
        Album album = album("a");
        WriteOnly<Visit> visits = album.visits();
        session.commit();
        visits.add(new Visit("b"));
        session.rollback();
        assertThat(visits.pending()).isEmpty();
        visits.add(new Visit("c"));
        session.commit();
        session.expungeAll();

        visits.add(new Visit("d"));
        startAnew();
        Album merged = session.merge(album);
        assertThat(merged).isNotSameAs(album);
        session.commit();
        assertThat(visits(merged)).containsExactly("a", "c", "d");
    }
}
