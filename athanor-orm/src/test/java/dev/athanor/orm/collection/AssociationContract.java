package dev.athanor.orm.collection;

import static dev.athanor.orm.album.Album_.ALBUM;
import static dev.athanor.orm.album.Track_.TRACK;
import static dev.athanor.orm.guest.Guest_.GUEST;
import static dev.athanor.orm.guest.Hotel_.HOTEL;
import static dev.athanor.orm.guest.KeyCard_.KEY_CARD;
import static dev.athanor.orm.guest.Stay_.STAY;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.album.Album;
import dev.athanor.orm.album.Label;
import dev.athanor.orm.album.Photo;
import dev.athanor.orm.album.Track;
import dev.athanor.orm.guest.Guest;
import dev.athanor.orm.guest.Guest_;
import dev.athanor.orm.guest.Hotel;
import dev.athanor.orm.guest.KeyCard;
import dev.athanor.orm.guest.Stay;
import dev.athanor.sql.ast.Condition;
import dev.athanor.testing.Covers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Views of collections show values of the members, do what collections of Java do, and are written as they show. */
@SuppressWarnings({"CheckReturnValue", "NullAway", "ReturnValueIgnored"}) // made for what they do
abstract class AssociationContract extends OrmContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(Album.class, Guest.class);
    }

    private static List<String> titles(Album album) {
        return Association.list(album.tracks(), Track::title, Track::new);
    }

    private static Set<String> names(Album album) {
        return Association.set(album.photos(), Photo::name, Photo::new);
    }

    private static Map<Character, String> labels(Album album) {
        return Association.map(album.labels(), Label::name, (initial, name) -> new Label(name));
    }

    @Test
    @Covers("ORM-EXT-01")
    void aListOfValuesDoesWhatAListDoes() {
        List<Consumer<List<String>>> changes = List.of(
                list -> list.add("n"),
                list -> list.add(0, "n"),
                list -> list.addAll(1, List.of("n", "m")),
                list -> list.set(1, "n"),
                list -> list.remove("b"),
                list -> list.remove(0),
                list -> list.removeAll(List.of("a", "c")),
                list -> list.retainAll(List.of("c")),
                list -> list.removeIf("a"::equals),
                list -> list.replaceAll(title -> title + "!"),
                list -> list.subList(0, 2).clear(),
                list -> list.sort(Comparator.reverseOrder()),
                Collections::reverse,
                List::clear);
        for (Consumer<List<String>> change : changes) {
            Album album = new Album("x");
            titles(album).addAll(List.of("a", "b", "c"));
            committed(album);
            List<String> expected = new ArrayList<>(List.of("a", "b", "c"));
            change.accept(expected);
            change.accept(titles(album));
            assertThat(titles(album)).isEqualTo(expected);
            int id = album.id();
            session.commit();
            startAnew();
            assertThat(session.getOne(Album.class, id).tracks())
                    .extracting(Track::title)
                    .isEqualTo(expected);
        }
    }

    @Test
    @Covers("ORM-EXT-01")
    void aSetOfValuesDoesWhatASetDoes() {
        List<Consumer<Set<String>>> changes = List.of(
                set -> set.add("n"),
                set -> set.add("a"),
                set -> set.addAll(List.of("n", "b")),
                set -> set.remove("b"),
                set -> set.removeAll(List.of("a", "c")),
                set -> set.retainAll(List.of("c")),
                set -> set.removeIf("a"::equals),
                set -> {
                    var all = set.iterator();
                    all.next();
                    all.remove();
                },
                Set::clear);
        for (Consumer<Set<String>> change : changes) {
            Album album = new Album("x");
            names(album).addAll(List.of("a", "b", "c"));
            committed(album);
            Set<String> expected = new TreeSet<>(List.of("a", "b", "c"));
            change.accept(expected);
            change.accept(names(album));
            assertThat(names(album)).isEqualTo(expected);
            int id = album.id();
            session.commit();
            startAnew();
            assertThat(names(session.getOne(Album.class, id))).isEqualTo(expected);
        }
    }

    @Test
    @Covers("ORM-EXT-01")
    void aMapOfValuesDoesWhatAMapDoes() {
        List<Consumer<Map<Character, String>>> changes = List.of(
                map -> map.put('n', "new"),
                map -> map.put('a', "another"),
                map -> map.putAll(Map.of('n', "new", 'b', "back")),
                map -> map.computeIfAbsent('n', initial -> initial + "ew"),
                map -> map.merge('a', "art", String::concat),
                map -> map.replaceAll((initial, name) -> name + "!"),
                map -> map.remove('a'),
                map -> map.keySet().remove('b'),
                map -> map.values().remove("ask"),
                map -> map.entrySet().removeIf(entry -> entry.getKey() == 'b'),
                Map::clear);
        for (Consumer<Map<Character, String>> change : changes) {
            Album album = new Album("x");
            labels(album).putAll(Map.of('a', "ask", 'b', "blue"));
            committed(album);
            Map<Character, String> expected = new HashMap<>(Map.of('a', "ask", 'b', "blue"));
            change.accept(expected);
            change.accept(labels(album));
            assertThat(labels(album)).isEqualTo(expected);
            int id = album.id();
            session.commit();
            startAnew();
            assertThat(labels(session.getOne(Album.class, id))).isEqualTo(expected);
        }
    }

    @Test
    @Covers("ORM-EXT-02")
    void aValueOfOneObjectIsReadAndWrittenThroughIt() {
        Guest guest = new Guest("ann");
        guest.cardNumber(null);
        assertThat(guest.cardNumber()).isNull();
        assertThat(guest.card()).as("null makes nothing").isNull();
        guest.cardNumber("17");
        assertThat(guest.card()).extracting(KeyCard::number).isEqualTo("17");
        committed(guest);

        KeyCard card = guest.card();
        guest.cardNumber("18");
        assertThat(guest.card()).isSameAs(card);
        session.commit();
        int id = guest.id();
        startAnew();
        Guest again = session.getOne(Guest.class, id);
        assertThat(again.cardNumber()).isEqualTo("18");
        again.cardNumber(null);
        session.commit();
        assertThat(again.card()).as("null is the value of the card there is").isNotNull();
        assertThat(session.scalars(select(KEY_CARD.number)).all()).hasSize(1).containsOnlyNulls();
    }

    @Test
    @Covers("ORM-EXT-02")
    void nullMakesAnObjectOrRemovesItWhereItIsTo() {
        Guest guest = new Guest("ann");
        guest.card(numbered(guest, null, OnNull.CREATE));
        assertThat(guest.card()).isNotNull();
        assertThat(guest.cardNumber()).isNull();
        committed(guest);
        assertThat(session.scalars(select(KEY_CARD.number)).all()).hasSize(1).containsOnlyNulls();

        guest.card(numbered(guest, "17", OnNull.REMOVE));
        session.commit();
        assertThat(session.scalars(select(KEY_CARD.number)).all()).containsExactly("17");
        guest.card(numbered(guest, null, OnNull.REMOVE));
        assertThat(guest.card()).isNull();
        session.commit();
        assertThat(session.scalars(select(KEY_CARD)).all()).isEmpty();
    }

    private static KeyCard numbered(Guest guest, String number, OnNull onNull) {
        return Association.holder(guest.card(), number, KeyCard::number, KeyCard::new, onNull);
    }

    private Hotel guests() {
        Hotel ritz = new Hotel("Ritz");
        Hotel grand = new Hotel("Grand");
        Guest ann = new Guest("ann");
        ann.cardNumber("17");
        ann.card().hotel(ritz);
        ann.stays().add(new Stay(1, ritz));
        ann.stays().add(new Stay(2, grand));
        Guest ben = new Guest("ben");
        ben.card(new KeyCard(null));
        ben.host(ann);
        Guest cid = new Guest("cid");
        cid.cardNumber("18");
        cid.host(ben);
        cid.stays().add(new Stay(3, null));
        session.addAll(List.of(ann, ben, cid, new Guest("dan"), grand));
        session.commit();
        sql.clear();
        return ritz;
    }

    private List<String> names(Condition condition) {
        return session.scalars(select(GUEST.name).where(condition).orderBy(GUEST.name))
                .all();
    }

    private String ran() {
        return sql.sql().get(sql.sql().size() - 1);
    }

    @Test
    @Covers("ORM-EXT-03")
    void aValueOfARelatedObjectIsAskedFor() {
        Hotel ritz = guests();

        assertThat(names(GUEST.cardNumber().eq("17"))).containsExactly("ann");
        assertThat(ran())
                .contains("WHERE EXISTS (SELECT 1 FROM key_card WHERE key_card.id = guest.card_id AND"
                        + " key_card.number = ?)");
        assertThat(names(GUEST.cardNumber().ne("17"))).containsExactly("cid");
        assertThat(names(GUEST.cardNumber().in(List.of("17", "18")))).containsExactly("ann", "cid");
        assertThat(names(GUEST.cardNumber().has(number -> number.contains("7"))))
                .containsExactly("ann");
        assertThat(ran()).contains("key_card.number LIKE ");
        assertThat(names(GUEST.cardNumber().eq(null))).containsExactly("ben", "dan");
        assertThat(ran()).contains("key_card.number IS NULL)) OR guest.card_id IS NULL");
        assertThat(names(GUEST.cardNumber().ne(null))).containsExactly("ann", "cid");
        assertThat(names(GUEST.stays.associated(STAY.room).eq(2))).containsExactly("ann");
        assertThat(names(GUEST.stays.associated(STAY.room).isNull())).containsExactly("ben", "dan");
        assertThat(names(GUEST.hotel().eq(ritz))).containsExactly("ann");
        assertThat(ran())
                .contains("WHERE EXISTS (SELECT 1 FROM key_card WHERE key_card.id = guest.card_id AND ? ="
                        + " key_card.hotel_id)");
    }

    @Test
    @Covers("ORM-EXT-03")
    void objectsBehindOthersAreAskedFor() {
        Hotel ritz = guests();

        assertThat(names(GUEST.hotel().has())).containsExactly("ann");
        assertThat(names(GUEST.hotel().has(HOTEL.name.eq("Grand")))).isEmpty();
        assertThat(names(GUEST.hotel().ne(ritz))).containsExactly("ben", "cid");
        assertThat(names(GUEST.hotel().eq(null))).containsExactly("ben", "cid", "dan");
        assertThat(names(GUEST.hotels().contains(ritz))).containsExactly("ann");
        assertThat(names(GUEST.hotels().any(HOTEL.name.eq("Grand")))).containsExactly("ann");
        assertThat(ran())
                .contains("WHERE EXISTS (SELECT 1 FROM stay WHERE guest.id = stay.guest_id AND (EXISTS (SELECT 1 FROM"
                        + " hotel WHERE hotel.id = stay.hotel_id AND hotel.name = ?)))");
        assertThat(names(GUEST.hotels().any())).containsExactly("ann");
        assertThat(names(GUEST.hotels().isEmpty())).containsExactly("ben", "cid", "dan");
    }

    @Test
    @Covers("ORM-EXT-03")
    void oneSeenThroughAnotherIsExistsInExists() {
        guests();

        assertThat(names(GUEST.hotelName().eq("Ritz"))).containsExactly("ann");
        assertThat(ran())
                .contains("WHERE EXISTS (SELECT 1 FROM key_card WHERE key_card.id = guest.card_id AND (EXISTS (SELECT"
                        + " 1 FROM hotel WHERE hotel.id = key_card.hotel_id AND hotel.name = ?)))");
        assertThat(names(GUEST.hotelName().isNull())).containsExactly("ben", "cid", "dan");
        assertThat(names(GUEST.staysOfHost().any(STAY.room.eq(2)))).containsExactly("ben");
        assertThat(names(GUEST.host.associated(GUEST.cardNumber()).eq("17"))).containsExactly("ben");
        assertThat(names(
                        GUEST.host.associated(GUEST.host.associated(GUEST.name)).eq("ann")))
                .as("an entity and itself")
                .containsExactly("cid");
        assertThat(names(GUEST.host.associated(GUEST.hotels()).isEmpty())).containsExactly("ann", "cid", "dan");
        Guest_ other = GUEST.as("other");
        assertThat(session.scalars(select(other.name).where(other.cardNumber().eq("18")))
                        .all())
                .containsExactly("cid");
    }

    @Test
    void aViewIsLiveAndThePathSaysTheSameInStatements() {
        Album album = new Album("x");
        List<String> titles = titles(album);
        album.tracks().add(new Track("a"));
        assertThat(titles).containsExactly("a").contains("a").doesNotContain("b");
        committed(album);

        assertThat(session.scalars(select(ALBUM).where(ALBUM.tracks.any(TRACK.title.eq("a"))))
                        .all())
                .containsExactly(album);
        assertThat(session.scalars(select(ALBUM).where(ALBUM.tracks.any(TRACK.title.eq("b"))))
                        .all())
                .isEmpty();
        assertThat(session.scalars(select(ALBUM)
                                .where(ALBUM.tracks.associated(TRACK.title).eq("a")))
                        .all())
                .containsExactly(album);
    }
}
