package dev.athanor.benchmarks.graph;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import java.time.LocalDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** By jOOQ: nested records by MULTISET, in one statement. */
final class JooqGraph implements GraphSide {

    private static final Table<Record> BUYER = table(name("buyer"));
    private static final Table<Record> PURCHASE = table(name("purchase"));
    private static final Table<Record> ITEM = table(name("purchase_item"));
    private static final Field<Integer> BUYER_ID = field(name("buyer", "id"), Integer.class);
    private static final Field<String> BUYER_NAME = field(name("buyer", "name"), String.class);
    private static final Field<String> BUYER_CITY = field(name("buyer", "city"), String.class);
    private static final Field<Integer> PURCHASE_ID = field(name("purchase", "id"), Integer.class);
    private static final Field<Integer> PURCHASE_BUYER = field(name("purchase", "buyer_id"), Integer.class);
    private static final Field<LocalDateTime> PLACED_AT = field(name("purchase", "placed_at"), LocalDateTime.class);
    private static final Field<Long> CENTS = field(name("purchase", "cents"), Long.class);
    private static final Field<Integer> ITEM_ID = field(name("purchase_item", "id"), Integer.class);
    private static final Field<Integer> ITEM_PURCHASE = field(name("purchase_item", "purchase_id"), Integer.class);
    private static final Field<String> TITLE = field(name("purchase_item", "title"), String.class);
    private static final Field<Integer> QUANTITY = field(name("purchase_item", "quantity"), Integer.class);

    private record ItemRow(int id, String title, int quantity) {}

    private record PurchaseRow(int id, LocalDateTime placedAt, long cents, List<ItemRow> items) {}

    private record BuyerRow(int id, String name, String city, List<PurchaseRow> purchases) {}

    private record FlatRow(int id, int buyer, LocalDateTime placedAt, long cents) {}

    private final DSLContext context;

    JooqGraph(DataSource source, String database) {
        this.context = DSL.using(source, database.equals("h2") ? SQLDialect.H2 : SQLDialect.POSTGRES);
        this.context.settings().setRenderQuotedNames(org.jooq.conf.RenderQuotedNames.NEVER);
    }

    @Override
    public GraphSums graph() {
        return context.transactionResult(transaction -> sums(transaction.dsl()));
    }

    private static GraphSums sums(DSLContext dsl) {
        Field<List<ItemRow>> items = multiset(
                        select(ITEM_ID, TITLE, QUANTITY).from(ITEM).where(ITEM_PURCHASE.eq(PURCHASE_ID)))
                .convertFrom(rows -> rows.map(Records.mapping(ItemRow::new)));
        Field<List<PurchaseRow>> purchases = multiset(select(PURCHASE_ID, PLACED_AT, CENTS, items)
                        .from(PURCHASE)
                        .where(PURCHASE_BUYER.eq(BUYER_ID)))
                .convertFrom(rows -> rows.map(Records.mapping(PurchaseRow::new)));
        List<BuyerRow> buyers = dsl.select(BUYER_ID, BUYER_NAME, BUYER_CITY, purchases)
                .from(BUYER)
                .orderBy(BUYER_ID)
                .fetch(Records.mapping(BuyerRow::new));
        int orders = 0;
        int pieces = 0;
        long cents = 0;
        long quantity = 0;
        for (BuyerRow buyer : buyers) {
            for (PurchaseRow purchase : buyer.purchases()) {
                orders++;
                cents += purchase.cents();
                for (ItemRow item : purchase.items()) {
                    pieces++;
                    quantity += item.quantity();
                }
            }
        }
        return new GraphSums(buyers.size(), orders, pieces, cents, quantity);
    }

    @Override
    public GraphSums entities() {
        return context.transactionResult(transaction -> {
            long cents = 0;
            List<FlatRow> all = transaction
                    .dsl()
                    .select(PURCHASE_ID, PURCHASE_BUYER, PLACED_AT, CENTS)
                    .from(PURCHASE)
                    .fetch(Records.mapping(FlatRow::new));
            for (FlatRow purchase : all) {
                cents += purchase.cents();
            }
            return new GraphSums(0, all.size(), 0, cents, 0);
        });
    }

    @Override
    public void close() {}
}
