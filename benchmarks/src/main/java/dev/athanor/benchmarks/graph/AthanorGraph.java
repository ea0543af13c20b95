package dev.athanor.benchmarks.graph;

import static dev.athanor.benchmarks.graph.Buyer_.BUYER;
import static dev.athanor.benchmarks.graph.Purchase_.PURCHASE;
import static dev.athanor.orm.Load.immediateLoad;
import static dev.athanor.orm.Load.joinedLoad;
import static dev.athanor.orm.Load.lazyLoad;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.Load.subqueryLoad;
import static dev.athanor.sql.Sql.select;

import dev.athanor.engine.Engine;
import dev.athanor.engine.watch.LoadGuard;
import dev.athanor.orm.Session;
import dev.athanor.orm.SessionFactory;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.StatementOption;
import java.util.List;
import javax.sql.DataSource;

/** By a session, with one of its strategies. */
final class AthanorGraph implements GraphSide {

    private final Engine engine;
    private final SessionFactory sessions;
    private final Select<Row1<Buyer>> graph;

    AthanorGraph(DataSource source, String strategy) {
        this.engine = Engine.create(source);
        SessionFactory.Builder builder = SessionFactory.builder(engine);
        if (strategy.equals("Guarded")) {
            builder = builder.loadGuard(LoadGuard.logging());
        }
        this.sessions = builder.build();
        this.graph = select(BUYER).options(option(strategy)).orderBy(BUYER.id);
    }

    private static StatementOption option(String strategy) {
        return switch (strategy) {
            case "Selectin", "Guarded" -> selectinLoad(BUYER.purchases).selectinLoad(PURCHASE.items);
            case "Joined" -> joinedLoad(BUYER.purchases).joinedLoad(PURCHASE.items);
            case "Subquery" -> subqueryLoad(BUYER.purchases).subqueryLoad(PURCHASE.items);
            case "Immediate" -> immediateLoad(BUYER.purchases).immediateLoad(PURCHASE.items);
            case "Lazy" -> lazyLoad(BUYER.purchases).lazyLoad(PURCHASE.items);
            default -> throw new IllegalArgumentException(strategy);
        };
    }

    @Override
    public GraphSums graph() {
        try (Session session = sessions.open()) {
            return sums(session.scalars(graph).unique().all());
        }
    }

    static GraphSums sums(List<Buyer> buyers) {
        int purchases = 0;
        int items = 0;
        long cents = 0;
        long quantity = 0;
        for (Buyer buyer : buyers) {
            for (Purchase purchase : buyer.purchases()) {
                purchases++;
                cents += purchase.cents();
                for (PurchaseItem item : purchase.items()) {
                    items++;
                    quantity += item.quantity();
                }
            }
        }
        return new GraphSums(buyers.size(), purchases, items, cents, quantity);
    }

    @Override
    public GraphSums entities() {
        try (Session session = sessions.open()) {
            return purchases(session.scalars(select(PURCHASE)).all());
        }
    }

    static GraphSums purchases(List<Purchase> purchases) {
        long cents = 0;
        for (Purchase purchase : purchases) {
            cents += purchase.cents();
        }
        return new GraphSums(0, purchases.size(), 0, cents, 0);
    }

    @Override
    public void close() {
        engine.close();
    }
}
