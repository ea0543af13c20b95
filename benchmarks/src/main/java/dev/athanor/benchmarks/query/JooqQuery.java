package dev.athanor.benchmarks.query;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.Table;

/** The query as jOOQ has it. Tables and fields are made once, as its code generator does. */
final class JooqQuery {

    private static final Table<Record> LINE = table(name("invoice_line"));
    private static final Table<Record> INVOICE = table(name("invoice"));
    private static final Table<Record> CUSTOMER = table(name("customer"));
    private static final Table<Record> EMPLOYEE = table(name("employee"));
    private static final Table<Record> TRACK = table(name("track"));
    private static final Table<Record> ALBUM = table(name("album"));
    private static final Table<Record> ARTIST = table(name("artist"));
    private static final Field<Integer> LINE_ID = field(name("invoice_line", "id"), Integer.class);
    private static final Field<Integer> LINE_INVOICE = field(name("invoice_line", "invoice_id"), Integer.class);
    private static final Field<Integer> LINE_TRACK = field(name("invoice_line", "track_id"), Integer.class);
    private static final Field<Integer> LINE_QUANTITY = field(name("invoice_line", "quantity"), Integer.class);
    private static final Field<Integer> INVOICE_ID = field(name("invoice", "id"), Integer.class);
    private static final Field<Integer> INVOICE_CUSTOMER = field(name("invoice", "customer_id"), Integer.class);
    private static final Field<String> INVOICE_CITY = field(name("invoice", "billing_city"), String.class);
    private static final Field<BigDecimal> INVOICE_TOTAL = field(name("invoice", "total"), BigDecimal.class);
    private static final Field<Integer> CUSTOMER_ID = field(name("customer", "id"), Integer.class);
    private static final Field<String> CUSTOMER_LAST_NAME = field(name("customer", "last_name"), String.class);
    private static final Field<String> CUSTOMER_COUNTRY = field(name("customer", "country"), String.class);
    private static final Field<Integer> CUSTOMER_REP = field(name("customer", "support_rep_id"), Integer.class);
    private static final Field<Integer> EMPLOYEE_ID = field(name("employee", "id"), Integer.class);
    private static final Field<String> EMPLOYEE_TITLE = field(name("employee", "title"), String.class);
    private static final Field<Integer> TRACK_ID = field(name("track", "id"), Integer.class);
    private static final Field<String> TRACK_NAME = field(name("track", "name"), String.class);
    private static final Field<Integer> TRACK_ALBUM = field(name("track", "album_id"), Integer.class);
    private static final Field<Integer> TRACK_MILLISECONDS = field(name("track", "milliseconds"), Integer.class);
    private static final Field<BigDecimal> TRACK_PRICE = field(name("track", "unit_price"), BigDecimal.class);
    private static final Field<Integer> ALBUM_ID = field(name("album", "id"), Integer.class);
    private static final Field<Integer> ALBUM_ARTIST = field(name("album", "artist_id"), Integer.class);
    private static final Field<Integer> ARTIST_ID = field(name("artist", "id"), Integer.class);
    private static final Field<String> ARTIST_NAME = field(name("artist", "name"), String.class);

    private JooqQuery() {}

    static Select<Record4<Integer, String, String, BigDecimal>> of(DSLContext context, Wanted wanted) {
        return context.select(LINE_ID, TRACK_NAME, ARTIST_NAME, INVOICE_TOTAL)
                .from(LINE)
                .join(INVOICE)
                .on(LINE_INVOICE.eq(INVOICE_ID))
                .join(CUSTOMER)
                .on(INVOICE_CUSTOMER.eq(CUSTOMER_ID))
                .join(EMPLOYEE)
                .on(CUSTOMER_REP.eq(EMPLOYEE_ID))
                .join(TRACK)
                .on(LINE_TRACK.eq(TRACK_ID))
                .join(ALBUM)
                .on(TRACK_ALBUM.eq(ALBUM_ID))
                .join(ARTIST)
                .on(ALBUM_ARTIST.eq(ARTIST_ID))
                .where(
                        INVOICE_TOTAL.gt(wanted.least()),
                        INVOICE_TOTAL.le(wanted.most()),
                        INVOICE_CITY.isNotNull(),
                        CUSTOMER_COUNTRY.eq(wanted.country()),
                        CUSTOMER_LAST_NAME.like(wanted.lastName()),
                        EMPLOYEE_TITLE.eq(wanted.title()),
                        TRACK_MILLISECONDS.between(100_000, 400_000),
                        TRACK_PRICE.lt(BigDecimal.TEN),
                        ARTIST_NAME.in(wanted.artists()),
                        LINE_QUANTITY.ge(1))
                .orderBy(INVOICE_TOTAL.desc(), LINE_ID)
                .limit(50);
    }
}
