package dev.athanor.orm.inherit;

import static dev.athanor.orm.Hierarchy.aliasedPolymorphic;
import static dev.athanor.orm.Hierarchy.innerPolymorphic;
import static dev.athanor.orm.Hierarchy.polymorphicFrom;
import static dev.athanor.orm.Hierarchy.withPolymorphic;
import static dev.athanor.orm.Load.joinedLoad;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.Load.selectinPolymorphic;
import static dev.athanor.orm.Load.subqueryLoad;
import static dev.athanor.orm.firm.Chief_.CHIEF;
import static dev.athanor.orm.firm.Coder_.CODER;
import static dev.athanor.orm.firm.Firm_.FIRM;
import static dev.athanor.orm.firm.Lead_.LEAD;
import static dev.athanor.orm.firm.Machine_.MACHINE;
import static dev.athanor.orm.firm.Person_.PERSON;
import static dev.athanor.orm.firm.SeniorCoder_.SENIOR_CODER;
import static dev.athanor.orm.fleet.Bus_.BUS;
import static dev.athanor.orm.fleet.Stop_.STOP;
import static dev.athanor.orm.fleet.Vehicle_.VEHICLE;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.Mappings;
import dev.athanor.orm.firm.Chief;
import dev.athanor.orm.firm.Coder;
import dev.athanor.orm.firm.Deputy;
import dev.athanor.orm.firm.Firm;
import dev.athanor.orm.firm.Machine;
import dev.athanor.orm.firm.Person;
import dev.athanor.orm.firm.Person_;
import dev.athanor.orm.firm.SeniorCoder;
import dev.athanor.orm.fleet.Bus;
import dev.athanor.orm.fleet.Car;
import dev.athanor.orm.fleet.Station;
import dev.athanor.orm.fleet.Stop;
import dev.athanor.orm.fleet.Truck;
import dev.athanor.orm.fleet.Vehicle;
import dev.athanor.sql.ast.Subquery;
import dev.athanor.testing.Covers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Classes of a hierarchy loaded together, in every way there is: the same on every database. */
@SuppressWarnings({"CheckReturnValue", "NullAway"}) // what is loaded is there
abstract class PolymorphicLoadContract extends HierarchyContract {

    private static final String PERSONS =
            "SELECT person.id, person.name, person.kind, person.version, person.firm_id FROM person";
    private static final String JOINED = "person LEFT OUTER JOIN coder ON person.id = coder.person_id"
            + " LEFT OUTER JOIN chief ON person.id = chief.id";

    @Override
    protected Mappings mappings() {
        return Mappings.of(Firm.class, Vehicle.class, Truck.class, Stop.class);
    }

    private void hire() {
        Firm firm = new Firm("f");
        Coder coder = new Coder("c", "java");
        Machine unused = new Machine("m", coder);
        firm.people()
                .addAll(List.of(
                        coder,
                        new SeniorCoder("s", "c", 9),
                        new Chief("b", "all", 5),
                        new Deputy("d", "hr", 3),
                        new Person("p")));
        session.add(firm);
        session.commit();
        startAnew();
    }

    private void loadedWithoutMore(List<Person> people) {
        sql.clear();
        assertThat(((Coder) people.get(0)).language()).isEqualTo("java");
        assertThat(((Chief) people.get(2)).bonus()).isEqualTo(5);
        assertThat(((Chief) people.get(2)).area()).isEqualTo("all");
        assertThat(sql.sql()).isEmpty();
    }

