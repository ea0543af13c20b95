package dev.athanor.orm.relation;

import static dev.athanor.orm.Load.joinedLoad;
import static dev.athanor.orm.Load.lazyLoad;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.Load.subqueryLoad;
import static dev.athanor.orm.relation.Clerk_.CLERK;
import static dev.athanor.orm.relation.HostView_.HOST_VIEW;
import static dev.athanor.orm.relation.Host_.HOST;
import static dev.athanor.orm.relation.Knot_.KNOT;
import static dev.athanor.orm.relation.LineView_.LINE_VIEW;
import static dev.athanor.orm.relation.Line_.LINE;
import static dev.athanor.orm.relation.Parcel_.PARCEL;
import static dev.athanor.orm.relation.PersonView_.PERSON_VIEW;
import static dev.athanor.orm.relation.Person_.PERSON;
import static dev.athanor.orm.relation.Place_.PLACE;
import static dev.athanor.orm.relation.Trip_.TRIP;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.Inspect;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.inherit.HierarchyContract;
import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.orm.metamodel.RelationshipPath;
import dev.athanor.orm.query.LoaderOption;
import dev.athanor.orm.wrong.Odd;
import dev.athanor.testing.Covers;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Relationships whose condition the program gives: the same on every database. SQLite is held to every word. */
@SuppressWarnings({"CheckReturnValue", "NullAway"}) // what is looked for is there
abstract class ConditionContract extends HierarchyContract {

    private static final String PARCELS =
            "parcel.id, parcel.weight, parcel.state, parcel.label, parcel.sender_id, parcel.receiver_id, parcel.carrier_id";

    @Override
    protected Mappings mappings() {
        return Mappings.of(Person.class, Trip.class, Host.class, Clerk.class, Knot.class);
    }

    @BeforeEach
    void fill() {
        Person ann = new Person("Ann");
        Person bob = new Person("bob");
        for (int weight : List.of(50, 150, 250)) {
            ann.sent().add(new Parcel(weight, "slow", "BOB"));
        }
        bob.received().addAll(ann.sent());
        bob.sent().add(new Parcel(10, "urgent", "ann"));
        session.addAll(List.of(ann, bob));
        session.commit();
        startAnew();
    }

    private Person person(String name) {
        Person person =
                session.scalars(select(PERSON).where(PERSON.name.eq(name))).one();
        sql.clear();
        return person;
    }

    /** Loads one and the same by each strategy; returns what it found for each object, by strategy. */
    private <E, T> void everyWay(
            EntityPath<E> entity, RelationshipPath<E, T> path, Function<List<E>, Object> result, Object expected) {
        List<LoaderOption<T>> ways = List.of(lazyLoad(path), selectinLoad(path), subqueryLoad(path), joinedLoad(path));
        for (LoaderOption<T> way : ways) {
            startAnew();
            List<E> all = session.scalars(select(entity).options(way)).unique().all();
            assertThat(result.apply(all)).as("%s", way).isEqualTo(expected);
        }
        startAnew();
    }

    private static List<String> byName(List<Person> people, Function<Person, List<Parcel>> way) {
        return people.stream()
                .map(person -> person.name()
                        + way.apply(person).stream().map(Parcel::weight).toList())
                .sorted()
                .toList();
    }

    @Test
    @Covers("ORM-REL-06")
    void theNearestTableIsJoinedBy() {
        Place here = new Place("here");
        Place there = new Place("there");
        session.addAll(List.of(here, there));
        session.flush();
        Box box = new Box();
        box.placeId(here.id());
        box.originId(there.id());
        session.add(box);
        session.commit();
        assertThat(here.boxes()).containsExactly(box);
        assertThat(there.boxes()).isEmpty();
        assertThat(PLACE.boxes.mapping().pairs().get(0).remote()).hasToString("box.place_id");
    }

    @Test
    @Covers("ORM-REL-07")
    void ofSeveralForeignKeysOneIsNamed() {
        Person ann = person("Ann");
        assertThat(ann.sent()).hasSize(3);
        ran("SELECT " + PARCELS + " FROM parcel WHERE ? = parcel.sender_id ORDER BY parcel.id");
        assertThat(ann.received()).isEmpty();
        ran("SELECT " + PARCELS + " FROM parcel WHERE ? = parcel.receiver_id ORDER BY parcel.weight DESC, parcel.id");
        Parcel parcel = ann.sent().get(0);
        assertThat(parcel.receiver().name()).isEqualTo("bob");
        assertThat(parcel.receiver().received()).contains(parcel);
        assertThat(parcel.carrierId()).isNull();
    }

