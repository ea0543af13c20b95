package dev.athanor.benchmarks.graph;

import static dev.athanor.benchmarks.graph.Buyer_.BUYER;
import static dev.athanor.benchmarks.graph.BuyerView_.BUYER_VIEW;
import static dev.athanor.benchmarks.graph.PurchaseRow_.PURCHASE_ROW;
import static dev.athanor.sql.Sql.select;

import dev.athanor.engine.Engine;
import dev.athanor.orm.Session;
import dev.athanor.orm.SessionFactory;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import java.util.List;
import javax.sql.DataSource;

/** By a session, as nested records. */
final class AthanorViews implements GraphSide {

    private static final Select<Row1<BuyerView>> GRAPH = select(BUYER_VIEW).orderBy(BUYER.id);

    private final Engine engine;
    private final SessionFactory sessions;

    AthanorViews(DataSource source) {
        this.engine = Engine.create(source);
        this.sessions = SessionFactory.builder(engine).build();
    }

    @Override
    public GraphSums graph() {
        List<BuyerView> buyers;
        try (Session session = sessions.open()) {
            buyers = session.scalars(GRAPH).all();
        }
        int purchases = 0;
        int items = 0;
        long cents = 0;
        long quantity = 0;
        for (BuyerView buyer : buyers) {
            for (PurchaseView purchase : buyer.purchases()) {
                purchases++;
                cents += purchase.cents();
                for (ItemView item : purchase.items()) {
                    items++;
                    quantity += item.quantity();
                }
            }
        }
        return new GraphSums(buyers.size(), purchases, items, cents, quantity);
    }

    @Override
    public GraphSums entities() {
        long cents = 0;
        List<PurchaseRow> all;
        try (Session session = sessions.open()) {
            all = session.scalars(select(PURCHASE_ROW)).all();
        }
        for (PurchaseRow purchase : all) {
            cents += purchase.cents();
        }
        return new GraphSums(0, all.size(), 0, cents, 0);
    }

    @Override
    public void close() {
        engine.close();
    }
}