    @Test
    @Covers({"ORM-INH-02", "ORM-INH-10"})
    void hierarchiesHaveAnyDepth() {
        hire();
        SeniorCoder senior = session.scalars(select(SENIOR_CODER)).one();
        assertThat(senior.name() + senior.language() + senior.years()).isEqualTo("sc9");
        ran("SELECT senior_coder.person_id, coder.person_id AS person_id_1, person.id, person.name, person.kind,"
                + " person.version, person.firm_id, coder.language, senior_coder.years FROM person JOIN coder"
                + " ON person.id = coder.person_id JOIN senior_coder ON coder.person_id = senior_coder.person_id");
        assertThat(session.scalars(select(LEAD).orderBy(LEAD.id)).all())
                .extracting(Object::getClass)
                .containsExactly(Chief.class, Deputy.class);
        ran("SELECT person.id, person.name, person.kind, person.version, person.firm_id, person.area FROM person"
                + " WHERE person.kind IN (?, ?) ORDER BY person.id");
        Chief chief = session.scalars(select(CHIEF)).one();
        ran("SELECT chief.id, person.id AS id_1, person.name, person.kind, person.version, person.firm_id, person.area,"
                + " chief.bonus, chief.assistant_id FROM person JOIN chief ON person.id = chief.id");
        chief.assistant(senior);
        senior.years(10);
        session.commit();
        assertThat(senior.version()).isEqualTo(2);
        startAnew();
        Person person = session.getOne(Person.class, 2);
        sql.clear();
        assertThat(((SeniorCoder) person).years()).isEqualTo(10);
        ran("SELECT coder.language, senior_coder.years FROM coder JOIN senior_coder"
                + " ON coder.person_id = senior_coder.person_id WHERE ? = coder.person_id");
        assertThat(session.getOne(Chief.class, 3).assistant()).isSameAs(person);
    }

    @Test
    @Covers("ORM-INH-13")
    void classesAreLoadedInOneStatement() {
        hire();
        Person_ all = withPolymorphic(PERSON, CODER, CHIEF);
        loadedWithoutMore(session.scalars(select(all).orderBy(all.id)).all());
        startAnew();
        assertThat(session.scalars(select(all).where(all.sub(CODER).language.eq("java")))
                        .one()
                        .name())
                .isEqualTo("c");
        ran("SELECT person.id, person.name, person.kind, person.version, person.firm_id, coder.person_id,"
                + " coder.language, chief.id AS id_1, person.area, chief.bonus, chief.assistant_id FROM " + JOINED
                + " WHERE coder.language = ?");
        startAnew();
        loadedWithoutMore(session.scalars(select(withPolymorphic(PERSON)).orderBy(PERSON.id))
                .all());
        Person_ other = aliasedPolymorphic(PERSON, "x", CODER);
        sql.clear();
        assertThat(session.scalars(select(other).where(other.sub(CODER).language.eq("c")))
                        .one()
                        .name())
                .isEqualTo("s");
        ran("SELECT x_person.id, x_person.name, x_person.kind, x_person.version, x_person.firm_id, x_coder.person_id,"
                + " x_coder.language FROM person AS x_person LEFT OUTER JOIN coder AS x_coder"
                + " ON x_person.id = x_coder.person_id WHERE x_coder.language = ?");
        assertThat(session.scalars(select(innerPolymorphic(PERSON, CODER))).all())
                .hasSize(2);
    }

    @Test
    @Covers("ORM-INH-13")
    void classesAreLoadedFromWhateverHasTheirColumns() {
        hire();
        Subquery rows = select(
                        PERSON.table().c("id"),
                        PERSON.table().c("name"),
                        PERSON.table().c("kind"))
                .addColumns(
                        PERSON.table().c("version"),
                        PERSON.table().c("firm_id"),
                        CODER.table().c("person_id"),
                        CODER.table().c("language"))
                .selectFrom(PERSON.table())
                .outerJoin(CODER.table())
                .subquery("rows_of_people");
        Person_ all = polymorphicFrom(PERSON, rows, CODER);
        List<Person> people =
                session.scalars(select(all).where(all.name.eq("c"))).all();
        assertThat(people).hasSize(1);
        sql.clear();
        assertThat(((Coder) people.get(0)).language()).isEqualTo("java");
        assertThat(sql.sql()).isEmpty();
    }

