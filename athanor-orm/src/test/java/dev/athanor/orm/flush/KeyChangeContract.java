package dev.athanor.orm.flush;

import static dev.athanor.orm.club.Seat_.SEAT;
import static dev.athanor.orm.model.Team_.TEAM;
import static dev.athanor.orm.yard.Locker_.LOCKER;
import static dev.athanor.orm.yard.Street_.STREET;
import static dev.athanor.orm.yard.Tag_.TAG;
import static dev.athanor.orm.yard.Town_.TOWN;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.club.Seat;
import dev.athanor.orm.model.Holding;
import dev.athanor.orm.model.Member;
import dev.athanor.orm.model.Team;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.orm.yard.Keeper;
import dev.athanor.orm.yard.Locker;
import dev.athanor.orm.yard.Street;
import dev.athanor.orm.yard.Tag;
import dev.athanor.orm.yard.Town;
import dev.athanor.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys and other unique values that change, go round and come back: the same on every database. */
@SuppressWarnings({"CheckReturnValue", "NullAway"}) // made for what they do
abstract class KeyChangeContract extends OrmContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(Town.class, Seat.class, Tag.class, Keeper.class, Team.class, Holding.class);
    }

    private Town town(String name) {
        Town town = new Town(name);
        town.streets().add(new Street());
        session.add(town);
        return town;
    }

    private static Object key(Object entity) {
        return EntityState.of((Instrumented) entity).key().value();
    }

    @Test
    @Covers({"ORM-UOW-19", "ORM-REL-23"})
    void theDatabaseFollowsAChangedKeyAndWhatIsLoadedDoesToo() {
        Town town = town("a");
        Street loaded = town.streets().get(0);
        session.flush();
        session.commit();
        assertThat(town.streets()).containsExactly(loaded);
        assertThat(loaded.townName()).isEqualTo("a");
        town.name("b");
        sql.clear();

        session.flush();

        assertThat(FlushLog.writes(sql)).containsExactly("UPDATE town");
        assertThat(loaded.townName()).as("without a statement").isEqualTo("b");
        assertThat(session.scalar(select(STREET.townName))).isEqualTo("b");
        assertThat(session.get(Town.class, "b")).isSameAs(town);
        assertThat(session.get(Town.class, "a")).isNull();
        session.rollback();
        assertThat(key(town)).isEqualTo("a");
        assertThat(session.get(Town.class, "a")).isSameAs(town);
        assertThat(session.get(Town.class, "b")).isNull();
        assertThat(loaded.townName()).isEqualTo("a");
    }

    @Test
    @Covers("ORM-UOW-19")
    void twoObjectsSwapTheirKeysInOneFlush() {
        Town first = town("first");
        Town second = town("second");
        Street street = first.streets().get(0);
        session.commit();
        first.name("second");
        second.name("first");
        session.flush();

        assertThat(session.get(Town.class, "second")).isSameAs(first);
        assertThat(session.get(Town.class, "first")).isSameAs(second);
        assertThat(session.scalar(select(STREET.townName).where(STREET.id.eq(street.id()))))
                .isEqualTo("second");
        session.rollback();
        assertThat(session.get(Town.class, "first")).isSameAs(first);
        assertThat(session.get(Town.class, "second")).isSameAs(second);
        assertThat(first.name()).isEqualTo("first");

        first.name("second");
        second.name("first");
        session.commit();
        int id = street.id();
        startAnew();
        assertThat(session.scalars(select(TOWN.name).orderBy(TOWN.name)).all()).containsExactly("first", "second");
        assertThat(session.getOne(Street.class, id).town().name()).isEqualTo("second");
    }

    @Test
    void partsOfAKeyGoRoundAndVersionsCountOnce() {
        List<Seat> seats = List.of(new Seat(1, 1), new Seat(1, 2), new Seat(1, 3));
        session.addAll(seats);
        session.commit();
        session.runNoAutoflush(any -> seats.forEach(seat -> seat.number(seat.number() % 3 + 1)));

        session.commit();

        assertThat(seats).extracting(Seat::number).containsExactly(2, 3, 1);
        assertThat(seats).extracting(Seat::version).containsOnly(2L);
        assertThat(session.get(Seat.class, 1, 1)).isSameAs(seats.get(2));
        assertThat(session.scalars(select(SEAT.number).orderBy(SEAT.number)).all())
                .containsExactly(1, 2, 3);
    }

    @Test
    void theKeyOfADeletedRowIsTakenWithoutItsOtherPartBeingLoaded() {
        Seat first = new Seat(1, 1);
        Seat second = new Seat(1, 2);
        Seat third = new Seat(1, 3);
        session.addAll(List.of(first, second, third));
        session.commit();
        session.delete(third);
        first.number(3);

        session.commit();

        assertThat(session.get(Seat.class, 1, 3)).isSameAs(first);
        session.runNoAutoflush(any -> {
            first.number(2);
            second.number(3);
        });
        session.commit();
        assertThat(session.get(Seat.class, 1, 3)).isSameAs(second);
        assertThat(session.scalars(select(SEAT.number).orderBy(SEAT.number)).all())
                .containsExactly(2, 3);
    }

    @Test
    void uniqueTextsGoRound() {
        Tag first = new Tag("x");
        Tag second = new Tag("y");
        Tag third = new Tag("z");
        session.addAll(List.of(first, second, third));
        session.flush();
        first.name("y");
        second.name("z");
        third.name("x");

        session.commit();

        assertThat(session.scalars(select(TAG.name).orderBy(TAG.id)).all()).containsExactly("y", "z", "x");
    }

    @Test
    void aUniqueReferenceIsSwappedByWayOfNull() {
        Keeper first = new Keeper();
        Keeper second = new Keeper();
        Locker one = new Locker();
        Locker two = new Locker();
        first.locker(one);
        second.locker(two);
        session.addAll(List.of(first, second));
        session.commit();
        assertThat(List.of(first.locker(), second.locker())).containsExactly(one, two);

        session.runNoAutoflush(any -> {
            first.locker(two);
            second.locker(one);
        });
        session.commit();

        assertThat(session.scalars(select(LOCKER.keeperId).orderBy(LOCKER.id)).all())
                .containsExactly(second.id(), first.id());
    }

    @Test
    void whatFillsAGapComesAfterWhatMakesIt() {
        Town none = new Town("none");
        Town some = new Town("some");
        some.people(1);
        session.addAll(List.of(none, some, new Town("other")));
        session.flush();
        none.people(2);
        some.name("a");
        none.name("some");

        session.commit();

        assertThat(session.scalars(select(TOWN.name).orderBy(TOWN.name)).all()).containsExactly("a", "other", "some");
    }

    @Test
    void uniqueValuesThatWereNeverLoadedAreLookedUpWhereOneMayTakeThatOfAnother() {
        Tag first = new Tag("x");
        Tag second = new Tag("y");
        session.addAll(List.of(first, second));
        session.commit();
        session.runNoAutoflush(any -> {
            second.name("z");
            first.name("y");
        });

        session.commit();

        assertThat(session.scalars(select(TAG.name).orderBy(TAG.id)).all()).containsExactly("y", "z");
    }

    @Test
    void aRowThatCannotGoInTimeGivesUpItsUniqueValueFirst() {
        Team former = new Team();
        former.name("a");
        Member member = new Member();
        former.members().add(member);
        session.add(former);
        session.commit();
        assertThat(former.members()).containsExactly(member);
        Team fresh = new Team();
        fresh.name("a");
        session.runNoAutoflush(any -> {
            any.delete(former);
            any.add(fresh);
            member.team(fresh);
        });
        assertThat(session.explainFlush().toString())
                .startsWith(
                        "UPDATE team: [Team#" + former.id() + "]\n    so that it gives up its unique name, which new"
                                + " Team takes over before it can be deleted");

        session.commit();

        assertThat(member.team()).isSameAs(fresh);
        assertThat(session.scalars(select(TEAM.name)).all()).containsExactly("a");
    }
}