    @Test
    @Covers({"ORM-REL-07", "ORM-REL-09"})
    void aColumnWithoutAForeignKeyOfTheDatabaseIsMarkedAndWritten() {
        assertThat(LINE.table().foreignKeys()).isEmpty();
        Host host = new Host("a");
        Line line = new Line();
        line.host(host);
        assertThat(host.lines()).containsExactly(line);
        session.add(line);
        session.flush();
        assertThat(line.origin()).isEqualTo("a");
        Line second = new Line();
        host.lines().add(second);
        session.commit();
        assertThat(second.origin()).isEqualTo("a");
        int id = host.id();
        startAnew();
        Host found = session.getOne(Host.class, id);
        sql.clear();
        assertThat(found.lines()).hasSize(2);
        ran(
                "SELECT relation_line.id, relation_line.origin FROM relation_line WHERE ? = relation_line.origin ORDER BY relation_line.id");
        found.lines().remove(0);
        session.flush();
        assertThat(session.scalars(select(LINE.origin).orderBy(LINE.id)).all()).containsExactly(null, "a");
        assertThat(session.scalars(select(LINE).where(LINE.host.eq(found))).all())
                .hasSize(1);
    }

    @Test
    @Covers("ORM-REL-08")
    void whatElseIsInTheConditionIsAskedForAndNeverWritten() {
        Person ann = person("Ann");
        Parcel parcel = new Parcel(7);
        ann.urgent().add(parcel);
        session.add(parcel);
        session.flush();
        assertThat(parcel.carrierId()).isEqualTo(ann.id());
        assertThat(parcel.state()).as("a constant is not written").isNull();
        session.expire(ann);
        assertThat(ann.urgent()).isEmpty();
        parcel.state("urgent");
        session.flush();
        session.expire(ann);
        assertThat(ann.name()).isEqualTo("Ann");
        sql.clear();
        assertThat(ann.urgent()).containsExactly(parcel);
        ran("SELECT " + PARCELS + " FROM parcel WHERE ? = parcel.carrier_id AND parcel.state = ? ORDER BY parcel.id");
        session.commit();
        everyWay(PERSON, PERSON.urgent, all -> byName(all, Person::urgent), List.of("Ann[7]", "bob[]"));
    }

    @Test
    @Covers("ORM-REL-08")
    void theConditionIsThatOfLoadsAndJoins() {
        everyWay(PERSON, PERSON.heavy, all -> byName(all, Person::heavy), List.of("Ann[150, 250]", "bob[]"));
        session.scalars(select(PERSON).join(PERSON.heavy).where(PARCEL.weight.lt(200)))
                .one();
        ran("SELECT human.id, human.name FROM human JOIN parcel ON human.id = parcel.sender_id AND parcel.weight"
                + " > ? WHERE parcel.weight < ?");
        session.scalars(select(PERSON).options(joinedLoad(PERSON.heavy)))
                .unique()
                .all();
        String far = PARCELS.replace("parcel.", "parcel_1.").replace("parcel_1.id", "parcel_1.id AS id_1");
        ran("SELECT human.id, human.name, " + far + " FROM human LEFT OUTER JOIN parcel AS parcel_1 ON human.id ="
                + " parcel_1.sender_id AND parcel_1.weight > ? ORDER BY parcel_1.id");
        startAnew();
        session.scalars(select(PERSON).options(selectinLoad(PERSON.heavy))).all();
        ran(
                "SELECT human.id, human.name FROM human",
                "SELECT human_1.id, parcel.id AS id_1, " + PARCELS.substring(11) + " FROM human AS human_1 JOIN"
                        + " parcel ON human_1.id = parcel.sender_id AND parcel.weight > ? WHERE human_1.id IN (?, ?)"
                        + " ORDER BY parcel.id");
        assertThat(session.scalars(select(PERSON).where(PERSON.heavy.any(PARCEL.weight.gt(200))))
                        .one()
                        .name())
                .isEqualTo("Ann");
        assertThat(session.scalars(select(PERSON).where(PERSON.heavy.any(PARCEL.weight.lt(60))))
                        .all())
                .isEmpty();
    }