    @Test
    @Covers({"ORM-INH-16", "ORM-INH-17"})
    void classesAreLoadedByAStatementForEach() {
        hire();
        loadedWithoutMore(session.scalars(select(PERSON)
                        .orderBy(PERSON.id)
                        .options(selectinPolymorphic(PERSON, CODER, CHIEF), selectinLoad(CODER.machines)))
                .all());
        startAnew();
        Firm firm = session.scalars(
                        select(FIRM).options(selectinLoad(FIRM.people).selectinPolymorphic(CODER)))
                .one();
        ran(
                "SELECT firm.id, firm.name FROM firm",
                "SELECT person.firm_id, person.id, person.name, person.kind, person.version FROM person"
                        + " WHERE person.firm_id IN (?) ORDER BY person.id",
                "SELECT coder.person_id, person.id, person.kind, coder.language FROM person"
                        + " JOIN coder ON person.id = coder.person_id WHERE person.id IN (?, ?)");
        assertThat(((Coder) firm.people().get(0)).language()).isEqualTo("java");
        session.addAll(
                IntStream.range(0, 501).mapToObj(i -> new Coder("c" + i, "l")).toList());
        session.commit();
        startAnew();
        session.scalars(select(PERSON).options(selectinPolymorphic(PERSON, CODER)))
                .all();
        assertThat(sql.sql()).hasSize(3);
    }

    @Test
    @Covers("ORM-INH-20")
    void anOptionOfAClassGoesForItsObjects() {
        hire();
        List<Person> people = session.scalars(select(PERSON).orderBy(PERSON.id).options(selectinLoad(CODER.machines)))
                .all();
        ran(
                PERSONS + " ORDER BY person.id",
                "SELECT machine.coder_person_id, machine.id, machine.name FROM machine"
                        + " WHERE machine.coder_person_id IN (?, ?) ORDER BY machine.id");
        assertThat(((Coder) people.get(0)).machines()).hasSize(1);
        assertThat(sql.sql()).isEmpty();
    }

    @Test
    @Covers("ORM-LDR-02")
    void aReferenceToTheKeyOfAClassBelowIsTakenFromTheSession() {
        hire();
        List<Person> people = session.scalars(select(PERSON).orderBy(PERSON.id)).all();
        Machine machine = session.scalars(select(MACHINE)).one();
        sql.clear();
        assertThat(machine.coder()).isSameAs(people.get(0));
        assertThat(sql.sql()).isEmpty();
    }

    @Test
    @Covers("ORM-INH-18")
    void aRelationshipIsJoinedToOneClass() {
        hire();
        session.scalars(select(FIRM).join(FIRM.people.ofType(CODER)).where(CODER.language.eq("java")))
                .one();
        ran("SELECT firm.id, firm.name FROM firm JOIN (person JOIN coder ON person.id = coder.person_id)"
                + " ON firm.id = person.firm_id WHERE coder.language = ?");
        Person_ all = withPolymorphic(PERSON, CODER, CHIEF);
        session.scalars(select(FIRM)
                        .join(FIRM.people.ofType(all))
                        .where(all.sub(CHIEF).bonus.eq(5)))
                .one();
        ran("SELECT firm.id, firm.name FROM firm JOIN (" + JOINED
                + ") ON firm.id = person.firm_id WHERE chief.bonus = ?");
        session.scalars(select(FIRM).where(FIRM.people.ofType(CODER).any(CODER.language.eq("java"))))
                .one();
        ran("SELECT firm.id, firm.name FROM firm WHERE EXISTS (SELECT 1 FROM person JOIN coder"
                + " ON person.id = coder.person_id WHERE firm.id = person.firm_id AND coder.language = ?)");
        assertThat(session.scalars(select(CODER).where(CODER.firm.has(FIRM.name.eq("f"))))
                        .all())
                .hasSize(2);
    }

