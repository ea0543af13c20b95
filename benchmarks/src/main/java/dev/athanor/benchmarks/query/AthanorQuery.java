package dev.athanor.benchmarks.query;

import static dev.athanor.benchmarks.query.StoreTables.ALBUM;
import static dev.athanor.benchmarks.query.StoreTables.ARTIST;
import static dev.athanor.benchmarks.query.StoreTables.CUSTOMER;
import static dev.athanor.benchmarks.query.StoreTables.EMPLOYEE;
import static dev.athanor.benchmarks.query.StoreTables.INVOICE;
import static dev.athanor.benchmarks.query.StoreTables.LINE;
import static dev.athanor.benchmarks.query.StoreTables.TRACK;
import static dev.athanor.sql.Sql.select;

import dev.athanor.sql.Row4;
import dev.athanor.sql.Select;
import java.math.BigDecimal;

/** The query as Athanor has it. */
final class AthanorQuery {

    private AthanorQuery() {}

    static Select<Row4<Integer, String, String, BigDecimal>> of(Wanted wanted) {
        return select(LINE.id, TRACK.name, ARTIST.name, INVOICE.total)
                .selectFrom(LINE)
                .join(INVOICE, LINE.invoiceId.eq(INVOICE.id))
                .join(CUSTOMER, INVOICE.customerId.eq(CUSTOMER.id))
                .join(EMPLOYEE, CUSTOMER.supportRepId.eq(EMPLOYEE.id))
                .join(TRACK, LINE.trackId.eq(TRACK.id))
                .join(ALBUM, TRACK.albumId.eq(ALBUM.id))
                .join(ARTIST, ALBUM.artistId.eq(ARTIST.id))
                .where(
                        INVOICE.total.gt(wanted.least()),
                        INVOICE.total.le(wanted.most()),
                        INVOICE.billingCity.isNotNull(),
                        CUSTOMER.country.eq(wanted.country()),
                        CUSTOMER.lastName.like(wanted.lastName()),
                        EMPLOYEE.title.eq(wanted.title()),
                        TRACK.milliseconds.between(100_000, 400_000),
                        TRACK.unitPrice.lt(BigDecimal.TEN),
                        ARTIST.name.in(wanted.artists()),
                        LINE.quantity.ge(1))
                .orderBy(INVOICE.total.desc(), LINE.id)
                .limit(50);
    }
}