    @Test
    @Covers("ORM-REL-08")
    void aConditionStaysWhatItIsWhenMappingsComeAndGo() {
        assertThat(person("Ann").heavy()).hasSize(2);
        Mappings others = Mappings.of(Odd.class);
        others.disposeWithDependants();
        startAnew();
        assertThat(person("Ann").heavy()).hasSize(2);
    }

    @Test
    @Covers("ORM-REL-09")
    void functionsAndPathsNeedNoColumnThatEqualsAnother() {
        everyWay(
                PERSON, PERSON.labelled, all -> byName(all, Person::labelled), List.of("Ann[10]", "bob[50, 150, 250]"));
        Person ann = person("Ann");
        assertThat(ann.labelled()).hasSize(1);
        ran("SELECT " + PARCELS + " FROM parcel WHERE lower(?) = lower(parcel.label) ORDER BY parcel.id");

        session.addAll(List.of(new Host("a"), new Host("a/b"), new Host("a/b/c"), new Host("ab")));
        session.commit();
        everyWay(
                HOST,
                HOST.below,
                all -> all.stream()
                        .map(host -> host.address()
                                + host.below().stream().map(Host::address).toList())
                        .sorted()
                        .toList(),
                List.of("a/b/c[]", "a/b[a/b/c]", "a[a/b, a/b/c]", "ab[]"));
    }

    @Test
    @Covers("ORM-REL-19")
    void whatIsOnlyReadIsNeverWritten() {
        Person ann = person("Ann");
        Parcel fresh = new Parcel(500);
        ann.heavy().add(fresh);
        ann.heavy().remove(ann.heavy().get(0));
        assertThat(Inspect.of(ann).isModified()).isFalse();
        assertThat(session.modified()).isEmpty();
        assertThat(session.contains(fresh)).as("saving does not go along").isFalse();
        sql.clear();
        session.commit();
        assertThat(sql.statements()).isEmpty();
        assertThat(fresh.senderId()).isNull();
        assertThat(ann.heavy()).extracting(Parcel::weight).containsExactly(150, 250);
        Parcel heavy = ann.heavy().get(0);
        session.expire(ann);
        assertThat(Inspect.of(heavy).unloaded())
                .as("expiring does not go along")
                .doesNotContain("weight");
        session.delete(ann);
        session.flush();
        assertThat(session.contains(heavy)).as("nor deleting").isTrue();
        assertThat(heavy.senderId()).as("by what is written").isNull();
    }

    @Test
    @Covers("ORM-REL-31")
    void aColumnOfTwoForeignKeysIsWrittenByTheOneThatIsNotMarked() {
        Clerk boss = new Clerk(1, 10);
        Clerk clerk = new Clerk(1, 11);
        clerk.superior(boss);
        assertThat(boss.staff()).containsExactly(clerk);
        session.addAll(List.of(boss, clerk, new Clerk(2, 10), new Clerk(2, 11)));
        session.commit();
        assertThat(clerk.superiorNumber()).isEqualTo(10);
        startAnew();
        Clerk found = session.getOne(Clerk.class, 1, 11);
        sql.clear();
        assertThat(found.superior().number()).isEqualTo(10);
        found.superior(null);
        session.flush();
        assertThat(found.superiorNumber()).isNull();
        assertThat(found.firm()).as("is the other key's").isEqualTo(1);
        session.rollback();
        everyWay(
                CLERK,
                CLERK.staff,
                all -> all.stream()
                        .filter(each -> !each.staff().isEmpty())
                        .map(each -> each.firm() + ":" + each.staff().get(0).number())
                        .toList(),
                List.of("1:11"));
    }