    @Test
    @Covers("ORM-INH-19")
    void aRelationshipIsLoadedWithTheColumnsOfClasses() {
        hire();
        Person_ all = withPolymorphic(PERSON, CODER, CHIEF);
        loadedWithoutMore(session.scalars(select(FIRM).options(joinedLoad(FIRM.people.ofType(all))))
                .unique()
                .one()
                .people());
        startAnew();
        Firm firm = session.scalars(select(FIRM)
                        .options(joinedLoad(FIRM.people.ofType(CODER)).selectinLoad(CODER.machines)))
                .unique()
                .one();
        assertThat(((Coder) firm.people().get(0)).machines()).hasSize(1);
        ran(
                "SELECT firm.id, firm.name, person_1.id AS id_1, person_1.name AS name_1, person_1.kind,"
                        + " person_1.version, person_1.firm_id, coder_1.person_id, coder_1.language FROM firm"
                        + " LEFT OUTER JOIN (person AS person_1 LEFT OUTER JOIN coder AS coder_1"
                        + " ON person_1.id = coder_1.person_id) ON firm.id = person_1.firm_id ORDER BY person_1.id",
                "SELECT machine.coder_person_id, machine.id, machine.name FROM machine"
                        + " WHERE machine.coder_person_id IN (?, ?) ORDER BY machine.id");
        startAnew();
        loadedWithoutMore(session.scalars(select(FIRM).options(selectinLoad(FIRM.people.ofType(all))))
                .one()
                .people());
        startAnew();
        loadedWithoutMore(session.scalars(select(FIRM).options(subqueryLoad(FIRM.people.ofType(all))))
                .one()
                .people());
    }

    @Test
    @Covers("ORM-INH-24")
    void aMappingSaysWhatIsLoadedWithAllClasses() {
        session.addAll(List.of(new Car("c", 5), new Bus("b", 50), new Vehicle("v")));
        session.commit();
        startAnew();
        List<Vehicle> all = session.scalars(select(VEHICLE).orderBy(VEHICLE.id)).all();
        assertThat(((Car) all.get(0)).doors()).isEqualTo(5);
        assertThat(((Bus) all.get(1)).seats()).isEqualTo(50);
        ran(
                "SELECT vehicle.id, vehicle.name, vehicle.kind, car.id AS id_1, car.doors FROM vehicle"
                        + " LEFT OUTER JOIN car ON vehicle.id = car.id ORDER BY vehicle.id",
                "SELECT bus.id, vehicle.id AS id_1, vehicle.kind, bus.seats FROM vehicle JOIN bus"
                        + " ON vehicle.id = bus.id WHERE vehicle.id IN (?)");
        session.delete(all.get(1));
        session.flush();
        ran("DELETE FROM vehicle WHERE vehicle.id = ?");
        assertThat(session.execute(select(BUS.table().c("id"))).all()).isEmpty();
    }

    @Test
    void whatTellsClassesApartMayBeComputed() {
        session.addAll(List.of(new Stop("s", 1), new Station("t", 4, 2)));
        session.commit();
        startAnew();
        List<Stop> all = session.scalars(select(STOP).orderBy(STOP.id)).all();
        assertThat(all).extracting(Object::getClass).containsExactly(Stop.class, Station.class);
        sql.clear();
        assertThat(((Station) all.get(1)).platforms()).isEqualTo(2);
        assertThat(sql.sql()).isEmpty();
    }

    @Test
    @Covers("ORM-INH-22")
    void aConcreteClassIsOnItsOwn() {
        Truck truck = new Truck("t", 7);
        Vehicle vehicle = new Vehicle("v");
        session.addAll(List.of(truck, vehicle));
        session.commit();
        startAnew();
        assertThat(session.getOne(Truck.class, 1)).isNotSameAs(session.getOne(Vehicle.class, 1));
        Truck found = session.getOne(Truck.class, 1);
        assertThat(found.name() + found.tons()).isEqualTo("t7");
        assertThat(session.scalars(select(VEHICLE)).all()).hasSize(1);
        found.tons(8);
        session.flush();
        session.delete(found);
        session.flush();
        assertThat(session.get(Truck.class, 1)).isNull();
    }
}
