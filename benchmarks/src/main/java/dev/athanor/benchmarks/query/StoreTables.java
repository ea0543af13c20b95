package dev.athanor.benchmarks.query;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.numeric;
import static dev.athanor.sql.type.Types.varchar;

import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import java.math.BigDecimal;

/** The tables of the query, typed. */
final class StoreTables {

    static final MetaData METADATA = new MetaData();
    static final Artist ARTIST = new Artist();
    static final Album ALBUM = new Album();
    static final Track TRACK = new Track();
    static final Employee EMPLOYEE = new Employee();
    static final Customer CUSTOMER = new Customer();
    static final Invoice INVOICE = new Invoice();
    static final Line LINE = new Line();

    private StoreTables() {}

    static final class Artist extends Table {
        final Column<Integer> id = add(column("id", INTEGER).primaryKey());
        final Column<String> name = add(column("name", varchar(120)));

        Artist() {
            super("artist", METADATA);
        }
    }

    static final class Album extends Table {
        final Column<Integer> id = add(column("id", INTEGER).primaryKey());
        final Column<String> title = add(column("title", varchar(160)));
        final Column<Integer> artistId = add(column("artist_id", INTEGER).references("artist.id"));

        Album() {
            super("album", METADATA);
        }
    }

    static final class Track extends Table {
        final Column<Integer> id = add(column("id", INTEGER).primaryKey());
        final Column<String> name = add(column("name", varchar(200)));
        final Column<Integer> albumId = add(column("album_id", INTEGER).references("album.id"));
        final Column<Integer> milliseconds = add(column("milliseconds", INTEGER));
        final Column<BigDecimal> unitPrice = add(column("unit_price", numeric(10, 2)));

        Track() {
            super("track", METADATA);
        }
    }

    static final class Employee extends Table {
        final Column<Integer> id = add(column("id", INTEGER).primaryKey());
        final Column<String> title = add(column("title", varchar(30)));

        Employee() {
            super("employee", METADATA);
        }
    }

    static final class Customer extends Table {
        final Column<Integer> id = add(column("id", INTEGER).primaryKey());
        final Column<String> lastName = add(column("last_name", varchar(40)));
        final Column<String> country = add(column("country", varchar(40)));
        final Column<Integer> supportRepId =
                add(column("support_rep_id", INTEGER).references("employee.id"));

        Customer() {
            super("customer", METADATA);
        }
    }

    static final class Invoice extends Table {
        final Column<Integer> id = add(column("id", INTEGER).primaryKey());
        final Column<Integer> customerId = add(column("customer_id", INTEGER).references("customer.id"));
        final Column<String> billingCity = add(column("billing_city", varchar(40)));
        final Column<BigDecimal> total = add(column("total", numeric(10, 2)));

        Invoice() {
            super("invoice", METADATA);
        }
    }

    static final class Line extends Table {
        final Column<Integer> id = add(column("id", INTEGER).primaryKey());
        final Column<Integer> invoiceId = add(column("invoice_id", INTEGER).references("invoice.id"));
        final Column<Integer> trackId = add(column("track_id", INTEGER).references("track.id"));
        final Column<Integer> quantity = add(column("quantity", INTEGER));

        Line() {
            super("invoice_line", METADATA);
        }
    }
}