    @Test
    @Covers("ORM-REL-15")
    void aGraphOfOneEntityGoesOverATableBothOfWhoseConditionsAreGiven() {
        Knot one = new Knot();
        Knot two = new Knot();
        Knot three = new Knot();
        one.tiedTo().addAll(List.of(two, three));
        two.tiedTo().add(three);
        session.add(one);
        session.commit();
        assertThat(three.tiedFrom()).containsExactlyInAnyOrder(one, two);
        int id = one.id();
        startAnew();
        Knot found = session.getOne(Knot.class, id);
        sql.clear();
        assertThat(found.tiedTo()).hasSize(2);
        ran("SELECT knot.id, knot.previous_id FROM knot, rope WHERE ? = rope.knot_id AND knot.id ="
                + " rope.related_knot_id ORDER BY knot.id");
        startAnew();
        List<Knot> all = session.scalars(
                        select(KNOT).options(joinedLoad(KNOT.tiedTo)).orderBy(KNOT.id))
                .unique()
                .all();
        ran("SELECT knot.id, knot.previous_id, knot_1.id AS id_1, knot_1.previous_id AS previous_id_1 FROM knot LEFT"
                + " OUTER JOIN (rope AS rope_1 JOIN knot AS knot_1 ON knot_1.id = rope_1.related_knot_id) ON knot.id ="
                + " rope_1.knot_id ORDER BY knot.id, knot_1.id");
        assertThat(all).extracting(knot -> knot.tiedTo().size()).containsExactly(2, 1, 0);
        all.get(0).tiedTo().clear();
        session.commit();
        assertThat(all.get(2).tiedFrom()).containsExactly(all.get(1));
    }

    @Test
    @Covers("ORM-REL-16")
    void whatIsBetweenMayBeAJoin() {
        Person ann = person("Ann");
        Place rome = new Place("Rome");
        Place bern = new Place("Bern");
        session.addAll(List.of(
                new Trip(ann.sent().get(0), rome, 1),
                new Trip(ann.sent().get(1), bern, 1),
                new Trip(ann.sent().get(2), bern, 2)));
        session.commit();
        startAnew();
        Person found = person("Ann");
        assertThat(found.places()).extracting(Place::name).containsExactly("Bern", "Rome");
        ran("SELECT place.id, place.name FROM place, parcel JOIN trip ON parcel.id = trip.parcel_id WHERE ? ="
                + " parcel.sender_id AND place.id = trip.place_id ORDER BY place.name");
        everyWay(
                PERSON,
                PERSON.places,
                all -> all.stream()
                        .map(person -> person.places().stream().map(Place::name).toList())
                        .sorted((a, b) -> b.size() - a.size())
                        .toList(),
                List.of(List.of("Bern", "Rome"), List.of()));
        session.scalars(select(PERSON).options(joinedLoad(PERSON.places)))
                .unique()
                .all();
        ran("SELECT human.id, human.name, place_1.id AS id_1, place_1.name AS name_1 FROM human LEFT OUTER JOIN"
                + " (parcel AS parcel_1 JOIN trip AS trip_1 ON parcel_1.id = trip_1.parcel_id JOIN place AS place_1 ON"
                + " place_1.id = trip_1.place_id) ON human.id = parcel_1.sender_id ORDER BY place_1.name");
        assertThat(session.scalars(select(PLACE.name)
                                .join(PERSON, PERSON.places.any(PLACE.name.eq("Rome")))
                                .orderBy(PLACE.name))
                        .all())
                .contains("Rome");
    }

    @Test
    @Covers("ORM-REL-18")
    void oneOrManyIsWhatTheFieldSaysWhateverTheDirection() {
        Person ann = person("Ann");
        Place rome = new Place("Rome");
        rome.guard(ann);
        for (Parcel parcel : ann.sent()) {
            ann.urgent().add(parcel);
        }
        session.add(rome);
        session.commit();
        Person bob = person("bob");
        rome.guard(bob);
        session.commit();
        everyWay(PLACE, PLACE.guard, all -> all.get(0).guard().name(), "bob");
        everyWay(
                PARCEL,
                PARCEL.carriers,
                all -> all.stream().mapToInt(each -> each.carriers().size()).sum(),
                3);
        everyWay(
                PERSON,
                PERSON.carried,
                all -> all.stream().filter(each -> each.carried() != null).count(),
                1L);
        assertThat(PERSON.carried.mapping().direction()).hasToString("ONE_TO_MANY");
        assertThat(PARCEL.carriers.mapping().direction()).hasToString("MANY_TO_ONE");
        assertThat(PLACE.guard.mapping().direction()).hasToString("MANY_TO_MANY");
    }

