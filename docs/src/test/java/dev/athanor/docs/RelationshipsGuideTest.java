package dev.athanor.docs;

import static dev.athanor.docs.parcel.Customer_.CUSTOMER;
import static dev.athanor.docs.parcel.Parcel_.PARCEL;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.docs.parcel.Customer;
import dev.athanor.docs.parcel.Office;
import dev.athanor.docs.parcel.Parcel;
import dev.athanor.docs.parcel.Stop;
import dev.athanor.engine.Engine;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.Session;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("CheckReturnValue") // collections are changed for what is then in them
class RelationshipsGuideTest {

    private final Engine engine = Engine.create("sqlite::memory:");

    @BeforeEach
    void create() {
        Mappings.of(Customer.class, Parcel.class, Stop.class).metadata().createAll(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void conditionsChooseWhatIsLoaded() {
        try (Session session = new Session(engine)) {
            Customer ann = new Customer("Ann");
            session.add(ann);
            for (int weight : List.of(50, 150, 250)) {
                ann.sent().add(new Parcel(weight));
            }
            session.commit();

            // tag::use[]
            assertThat(ann.heavy()).extracting(Parcel::weight).containsExactly(150, 250);

            Customer found = session.scalars(select(CUSTOMER).options(selectinLoad(CUSTOMER.recent)))
                    .one();
            assertThat(found.recent()).extracting(Parcel::weight).containsExactly(250, 150);
            // end::use[]
        }
    }

    @Test
    void aValueIsSeenThroughARelationship() {
        try (Session session = new Session(engine)) {
            Parcel parcel = new Parcel(20);
            session.addAll(List.of(parcel, new Parcel(30)));
            assertThat(parcel.senderName()).isNull();
            // tag::through[]
            parcel.senderName("Ann"); // makes a Customer
            session.commit();

            assertThat(session.scalars(select(PARCEL).where(PARCEL.senderName().eq("Ann")))
                            .all())
                    .containsExactly(parcel);
            // end::through[]
            parcel.senderName("Beth");
            session.commit();
            assertThat(session.scalars(select(CUSTOMER.name)).all()).containsExactly("Beth");
        }
    }

    @Test
    void whatIsMarkedIsWritten() {
        try (Session session = new Session(engine)) {
            // tag::written[]
            Parcel parcel = new Parcel(20);
            parcel.office(new Office("Bern"));
            session.add(parcel);
            session.commit();

            assertThat(parcel.town()).isEqualTo("Bern");
            // end::written[]
            Stop first = new Stop();
            Stop second = new Stop();
            second.previous(first);
            second.roads().add(first);
            assertThat(first.next()).isSameAs(second);
            session.add(second);
            session.commit();
            assertThat(first.next()).isSameAs(second);
            assertThat(second.roads()).containsExactly(first);
            assertThat(first.roads()).isEmpty();
        }
    }
}
