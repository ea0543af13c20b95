package dev.athanor.orm;

import static dev.athanor.orm.depot.Person_.PERSON;
import static dev.athanor.orm.depot.Sample_.SAMPLE;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.depot.Detail;
import dev.athanor.orm.depot.Person;
import dev.athanor.orm.depot.Sample;
import dev.athanor.orm.depot.Single;
import dev.athanor.orm.depot.Size;
import dev.athanor.orm.depot.Ticket;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.EnumType;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Keys of every origin, and values of every type, on every database. */
@SuppressWarnings({"CheckReturnValue", "NullAway"}) // saved and loaded for what they do; what was saved is there
abstract class KeyContract extends OrmContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(Person.class, Detail.class, Ticket.class, Single.class, Sample.class);
    }

    @Test
    @Covers("ORM-COL-32")
    void keysComeFromEverywhere() {
        Person counted = new Person("ann", null);
        Person given = new Person("bob", null);
        given.id(500);
        List<Ticket> tickets = IntStream.range(0, 30).mapToObj(Ticket::new).toList();
        Single fixed = new Single(3);
        Detail detail = new Detail(counted, 170);
        session.addAll(List.of(counted, given, fixed, detail));
        session.addAll(tickets);
        session.commit();
        assertThat(given.id()).isEqualTo(500);
        assertThat(fixed.id()).isEqualTo("first");
        assertThat(detail.personId()).isEqualTo(counted.id());
        assertThat(tickets).extracting(Ticket::id).doesNotContainNull().doesNotHaveDuplicates();
        startAnew();
        for (Ticket ticket : tickets) {
            assertThat(session.getOne(Ticket.class, ticket.id()).row()).isEqualTo(ticket.row());
        }

        Person found = session.getOne(Person.class, 500);
        found.id(501);
        sql.clear();
        session.flush();
        assertThat(sql.sql()).singleElement().asString().matches(".*UPDATE.*person.* SET .*id.* WHERE .*id.*");
        assertThat(sql.statements().get(0).parameters()).containsExactly(501, 500);
        session.commit();
        assertThat(session.scalars(select(PERSON.id).where(PERSON.name.eq("bob")))
                        .one())
                .isEqualTo(501);
    }

    @Test
    @Covers("ORM-MAP-10")
    void usualTypesHaveSqlTypesWithoutAWord() {
        Table sample = SAMPLE.table();
        assertThat(sample.c("id").type()).isEqualTo(Types.INTEGER);
        assertThat(sample.c("longs").type()).isEqualTo(Types.BIGINT);
        assertThat(sample.c("booleans").type()).isEqualTo(Types.BOOLEAN);
        assertThat(sample.c("floats").type()).isEqualTo(Types.REAL);
        assertThat(sample.c("shorts").type()).isEqualTo(Types.SMALLINT);
        assertThat(sample.c("decimals").type()).isEqualTo(Types.numeric(10, 2));
        assertThat(sample.c("doubles").type()).isEqualTo(Types.DOUBLE);
        assertThat(dev.athanor.orm.shop.User_.USER.table().c("name").type().sql())
                .startsWith("VARCHAR");
        assertThat(sample.c("bytes").type()).isEqualTo(Types.BLOB);
        assertThat(sample.c("dates").type()).isEqualTo(Types.DATE);
        assertThat(sample.c("times").type()).isEqualTo(Types.TIME);
        assertThat(sample.c("date_times").type()).isEqualTo(Types.TIMESTAMP);
        assertThat(sample.c("durations").type()).isEqualTo(Types.INTERVAL);
        assertThat(sample.c("uuids").type()).isEqualTo(Types.UUID);
        assertThat(sample.c("sizes").type()).isEqualTo(EnumType.of(Size.class));

        LocalDateTime noon = LocalDateTime.of(2026, 11, 30, 12, 0, 1);
        Sample kept = new Sample(1)
                .numbers(1L << 40, (short) 3, 1.5f, 2.25)
                .times(noon)
                .others("text", new byte[] {1, 2}, new UUID(1, 2), Size.LARGE);
        String values = kept.values();
        session.add(kept);
        session.commit();
        startAnew();
        Sample found = session.getOne(Sample.class, 1);
        assertThat(found.values()).isEqualTo(values);
    }

    @Test
    @Covers("ORM-MAP-08")
    void whatAConstructorLeavesOutIsNotSet() {
        Sample fresh = new Sample(2);
        assertThat(Inspect.of(fresh).isLoaded(SAMPLE.id)).isTrue();
        assertThat(Inspect.of(fresh).isLoaded(SAMPLE.texts)).isFalse();
        assertThat(Inspect.of(fresh).isLoaded(SAMPLE.longs)).isFalse();
        Person person = new Person("ann", null);
        assertThat(Inspect.of(person).isLoaded(PERSON.name)).isTrue();
        assertThat(Inspect.of(person).isLoaded(PERSON.fullname)).isFalse();
        person.fullname(null);
        assertThat(Inspect.of(person).isLoaded(PERSON.fullname)).isTrue();
    }

    @Test
    @Covers({"ORM-MAP-01", "ORM-MAP-29"})
    void setsOfEntitiesKnowNothingOfEachOther() {
        Mappings own = Mappings.of(Person.class);
        Mappings other = Mappings.of(dev.athanor.orm.twin.Person.class);

        assertThat(other.metadata()).isNotSameAs(own.metadata());
        assertThat(other.entities()).singleElement().satisfies(entity -> {
            assertThat(entity.type()).isEqualTo(dev.athanor.orm.twin.Person.class);
            assertThat(entity.table().key()).isEqualTo("person");
            assertThat(entity.table().c("name").type()).isEqualTo(Types.TEXT);
        });
        assertThat(PERSON.table().c("name").type()).isEqualTo(Types.varchar(30));
        assertThat(other.metadata().table("person")).isNotSameAs(own.metadata().table("person"));
        assertThat(other.metadata().tables()).hasSize(1);
    }
}