    @Test
    @Covers("ORM-REL-05")
    void anEntityBetweenTwoIsOneLikeOthers() {
        Person ann = person("Ann");
        Trip trip = new Trip(ann.sent().get(0), new Place("Rome"), 3);
        session.add(trip);
        session.commit();
        startAnew();
        Trip found = session.scalars(select(TRIP).join(TRIP.place).where(PLACE.name.eq("Rome")))
                .one();
        assertThat(found.day()).isEqualTo(3);
        assertThat(found.parcel().weight()).isEqualTo(50);
        assertThat(found.place().name()).isEqualTo("Rome");
        session.delete(found);
        session.flush();
        assertThat(session.scalars(select(PLACE)).all()).hasSize(1);
    }

    @Test
    @Covers({"ORM-REL-28", "ORM-REL-29"})
    void theTargetMayBeAQueryThatNumbersTheRowsOfEachOwner() {
        everyWay(PERSON, PERSON.lastTwo, all -> byName(all, Person::lastTwo), List.of("Ann[150, 250]", "bob[10]"));
        Person ann = person("Ann");
        assertThatThrownBy(() -> PERSON.lastTwo.contains(ann.sent().get(0)))
                .isInstanceOf(LoadException.class)
                .hasMessageStartingWith("Person.lastTwo goes by the column ")
                .hasMessageEndingWith("[O150]");
        sql.clear();
        assertThat(ann.lastTwo()).hasSize(2);
        String inner = PARCELS.replaceAll("parcel\\.(\\w+)", "$0 AS $1");
        String numbered = "(SELECT " + inner
                + ", row_number() OVER (PARTITION BY parcel.sender_id ORDER BY parcel.id DESC) AS place FROM parcel) AS"
                + " anon_1";
        ran("SELECT " + PARCELS.replace("parcel.", "anon_1.") + " FROM " + numbered
                + " WHERE ? = anon_1.sender_id AND anon_1.place <= ? ORDER BY anon_1.id");
        startAnew();
        session.scalars(select(PERSON).options(joinedLoad(PERSON.lastTwo)))
                .unique()
                .all();
        assertThat(sql.sql()).hasSize(1);
        startAnew();
        session.scalars(select(PERSON).options(selectinLoad(PERSON.lastTwo))).all();
        assertThat(sql.sql()).hasSize(2);
    }

    private static List<ParcelView> weighing(Integer... weights) {
        return Arrays.stream(weights).map(ParcelView::new).toList();
    }

    @Test
    void recordsHoldWhatConditionsAndQueriesLeadTo() {
        Person ann = person("Ann");
        Place bern = new Place("Bern");
        session.addAll(List.of(
                new Trip(ann.sent().get(0), new Place("Rome"), 1),
                new Trip(ann.sent().get(1), bern, 1),
                new Trip(ann.sent().get(2), bern, 2)));
        session.commit();
        sql.clear();
        assertThat(session.scalars(select(PERSON_VIEW).orderBy(PERSON.id)).all())
                .containsExactly(
                        new PersonView(
                                "Ann",
                                weighing(150, 250),
                                weighing(10),
                                weighing(150, 250),
                                List.of(new PlaceView("Bern"), new PlaceView("Rome"))),
                        new PersonView("bob", List.of(), weighing(50, 150, 250), weighing(10), List.of()));
        assertThat(sql.sql()).as("people, and one for each collection").hasSize(5);
    }

    @Test
    void recordsHoldWhatTheFarSideOfAConditionIs() {
        Host host = new Host("a");
        Line line = new Line();
        line.host(host);
        session.addAll(List.of(line, new Line(), new Host("a/b")));
        session.commit();
        assertThat(session.scalars(select(HOST_VIEW).orderBy(HOST.id)).all())
                .containsExactlyInAnyOrder(
                        new HostView("a", List.of(new HostName("a/b"))), new HostView("a/b", List.of()));
        assertThat(session.scalars(select(LINE_VIEW)).all())
                .containsExactlyInAnyOrder(new LineView(new HostName("a")), new LineView(null));
    }
}
