package dev.athanor.docs;

import static dev.athanor.docs.shop.Book_.BOOK;
import static dev.athanor.docs.shop.Country_.COUNTRY;
import static dev.athanor.docs.shop.Warehouse_.WAREHOUSE;
import static dev.athanor.orm.Load.containsEager;
import static dev.athanor.orm.Load.undefer;
import static dev.athanor.orm.Load.withExpression;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.docs.shop.Book;
import dev.athanor.docs.shop.Country;
import dev.athanor.docs.shop.Customer;
import dev.athanor.docs.shop.Dimensions;
import dev.athanor.docs.shop.Warehouse;
import dev.athanor.engine.Engine;
import dev.athanor.orm.Inspect;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.Session;
import dev.athanor.testing.NoNPlusOne;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@NoNPlusOne
class ModelsGuideTest {

    private final Engine engine = Engine.create("sqlite::memory:");

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void attributesAreOfManyKinds() {
        Mappings.of(Book.class, Customer.class).metadata().createAll(engine);
        try (Session session = new Session(engine)) {
            Book written = new Book("Emma", 474, new Dimensions(12, 19));
            written.content("Emma Woodhouse, handsome, clever, and rich");
            session.add(written);
            session.add(new Customer("Ann"));
            session.commit();

            // tag::use[]
            Book emma = session.scalars(select(BOOK)
                            .where(BOOK.size.eq(new Dimensions(12, 19)), BOOK.isLongerThan(300))
                            .options(undefer(BOOK.content), withExpression(BOOK.rank, BOOK.pages.plus(1))))
                    .one();

            assertThat(emma.area()).isEqualTo(228);
            assertThat(emma.sold()).isZero();
            // end::use[]
            assertThat(emma.isLongerThan(300)).isTrue();
            session.execute(update(BOOK).set(BOOK.sheets(), 250));
            assertThat(session.scalars(select(BOOK.pages)).all()).containsExactly(500);
            assertThat(emma.changed()).isNotNull();

            // tag::assign[]
            Inspect.of(emma).assign(BOOK.sold, BOOK.sold.plus(1)); // SET sold = sold + 1
            session.flush();
            assertThat(emma.sold()).isEqualTo(1);
            // end::assign[]
        }
    }

    @Test
    void rowsThatAreOnlyReadAreRecords() {
        Mappings.of(Warehouse.class).metadata().createAll(engine);
        try (Session session = new Session(engine)) {
            // tag::records[]
            session.execute(insert(COUNTRY) // rows of records are written by statements
                    .set(COUNTRY.code, "IS")
                    .set(COUNTRY.name, "Iceland")
                    .set(COUNTRY.area.land, 100_250)
                    .set(COUNTRY.area.water, 2_750));
            Country iceland = session.getOne(Country.class, "IS");
            session.add(new Warehouse(iceland));
            session.commit();

            for (Country large : session.scalars(select(COUNTRY).where(COUNTRY.area.land.gt(50_000)))) {
                assertThat(large).isEqualTo(iceland); // of equal components; another object in each transaction
            }
            List<Warehouse> northern = session.scalars(select(WAREHOUSE)
                            .join(WAREHOUSE.country)
                            .where(COUNTRY.name.eq("Iceland"))
                            .options(containsEager(WAREHOUSE.country)))
                    .all();
            // end::records[]
            assertThat(northern).extracting(Warehouse::country).containsExactly(iceland);
        }
    }
}
