package dev.athanor.orm.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.album.Album;
import dev.athanor.orm.album.Chapter;
import dev.athanor.orm.album.Label;
import dev.athanor.orm.album.Photo;
import dev.athanor.orm.album.Remark;
import dev.athanor.orm.album.Sticker;
import dev.athanor.orm.error.SessionException;
import dev.athanor.testing.Covers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Sets in an order, and maps by an attribute or by what a function makes. */
@SuppressWarnings({"CheckReturnValue", "NullAway"}) // made for what they do
abstract class SortedAndKeyedContract extends OrmContract {

    private final List<String> warnings = new ArrayList<>();

    @Override
    protected Mappings mappings() {
        return Mappings.of(Album.class);
    }

    private Album reloaded(Album album) {
        int id = album.id();
        startAnew();
        return session.getOne(Album.class, id);
    }

    @Test
    void aSortedSetIsInItsNaturalOrderHoweverItWasFilled() {
        Album album = new Album("x");
        for (String name : List.of("c", "a", "d")) {
            album.photos().add(new Photo(name));
        }
        Photo late = new Photo("b");
        late.album(album);
        assertThat(album.photos()).extracting(Photo::name).containsExactly("a", "b", "c", "d");
        committed(album);

        SortedSet<Photo> photos = reloaded(album).photos();
        assertThat(photos).extracting(Photo::name).containsExactly("a", "b", "c", "d");
        assertThat(photos.comparator()).isNull();
        assertThat(photos.first().name() + photos.last().name()).isEqualTo("ad");
        assertThat(photos.subSet(new Photo("b"), new Photo("d")))
                .extracting(Photo::name)
                .containsExactly("b", "c");
        assertThat(photos.headSet(new Photo("b")).last().name()).isEqualTo("a");
        assertThatThrownBy(() -> photos.tailSet(new Photo("c")).add(new Photo("a")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> photos.tailSet(new Photo("e")).first()).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aSortedSetTakesTheOrderOfAComparatorAndKeepsMembersThatCompareAsEqual() {
        Album album = new Album("x");
        album.remarks().addAll(List.of(new Remark("mid"), new Remark("a"), new Remark("longest"), new Remark("b")));
        committed(album);
        SortedSet<Remark> remarks = reloaded(album).remarks();
        assertThat(remarks.stream().map(remark -> remark.text().length())).containsExactly(7, 3, 1, 1);
        assertThat(remarks.comparator()).isNotNull();

        remarks.add(new Remark("c"));
        Remark first = remarks.first();
        remarks.remove(first);
        session.commit();
        assertThat(first.albumId()).isNull();
        assertThat(reloaded(album).remarks())
                .extracting(Remark::text)
                .startsWith("mid")
                .containsExactlyInAnyOrder("mid", "a", "b", "c");
    }

    @Test
    @Covers("ORM-CLN-04")
    void aMapIsKeyedByAnAttributeOrAFunction() {
        Album album = new Album("x");
        album.chapters().put("one", new Chapter("one"));
        new Chapter("two").album(album);
        album.labels().put('r', new Label("red"));
        new Label("blue").album(album);
        assertThat(album.chapters().keySet()).containsExactlyInAnyOrder("one", "two");
        assertThat(album.labels().keySet()).containsExactlyInAnyOrder('r', 'b');
        assertThatThrownBy(() -> album.labels().put('x', new Label("green")))
                .isInstanceOf(SessionException.class)
                .hasMessage("new Album.labels has its members by Initial, which is g here, not x; put the member under"
                        + " that [O004]");
        assertThatThrownBy(() -> album.chapters(Map.of("x", new Chapter("y"))))
                .isInstanceOf(SessionException.class)
                .hasMessageEndingWith("[O004]");
        committed(album);

        Album again = reloaded(album);
        assertThat(again.chapters().get("two").title()).isEqualTo("two");
        assertThat(again.labels().get('b').name()).isEqualTo("blue");
    }

    @Test
    @Covers("ORM-CLN-04")
    void theKeyIsThatOfTheTimeOfPutting() {
        Album album = new Album("x");
        Chapter chapter = new Chapter("old");
        album.chapters().put("old", chapter);
        committed(album);

        album.chapters().get("old").title("new");
        assertThat(album.chapters()).containsOnlyKeys("old");
        assertThatThrownBy(() -> chapter.album(null))
                .isInstanceOf(SessionException.class)
                .hasMessage("Chapter#" + chapter.id() + " cannot be taken out of Album#" + album.id()
                        + ".chapters by its other side: it is there under old, and its key is new now; remove old"
                        + " from the map, or put the member under its new key first [O081]");
        assertThat(chapter.album()).as("nothing is done by half").isSameAs(album);
        session.commit();
        assertThat(album.chapters()).as("loaded anew").containsOnlyKeys("new");

        chapter.title("newer");
        assertThat(album.chapters().put("newer", chapter)).isNull();
        assertThat(album.chapters()).as("put again").containsOnlyKeys("newer");
        chapter.album(null);
        assertThat(album.chapters()).isEmpty();
    }

    @Test
    @Covers("ORM-CLN-04")
    void aKeyThatIsNotSetIsAnErrorAndNullAWarning() {
        listen(warnings);
        Album album = committed(new Album("x"));
        assertThat(album.chapters()).isEmpty();
        Chapter unset = new Chapter(null);
        assertThatThrownBy(() -> unset.album(album))
                .isInstanceOf(SessionException.class)
                .hasMessage("Album#" + album.id() + ".chapters has its members by title, and new Chapter has none yet;"
                        + " set it before, flush if the database makes it, or say ignoreUnsetKey = true to have it"
                        + " left out until the map is loaded anew [O080]");
        assertThat(unset.album()).isNull();

        unset.title("x");
        unset.title(null);
        unset.album(album);
        assertThat(album.chapters()).containsOnlyKeys((String) null);
        assertThat(warnings)
                .containsExactly("new Chapter is in Album#" + album.id() + ".chapters under null, which is what its"
                        + " key is; give it one");
        session.add(unset);
        session.commit();
        assertThat(album.chapters().get(null)).isSameAs(unset);
    }

    @Test
    @Covers("ORM-CLN-04")
    void aMemberWithoutKeyIsLeftOutWhereTheMapSaysSo() {
        Album album = committed(new Album("x"));
        assertThat(album.stickers()).isEmpty();
        Sticker sticker = new Sticker("s");
        sticker.album(album);
        assertThat(album.stickers()).isEmpty();
        session.add(sticker);
        session.commit();

        assertThat(album.stickers()).containsOnlyKeys(sticker.id());
    }

    @Test
    void whatComesByTheOtherSideTakesThePlaceOfWhatHasItsKey() {
        Album album = new Album("x");
        Chapter first = new Chapter("same");
        album.chapters().put("same", first);
        committed(album);
        assertThat(album.chapters()).hasSize(1);

        Chapter second = new Chapter("same");
        second.album(album);
        assertThat(album.chapters().get("same")).isSameAs(second);
        assertThat(first.album()).isNull();
        session.add(second);
        session.commit();
        assertThat(album.chapters().values()).containsExactly(second);
        assertThat(session.contains(first)).as("an orphan").isFalse();
    }
}
